package dev.dynoscope.diagram;

import dev.dynoscope.journal.DynoFact;
import dev.dynoscope.journal.DynoName;
import dev.dynoscope.picture.Group;
import dev.dynoscope.picture.Reach;
import dev.dynoscope.picture.Shape;
import dev.dynoscope.wording.Wording;
import dev.dynoscope.world.DynoPhase;
import dev.dynoscope.world.DynoState;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Acts a shot out on the stage that was set for it: its gesture, what waits, and the focus. */
final class Acting {
  private final Pen pen;
  private final Wording wording;
  private final Layout layout;
  private final Reach reach;

  Acting(Pen pen, Wording wording, Layout layout, Reach reach) {
    this.reach = reach;
    this.pen = pen;
    this.wording = wording;
    this.layout = layout;
  }

  /** All there is to be seen, from bottom to top. */
  List<Shape> play(Shot shot, Cast cast, List<Shape> wires, List<Shape> things) {
    Act act = new Act(pen, wording, layout, new Things(things, pen.measure()), shot, cast);
    Gesture gesture = new Gestures(act).gesture();
    Resting resting = new Resting(act);
    Focus focus = new Focus(reach, shot, cast);
    SortedMap<String, UnaryOperator<Group>> touches = new TreeMap<>(gesture.touches());
    Things.add(touches, resting.sway());
    List<Shape> all = new ArrayList<>(focus.wires(wires, layout));
    all.addAll(focus.things(Things.touched(things, touches)));
    all.addAll(marks(act, focus));
    all.addAll(resting.draw());
    all.addAll(gesture.over());
    return all;
  }

  /** What stays on the card of a dyno that sleeps or has crashed. */
  private List<Shape> marks(Act act, Focus focus) {
    List<Shape> all = new ArrayList<>();
    layout
        .dynos()
        .forEach((name, card) -> {
          if (acts(act.cast(), name)) {
            return;
          }
          act.cast()
              .seen(act.shot())
              .dynos()
              .find(name)
              .ifPresent(dyno -> {
                List<Shape> mark =
                    asleep(dyno)
                        ? Eyelid.over(card, 1)
                        : dyno.phase() == DynoPhase.CRASHED ? Crack.through(card, 1) : List.of();
                if (!mark.isEmpty()) {
                  all.add(Group.of(mark).opacity(focus.on(Act.id(name))));
                }
              });
        });
    return all;
  }

  /** Whether the beat's own gesture shows how the dyno fares. */
  private static boolean acts(Cast cast, DynoName dyno) {
    return cast.fact()
        .filter(f ->
            f instanceof DynoFact d
                && d.dyno().equals(dyno)
                && (d instanceof DynoFact.DynoIdled
                    || d instanceof DynoFact.DynoUnidled
                    || d instanceof DynoFact.DynoStarted
                    || d instanceof DynoFact.DynoCrashed))
        .isPresent();
  }

  private static boolean asleep(DynoState dyno) {
    return switch (dyno.phase()) {
      case IDLE -> true;
      case STOPPING -> dyno.stopping().filter(DynoFact.StopReason.SLEEP::equals).isPresent();
      case STARTING, UP, DOWN, CRASHED, LOST -> false;
    };
  }
}
