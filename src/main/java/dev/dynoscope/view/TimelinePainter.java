package dev.dynoscope.view;

import dev.dynoscope.picture.Face;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.session.Session;
import dev.dynoscope.story.Beat;
import dev.dynoscope.view.TimelineLabels.Spot;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.FontSmoothingType;

/** Draws the timeline's bars and marks. */
final class TimelinePainter {
  private static final double BAR = 6;
  private static final double BAR_WIDTH = 3.5;
  private static final double TALLEST = 20;
  private static final double FOOT = 50;
  private static final double LABEL_SIZE = 11;
  private static final double LABEL_BASE = 13;
  private static final double ROW = 14;
  private static final double TICK = 4;
  private static final double FAINT = 0.45;

  private final Session session;
  private final Ledger ledger;
  private final Fonts fonts;

  TimelinePainter(Session session, Ledger ledger, Fonts fonts) {
    this.session = session;
    this.ledger = ledger;
    this.fonts = fonts;
  }

  void paint(GraphicsContext g, TimeScale scale, Look look, boolean bright) {
    g.clearRect(0, 0, scale.width(), FOOT * 2);
    g.setFontSmoothingType(FontSmoothingType.GRAY);
    bars(g, scale, look, bright);
    marks(g, scale, look, bright);
  }

  private void bars(GraphicsContext g, TimeScale scale, Look look, boolean bright) {
    int[] heap = new int[(int) (scale.width() / BAR) + 1];
    int most = 4;
    for (Beat beat : session.story().beats()) {
      int bar = (int) Math.clamp(scale.x(beat.start()) / BAR, 0, heap.length - 1);
      heap[bar] += (int) (beat.lastSeq() - beat.firstSeq() + 1);
      most = Math.max(most, heap[bar]);
    }
    g.setFill(look.colour(bright ? barInk(look) : Ink.LINE));
    for (int i = 0; i < heap.length; i++) {
      if (heap[i] > 0) {
        // the root keeps small heaps visible beside great ones
        double height = Math.max(3, TALLEST * Math.sqrt((double) heap[i] / most));
        g.fillRoundRect(i * BAR + 1, FOOT - height, BAR_WIDTH, height, 1.5, 1.5);
      }
    }
  }

  private static Ink barInk(Look look) {
    return look == Look.DARK ? Ink.REQUEST_FILL : Ink.REQUEST;
  }

  private void marks(GraphicsContext g, TimeScale scale, Look look, boolean bright) {
    g.setFont(fonts.font(Face.TEXT_BOLD, LABEL_SIZE));
    g.setGlobalAlpha(bright ? 1 : FAINT);
    List<Mark> all = ledger.marks().all();
    for (Spot spot : TimelineLabels.placed(all, scale, this::labelWidth)) {
      g.setFill(look.colour(spot.mark().ink()));
      double top = spot.row() == TimelineLabels.ROWS ? FOOT - TALLEST : 3 + spot.row() * ROW;
      g.fillRect(spot.x() - 1, top, 2, FOOT + 2 - top);
      if (spot.row() < TimelineLabels.ROWS) {
        g.fillText(spot.mark().label(), spot.left(), LABEL_BASE + spot.row() * ROW);
      }
    }
    g.setFill(look.colour(Ink.TEXT));
    double last = -TICK;
    for (Mark mark : all) {
      double x = Math.round(scale.x(mark.at()));
      if (mark.small() && x >= last + 2) {
        tick(g, x);
        last = x;
      }
    }
    g.setGlobalAlpha(1);
  }

  private double labelWidth(String label) {
    return fonts.measure().width(label, Face.TEXT_BOLD, LABEL_SIZE);
  }

  /** What the learner asked for: a small triangle at the foot. */
  private static void tick(GraphicsContext g, double x) {
    double foot = FOOT + TICK + 1;
    g.fillPolygon(new double[] {x - TICK, x + TICK, x}, new double[] {foot, foot, foot - TICK}, 3);
  }
}
