package dev.dynoscope.diagram;

import dev.dynoscope.picture.Curve;
import dev.dynoscope.picture.Group;
import dev.dynoscope.picture.Ink;
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

  private final Shot shot;
  private final double progress;

  Focus(Shot shot, Cast cast) {
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
    List<Shape> dimmed = new ArrayList<>(things.size());
    for (Shape thing : things) {
      dimmed.add(thing(thing));
    }
    return dimmed;
  }

  private Shape thing(Shape thing) {
    double on = on(thing.id());
    if (on == 1) {
      return thing;
    }
    return thing instanceof Group group
        ? group.opacity(group.opacity() * on)
        : Group.of(thing).opacity(on);
  }

  /** The wires: those that something travels on stay, all others are in the background together. */
  List<Shape> wires(List<Shape> wires) {
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
    List<Shape> all = new ArrayList<>();
    all.add(Group.of(back).opacity(on));
    all.addAll(lit);
    return all;
  }
}
