package dev.dynoscope.view;

import dev.dynoscope.picture.Ink;
import dev.dynoscope.session.Session;
import dev.dynoscope.story.Beat;
import dev.dynoscope.story.MarkKind;
import dev.dynoscope.story.Marks;
import dev.dynoscope.story.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;

/**
 * How much happened when, as bars; what went wrong of that is red. Costs the same for ten entries
 * and for a million: each bar is the difference of two numbers that are looked up.
 */
final class DensityBars {
  private static final double BAR = 6;
  private static final double GAP = 2.5;

  /** Beats are drawn one by one where each is at least so wide. */
  private static final double WIDE = 9;

  private static final double LEAST = 3;
  private static final Optional<MarkKind> FAILURE = Optional.of(MarkKind.FAILURE);

  private final Session session;
  private final double foot;
  private final double tallest;
  private List<Bar> bars = List.of();
  private double most = 4;

  private record Bar(double x, double width, long entries, int failures) {}

  /** Bars that stand at {@code foot} and are as high as {@code tallest}. */
  DensityBars(Session session, double foot, double tallest) {
    this.session = session;
    this.foot = foot;
    this.tallest = tallest;
  }

  /** Looks up what is to be drawn; says whether the heights still move to where they belong. */
  boolean look(TimeScale scale) {
    Story story = session.story();
    int first = Math.max(0, story.beatsBefore(scale.time(0)) - 1);
    int beyond = story.beatsBefore(scale.time(scale.width()));
    bars =
        beyond - first < scale.width() / WIDE
            ? beats(story, scale, first, beyond)
            : cells(story, scale);
    double wanted = bars.stream().mapToLong(Bar::entries).max().orElse(0);
    wanted = Math.max(4, wanted);
    boolean first4 = most == 4;
    most = first4 || Math.abs(wanted - most) < 0.02 * wanted ? wanted : most + (wanted - most) / 4;
    return most != wanted;
  }

  private List<Bar> beats(Story story, TimeScale scale, int first, int beyond) {
    List<Bar> found = new ArrayList<>();
    Marks marks = session.marks();
    for (Beat beat : story.beats().subList(first, beyond)) {
      double x = scale.x(beat.start());
      double width = scale.x(beat.end()) - x;
      int failures =
          marks.countBefore(FAILURE, beat.end()) - marks.countBefore(FAILURE, beat.start());
      long entries = beat.lastSeq() - beat.firstSeq() + 1;
      found.add(new Bar(x + 1, Math.max(1.5, width - 2), entries, failures));
    }
    return found;
  }

  private List<Bar> cells(Story story, TimeScale scale) {
    Cells cells = Cells.on(scale, BAR);
    Marks marks = session.marks();
    List<Bar> found = new ArrayList<>();
    long before = story.entriesBefore(cells.from(cells.first()));
    int failed = marks.countBefore(FAILURE, cells.from(cells.first()));
    for (long cell = cells.first(); cell <= cells.last(); cell++) {
      long until = story.entriesBefore(cells.to(cell));
      int fails = marks.countBefore(FAILURE, cells.to(cell));
      if (until > before) {
        double x = scale.x(cells.from(cell));
        found.add(new Bar(x + 1, BAR - GAP, until - before, fails - failed));
      }
      before = until;
      failed = fails;
    }
    return found;
  }

  void draw(GraphicsContext g, Look look, boolean bright) {
    g.setFill(look.colour(bright ? ink(look) : Ink.LINE));
    bars.forEach(bar -> draw(g, bar, height(bar.entries())));
    g.setFill(look.colour(Ink.FAIL));
    bars.stream()
        .filter(bar -> bar.failures() > 0)
        .forEach(bar -> draw(g, bar, Math.min(height(bar.entries()), height(bar.failures()))));
  }

  private void draw(GraphicsContext g, Bar bar, double height) {
    g.fillRoundRect(bar.x(), foot - height, bar.width(), height, 2, 2);
  }

  /** The root keeps few visible beside many. */
  private double height(long entries) {
    return Math.max(LEAST, tallest * Math.min(1, Math.sqrt(entries / most)));
  }

  private static Ink ink(Look look) {
    return look == Look.DARK ? Ink.REQUEST_FILL : Ink.REQUEST;
  }
}
