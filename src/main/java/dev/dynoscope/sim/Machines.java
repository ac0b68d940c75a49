package dev.dynoscope.sim;

import dev.dynoscope.journal.DynoFact.DynoStarted;
import dev.dynoscope.journal.Fact;
import dev.dynoscope.journal.HostFact.HostFailed;
import dev.dynoscope.paas.Input;
import dev.dynoscope.sim.scenario.Mishap;
import dev.dynoscope.sim.scenario.Spread;
import dev.dynoscope.time.Dice;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Lets machines fail: each that has ever had a dyno lasts as long as chance gives it. */
final class Machines {
  private final Course course;
  private final Optional<Spread> life;
  private final Dice dice;
  private final Set<String> known = new HashSet<>();

  Machines(Course course, Optional<Spread> life) {
    this.course = course;
    this.life = life;
    dice = course.dice("machines");
  }

  /** Looks at what has happened, for machines that were not known yet. */
  void see(Fact fact) {
    if (fact instanceof DynoStarted started) {
      course
          .mishaps()
          .strikes(Mishap.MACHINE_LOST)
          .ifPresent(wait ->
              course.after(wait, () -> course.give(new Input.MachineFailed(started.host()))));
    }
    if (life.isEmpty()) {
      return;
    }
    if (fact instanceof DynoStarted started && known.add(started.host())) {
      course.after(
          life.get().draw(dice), () -> course.give(new Input.MachineFailed(started.host())));
    } else if (fact instanceof HostFailed gone) {
      known.remove(gone.host());
    }
  }
}
