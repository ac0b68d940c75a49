package dev.dynoscope.sim;

import dev.dynoscope.journal.DynoName;
import dev.dynoscope.paas.Input;
import dev.dynoscope.sim.scenario.Manner;
import dev.dynoscope.sim.scenario.Mishap;
import java.time.Duration;
import java.util.List;

/** One thing that is done to a simulated platform; a {@link Play} is a list of them. */
sealed interface Step {
  /** A command is given. */
  record Tell(String command) implements Step {}

  /** Clients ask for a page, all at once. */
  record Ask(String host, String path, Manner.Habit habit, int times) implements Step {}

  /** Time passes, and whatever is due happens at its own time. */
  record Pass(Duration by) implements Step {}

  /** The clock leaps ahead: whatever was due meanwhile happens late. */
  record Leap(Duration by) implements Step {}

  /** A mishap strikes the next time that it can; {@code after} is the time that belongs to it. */
  record Befall(Mishap kind, Duration after) implements Step {}

  /** A dyno's process ends by itself, whatever it does. */
  record Kill(DynoName dyno, int status) implements Step {}

  /** A dyno takes more memory. */
  record Grow(DynoName dyno, int megabytes) implements Step {}

  /** A client goes away. */
  record Leave(long exchange) implements Step {}

  /** An app is deployed; each command is written as in a Procfile. */
  record Deploy(String app, List<String> commands) implements Step {}

  /**
   * Somebody reports something. Of what lives, only who runs it can report the end: such a report
   * is left out where it is of a present boot, or of an exchange that is open.
   */
  record Give(Input input) implements Step {}
}
