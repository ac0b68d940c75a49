package dev.dynoscope.diagram;

import dev.dynoscope.journal.DynoName;
import dev.dynoscope.picture.Extent;
import dev.dynoscope.picture.Group;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.picture.Shape;
import java.util.List;

/** A file is laid on the written layer by the process under it, or taken away from there. */
record FileGesture(Act act, DynoName dyno, String name, boolean written) implements Gesture {
  /** Share of the beat after which the file lies there, or is gone. */
  static final double LIES = 0.6;

  @Override
  public List<Shape> over() {
    return act.card(dyno).filter(_ -> act.progress() < LIES).map(this::file).orElse(List.of());
  }

  private List<Shape> file(Extent card) {
    Extent layer = DynoDrawing.writtenLayer(card);
    double t = written ? act.within(0, LIES) : 1 - act.within(0, LIES);
    double step = Easing.inOut(t);
    double x = card.centreX();
    double top = card.y() + layer.y() + layer.height() / 2 + 4;
    double y = Easing.between(card.y() + card.height() - 10, top, step) - 16 * Easing.swell(t);
    Group chip = act.tokens().tag(name, Ink.WRITTEN);
    return List.of(chip.at(x, y).scale(0.5 + 0.65 * Easing.settle(t)).opacity(Math.min(1, 4 * t)));
  }
}
