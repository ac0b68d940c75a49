package dev.dynoscope.diagram;

import dev.dynoscope.picture.Box;
import dev.dynoscope.picture.Curve;
import dev.dynoscope.picture.Extent;
import dev.dynoscope.picture.Fill;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.picture.Reach;
import dev.dynoscope.picture.Shape;
import dev.dynoscope.story.Beat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Dims what a beat is not about, so that the eye is led to what is. */
final class Focus {
  /** What is left of what is dimmed. */
  private static final double DIMMED = 0.6;

  /** Beats shorter than this point at nothing: dimming would flicker. */
  private static final double SHORT_MILLIS = 450;

  private static final double LONG_MILLIS = 800;
  private static final double IN = 0.2;
  private static final double OUT = 0.8;

  /** A veil covers the stroke around a thing, and nothing of what stands beside it. */
  private static final double SPARE = 1;

  private final Reach reach;
  private final Shot shot;
  private final double progress;

  Focus(Reach reach, Shot shot, Cast cast) {
    this.reach = reach;
    this.shot = shot;
    progress = cast.progress();
  }

  /** How much of a thing is to be seen, {@link #DIMMED} to 1; things without an id are dimmed. */
  double on(String id) {
    return 1 - (1 - DIMMED) * dim(id);
  }

  private double dim(String id) {
    if (shot.moment().isEmpty() || !shot.around().pointing()) {
      return 0;
    }
    Beat beat = shot.moment().get().beat();
    double here = background(beat, id);
    Optional<Beat> before = shot.around().previous().filter(b -> Around.together(b, beat));
    boolean goesOn = shot.around().next().filter(b -> Around.together(beat, b)).isPresent();
    double was = before.map(b -> background(b, id)).orElse(0.0);
    double now = Easing.between(was, here, Easing.inOut(Easing.within(progress, 0, IN)));
    return goesOn ? now : now * (1 - Easing.inOut(Easing.within(progress, OUT, 1)));
  }

  /** 1 where the beat leaves the thing in the background, 0 where it is about it. */
  private double background(Beat beat, String id) {
    About about = About.of(beat.entry().fact(), shot);
    return about.isEmpty() || about.has(id) ? 0 : strength(beat.length());
  }

  private static double strength(Duration length) {
    return Easing.within((double) length.toMillis(), SHORT_MILLIS, LONG_MILLIS);
  }

  /** The things, each as far in the background as it belongs. */
  List<Shape> things(List<Shape> things) {
    List<Shape> dimmed = new ArrayList<>(2 * things.size());
    for (Shape thing : things) {
      dimmed.add(thing);
      double on = on(thing.id());
      if (on < 1) {
        reach.of(thing).ifPresent(extent -> dimmed.add(veil(extent.grown(-SPARE), on)));
      }
    }
    return dimmed;
  }

  /** The wires: those that something travels on stay, all others are in the background together. */
  List<Shape> wires(List<Shape> wires, Layout layout) {
    double on = on("");
    if (on == 1) {
      return wires;
    }
    List<Shape> back = new ArrayList<>();
    List<Shape> lit = new ArrayList<>();
    for (Shape wire : wires) {
      boolean idle = wire instanceof Curve curve && curve.stroke().ink() == Ink.WIRE;
      (idle ? back : lit).add(wire);
    }
    back.add(veil(new Extent(0, 0, layout.width(), layout.height()), on));
    back.addAll(lit);
    return back;
  }

  /**
   * What lies on the background alone looks the same behind a veil of its colour as it would faded
   * by itself; but it stays the same thing, and need not be painted again where it has not changed.
   */
  private static Shape veil(Extent at, double on) {
    return Box.at(at.x(), at.y(), at.width(), at.height())
        .rounded(Grid.ROUND)
        .fill(new Fill(Ink.BACKGROUND, 1 - on));
  }
}
