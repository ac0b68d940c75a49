package dev.dynoscope.diagram;

import dev.dynoscope.picture.Box;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.picture.Shape;
import dev.dynoscope.report.Amounts;
import dev.dynoscope.wording.Wording;
import dev.dynoscope.world.DynoState;
import java.util.ArrayList;
import java.util.List;

/** How much of its memory quota a dyno takes: a bar with a notch where the quota ends. */
final class MemoryBar {
  private static final double THICK = 4;
  private static final double ALMOST = 0.9;

  private MemoryBar() {}

  /** The bar; its middle is {@code y} minus half its thickness. */
  static List<Shape> bar(double x, double y, double width, DynoState dyno) {
    double share = (double) dyno.memory() / dyno.quota();
    Ink ink = share > 1 ? Ink.FAIL : share > ALMOST ? Ink.WAIT : Ink.OK;
    // beyond the quota the whole bar is what is used, and the notch shows how much was meant
    double full = Math.max(THICK, Math.min(1, share) * width);
    List<Shape> parts = new ArrayList<>();
    parts.add(Box.at(x, y - THICK, width, THICK).pill().fill(Ink.WELL).stroke(Ink.WIRE, 0.75));
    parts.add(Box.at(x, y - THICK, full, THICK).pill().fill(ink));
    if (share > 1) {
      parts.add(Box.at(x + width / share - 1, y - THICK - 2, 2, THICK + 4).fill(Ink.TEXT));
    }
    return parts;
  }

  /** {@code 600 of 512 MB R14}. */
  static String words(DynoState dyno, Wording wording) {
    String used = wording.amount(Amounts.count(dyno.memory() >> 20));
    String amounts = used + "/" + wording.amount(Words.memory(dyno.quota()));
    return dyno.memory() > dyno.quota() ? amounts + " R14" : amounts;
  }
}
