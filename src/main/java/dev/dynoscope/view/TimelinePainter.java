package dev.dynoscope.view;

import dev.dynoscope.picture.Face;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.session.Session;
import dev.dynoscope.story.Beat;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.FontSmoothingType;

/** Draws the timeline's bars and marks. */
final class TimelinePainter {
  private static final double BAR = 6;
  private static final double BAR_WIDTH = 3.5;
  private static final double TALLEST = 24;
  private static final double FOOT = 42;
  private static final double LABEL_SIZE = 11;
  private static final double LABEL_BASE = 14;
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
    double free = scale.width();
    List<Mark> newestFirst = ledger.marks().all().reversed();
    double tick = Double.MAX_VALUE;
    for (Mark mark : newestFirst) {
      double x = Math.round(scale.x(mark.at()));
      g.setFill(look.colour(mark.ink()));
      g.setGlobalAlpha(bright ? 1 : FAINT);
      if (mark.small()) {
        tick = x < tick - 1 ? tick(g, x) : tick;
      } else {
        g.fillRect(x - 1, 3, 2, FOOT - 1);
        free = label(g, mark, x, free);
      }
    }
    g.setGlobalAlpha(1);
  }

  /** What the learner asked for: a small triangle at the foot. */
  private static double tick(GraphicsContext g, double x) {
    g.fillPolygon(new double[] {x - 4, x + 4, x}, new double[] {FOOT + 5, FOOT + 5, FOOT}, 3);
    return x;
  }

  /** Writes the label where there is room, and gives back where the room for older ones ends. */
  private double label(GraphicsContext g, Mark mark, double x, double free) {
    double width = fonts.measure().width(mark.label(), Face.TEXT_BOLD, LABEL_SIZE);
    if (x + 5 + width <= free) {
      g.fillText(mark.label(), x + 5, LABEL_BASE);
      return x - 6;
    }
    // no room behind the line; there may be some in front of it, where the newest one is
    if (free == Math.round(free) && x - 6 - width > 0 && free >= x + 5) {
      g.fillText(mark.label(), x - 6 - width, LABEL_BASE);
      return x - 12 - width;
    }
    return Math.min(free, x - 6);
  }
}
