package dev.dynoscope.view;

import dev.dynoscope.picture.Face;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.session.Loop;
import dev.dynoscope.session.Session;
import dev.dynoscope.story.MarkKind;
import dev.dynoscope.view.TimelineLabels.Spot;
import dev.dynoscope.wording.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.FontSmoothingType;

/** Draws what is shown large: bars, marks with their labels, platform time, the loop. */
final class TimelinePainter {
  static final double HEIGHT = 72;
  private static final double FOOT = 50;
  private static final double TALLEST = 20;
  private static final double LABEL_SIZE = 11;
  private static final double LABEL_BASE = 13;
  private static final double ROW = 14;
  private static final double TRIANGLE = 4;
  private static final double FAINT = 0.45;
  private static final double LOOP = 0.55;
  private static final double LINE_EVERY = 3;
  private static final double SPARSE = 9;
  private static final double LABEL_EVERY = 40;
  private static final TickMarks.Rows TICKS = new TickMarks.Rows(FOOT + 8, HEIGHT, HEIGHT - 4);

  private final Session session;
  private final Fonts fonts;
  private final Pins pins;
  private final DensityBars bars;
  private final TickMarks ticks;
  private final TimelineLabels labels = new TimelineLabels();
  private final List<Pin> lines = new ArrayList<>();
  private List<Spot> spots = List.of();
  private List<Pin> actions = List.of();

  TimelinePainter(Session session, Fonts fonts, Wording wording) {
    this.session = session;
    this.fonts = fonts;
    pins = new Pins(session, wording);
    bars = new DensityBars(session, FOOT, TALLEST);
    ticks = new TickMarks(session, fonts, wording);
  }

  /** Looks up what there is; says whether it is still moving to where it belongs. */
  boolean look(TimeScale scale) {
    lines.clear();
    List<Pin> labelled = new ArrayList<>();
    for (MarkKind kind : List.of(MarkKind.values()).reversed()) {
      if (kind != MarkKind.ACTION) {
        List<Pin> found = pins.lines(kind, scale, LINE_EVERY);
        // lines everywhere tell nothing: the bars tell how much there is
        lines.addAll(found.size() * SPARSE > scale.width() ? List.of() : found);
        labelled.addAll(pins.labelled(kind, scale, LABEL_EVERY));
      }
    }
    actions = pins.lines(MarkKind.ACTION, scale, LINE_EVERY);
    spots =
        labels.placed(
            labelled,
            scale.width(),
            text -> fonts.measure().width(text, Face.TEXT_BOLD, LABEL_SIZE));
    return bars.look(scale);
  }

  void paint(GraphicsContext g, TimeScale scale, Look look, boolean bright) {
    g.clearRect(0, 0, scale.width(), HEIGHT);
    g.setFontSmoothingType(FontSmoothingType.GRAY);
    loop(g, scale, look);
    ticks.draw(g, scale, look, TICKS);
    bars.draw(g, look, bright);
    g.setGlobalAlpha(bright ? 1 : FAINT);
    lines.forEach(pin -> line(g, pin, FOOT - TALLEST, look));
    g.setFont(fonts.font(Face.TEXT_BOLD, LABEL_SIZE));
    for (Spot spot : spots) {
      line(g, spot.pin(), 3 + spot.row() * ROW, look);
      g.fillText(spot.pin().label(), spot.left(), LABEL_BASE + spot.row() * ROW);
    }
    g.setFill(look.colour(Ink.TEXT));
    actions.forEach(pin -> triangle(g, pin.x()));
    g.setGlobalAlpha(1);
  }

  private static void line(GraphicsContext g, Pin pin, double top, Look look) {
    g.setFill(look.colour(pin.ink()));
    g.fillRect(pin.x() - 1, top, 2, FOOT + 1 - top);
  }

  /** What the learner asked for: a small triangle at the foot. */
  private static void triangle(GraphicsContext g, double x) {
    double foot = FOOT + TRIANGLE + 3;
    double[] xs = {x - TRIANGLE, x + TRIANGLE, x};
    g.fillPolygon(xs, new double[] {foot, foot, foot - TRIANGLE - 1}, 3);
  }

  private void loop(GraphicsContext g, TimeScale scale, Look look) {
    Loop loop = session.playhead().loop();
    loop.begin()
        .ifPresent(begin -> {
          double left = Math.max(-4, scale.x(begin));
          double right = Math.min(scale.width() + 4, loop.end().map(scale::x).orElse(left + 2));
          g.setFill(look.colour(Ink.ROUTER_SOFT));
          g.setGlobalAlpha(LOOP);
          g.fillRect(left, 0, right - left, HEIGHT);
          g.setGlobalAlpha(1);
          g.setFill(look.colour(Ink.ROUTER));
          bracket(g, left, 1);
          loop.end().ifPresent(end -> bracket(g, right, -1));
        });
  }

  private static void bracket(GraphicsContext g, double x, int inward) {
    g.fillRect(x - 1, 0, 2, HEIGHT);
    g.fillRect(inward > 0 ? x : x - 7, 0, 7, 2);
    g.fillRect(inward > 0 ? x : x - 7, HEIGHT - 2, 7, 2);
  }

  /** What is drawn nearest to a place, for who points at it. */
  Optional<Pin> near(double x, double reach) {
    List<Pin> all = new ArrayList<>(lines);
    all.addAll(actions);
    return all.stream()
        .filter(pin -> Math.abs(pin.x() - x) <= reach)
        .min(
            Comparator.comparingDouble((Pin pin) -> Math.abs(pin.x() - x))
                .thenComparing(pin -> pin.mark().kind()));
  }
}
