package dev.dynoscope.diagram;

import dev.dynoscope.picture.Curve;
import dev.dynoscope.picture.Extent;
import dev.dynoscope.picture.Face;
import dev.dynoscope.picture.Fill;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.picture.Label;
import dev.dynoscope.picture.Segment;
import dev.dynoscope.picture.Shape;
import dev.dynoscope.picture.Stroke;
import dev.dynoscope.wording.Wording;
import dev.dynoscope.world.FailureStates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The dynos that failed, hour by hour, as a curve over platform time. */
record FailureCurve(Wording wording) {
  private static final int LEAST_HOURS = 24;
  private static final double HEAD = 20;
  private static final double FOOT = 16;

  List<Shape> draw(Extent at, FailureStates failures, Instant now) {
    List<Integer> counts = failures.until(now, hours(failures, now));
    int most = counts.stream().mapToInt(Integer::intValue).max().orElse(0);
    Extent plot =
        new Extent(at.x(), at.y() + HEAD, at.width(), Math.max(1, at.height() - HEAD - FOOT));
    List<Shape> parts = new ArrayList<>();
    parts.addAll(words(at, counts, most));
    double foot = plot.y() + plot.height();
    parts.add(Curve.line(plot.x(), foot, Layout.right(plot), foot).stroke(Ink.LINE, 1));
    if (most > 0) {
      List<Segment> line = line(plot, counts, most);
      List<Segment> area = new ArrayList<>(line);
      area.add(new Segment.Line(Layout.right(plot), foot));
      area.add(new Segment.Line(plot.x(), foot));
      area.add(new Segment.Close());
      parts.add(new Curve("", area, Fill.of(Ink.FAIL_SOFT), Stroke.NONE));
      parts.add(new Curve("", line, Fill.NONE, Stroke.of(Ink.FAIL, 1.5)));
    }
    return parts;
  }

  /** As many as there is something to tell of, in whole days. */
  private static int hours(FailureStates failures, Instant now) {
    int known = LEAST_HOURS;
    List<Integer> all = failures.until(now, FailureStates.MOST_HOURS);
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i) > 0) {
        known = Math.max(known, Math.ceilDiv(all.size() - i, LEAST_HOURS) * LEAST_HOURS);
      }
    }
    return Math.min(known, FailureStates.MOST_HOURS);
  }

  private static List<Segment> line(Extent plot, List<Integer> counts, int most) {
    List<Segment> line = new ArrayList<>();
    double step = plot.width() / counts.size();
    for (int i = 0; i < counts.size(); i++) {
      double x = plot.x() + i * step;
      double y = plot.y() + plot.height() * (1 - (double) counts.get(i) / most);
      line.add(i == 0 ? new Segment.Move(x, y) : new Segment.Line(x, y));
      line.add(new Segment.Line(x + step, y));
    }
    return line;
  }

  private List<Shape> words(Extent at, List<Integer> counts, int most) {
    double foot = at.y() + at.height() - 3;
    return List.of(
        Label.at(at.x(), at.y() + 12, wording.say("captions.fleet.failures"))
            .set(Face.TEXT_BOLD, Pen.SMALL)
            .ink(Ink.TEXT),
        Label.at(
                Layout.right(at),
                at.y() + 12,
                wording.say("captions.fleet.now-and-most", counts.getLast(), most))
            .set(Face.TEXT, Pen.SMALL)
            .ink(Ink.TEXT_MUTED)
            .ending(),
        Label.at(at.x(), foot, wording.say("captions.fleet.days-ago", counts.size() / LEAST_HOURS))
            .set(Face.TEXT, Pen.SMALL)
            .ink(Ink.TEXT_FAINT),
        Label.at(Layout.right(at), foot, wording.say("captions.fleet.now"))
            .set(Face.TEXT, Pen.SMALL)
            .ink(Ink.TEXT_FAINT)
            .ending());
  }
}
