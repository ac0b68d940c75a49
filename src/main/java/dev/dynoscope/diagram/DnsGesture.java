package dev.dynoscope.diagram;

import dev.dynoscope.journal.DnsFact;
import dev.dynoscope.picture.Face;
import dev.dynoscope.picture.Group;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.picture.Label;
import dev.dynoscope.picture.Shape;
import java.util.ArrayList;
import java.util.List;

/** A question goes out to the DNS server; its answer comes back with what it found. */
record DnsGesture(Act act, DnsFact fact) implements Gesture {
  private static final double ARRIVES = 0.85;

  /** The chain is read first, then the answer sets out. */
  private static final double SETS_OUT = 0.45;

  private static final double IS_BACK = 0.95;

  @Override
  public List<Shape> over() {
    Wire wire = act.layout().browserToDns();
    return switch (fact) {
      case DnsFact.NameAsked _ -> travelling(act.within(0, ARRIVES), wire, "?", "");
      case DnsFact.MessagesSeen _ -> List.of();
      case DnsFact.NameAnswered f ->
          act.progress() < SETS_OUT || !act.cast().going()
              ? List.of()
              : travelling(
                  act.within(SETS_OUT, IS_BACK), wire.backwards(), f.found() ? "A" : "×", found(f));
    };
  }

  private List<Shape> travelling(double t, Wire wire, String sign, String below) {
    List<Shape> parts = new ArrayList<>(act.tokens().trail(Ink.DNS, t, wire::at));
    Wire.Point at = wire.at(Easing.inOut(t));
    List<Shape> token = new ArrayList<>();
    token.add(act.tokens().diamond(sign));
    if (!below.isEmpty()) {
      token.add(Label.at(20, 4, below).set(Face.MONO_BOLD, Pen.SMALL).ink(Ink.DNS));
    }
    parts.add(Group.of(token).at(at.x(), at.y()));
    return parts;
  }

  private static String found(DnsFact.NameAnswered f) {
    return f.found() ? NamedAddress.of(f.chain()) : "";
  }
}
