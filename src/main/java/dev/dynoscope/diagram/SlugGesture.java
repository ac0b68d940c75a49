package dev.dynoscope.diagram;

import dev.dynoscope.journal.AppFact.SlugCompiled;
import dev.dynoscope.journal.FileInfo;
import dev.dynoscope.picture.Box;
import dev.dynoscope.picture.Face;
import dev.dynoscope.picture.Group;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.picture.Label;
import dev.dynoscope.picture.Shape;
import java.util.ArrayList;
import java.util.List;

/** Files come together from all sides and are pressed into one slab: the slug. */
record SlugGesture(Act act, SlugCompiled fact) implements Gesture {
  private static final int MOST_FILES = 6;
  private static final double PRESSED = 0.6;

  @Override
  public List<Shape> over() {
    List<Shape> parts = new ArrayList<>();
    if (!act.cast().going()) {
      return parts;
    }
    double left = Layout.right(act.layout().router());
    double cx = (left + act.layout().noDynos().x()) / 2;
    double cy = act.layout().height() * 0.3;
    List<FileInfo> files = fact.files();
    int shown = Math.min(MOST_FILES, files.size());
    for (int i = 0; i < shown; i++) {
      double angle = 2 * Math.PI * i / shown - 0.6;
      double t = act.within(0.04 * i, 0.3 + 0.05 * i);
      double far = 110 * (1 - Easing.in(t));
      double visible = Math.min(1, 5 * act.within(0.03 * i, 1)) * (1 - Easing.within(t, 0.8, 1));
      parts.add(
          act.tokens()
              .tag(files.get(i).name(), Ink.TEXT_MUTED)
              .at(cx + far * Math.cos(angle), cy + 0.6 * far * Math.sin(angle))
              .opacity(visible));
    }
    parts.add(slab(cx, cy));
    return parts;
  }

  private Group slab(double cx, double cy) {
    double in = act.within(0.3, PRESSED);
    double width = 132;
    String words =
        act.wording()
            .say("captions.token.new-slug", act.wording().amount(Words.size(fact.bytes())));
    return Group.of(
            Box.at(-width / 2 + 3, -12, width, 34).rounded(6).fill(Ink.SLUG),
            Box.at(-width / 2, -17, width, 34).rounded(6).fill(Ink.PANEL),
            Box.at(-width / 2, -17, width, 34).rounded(6).fill(Ink.SLUG_SOFT).stroke(Ink.SLUG, 1.5),
            Label.at(0, 5, words).set(Face.TEXT_BOLD, Pen.BODY).ink(Ink.SLUG).centred())
        .at(cx, cy)
        .scale(0.4 + 0.6 * Easing.settle(in))
        .opacity(in * (1 - act.within(0.9, 1)));
  }
}
