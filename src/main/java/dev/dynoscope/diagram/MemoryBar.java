package dev.dynoscope.diagram;

import dev.dynoscope.picture.Box;
import dev.dynoscope.picture.Face;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.picture.Label;
import dev.dynoscope.picture.Shape;
import dev.dynoscope.world.DynoState;
import java.util.List;

/** How much of its memory quota a dyno takes: a thin bar with the amounts over its end. */
final class MemoryBar {
  private static final double THICK = 3;
  private static final double ALMOST = 0.9;

  private MemoryBar() {}

  /** The bar along the foot of a card. */
  static List<Shape> draw(double x, double foot, double width, DynoState dyno) {
    double share = (double) dyno.memory() / dyno.quota();
    Ink ink = share > 1 ? Ink.FAIL : share > ALMOST ? Ink.WAIT : Ink.OK;
    double full = Math.max(THICK, Math.min(1, share) * width);
    return List.of(
        Box.at(x, foot - THICK - 4, width, THICK).pill().fill(Ink.WELL),
        Box.at(x, foot - THICK - 4, full, THICK).pill().fill(ink),
        Label.at(x + width, foot - 11, words(dyno))
            .set(Face.MONO, Pen.SMALL)
            .ink(share > 1 ? Ink.FAIL : Ink.TEXT_FAINT)
            .ending());
  }

  /** {@code 600 of 512 MB R14}. */
  static String words(DynoState dyno) {
    String amounts = (dyno.memory() >> 20) + " of " + Words.memory(dyno.quota());
    return dyno.memory() > dyno.quota() ? amounts + " R14" : amounts;
  }
}
