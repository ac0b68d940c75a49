package dev.dynoscope.pairs;

import dev.dynoscope.sim.scenario.Visitors;
import java.time.Duration;

/** Something that a script does; both drivers can play it. */
sealed interface Step {
  /** A command, as on the command line. */
  record Tell(String command) implements Step {}

  /** Clients send a request to the router, to the address at which it is always open. */
  record Ask(Visitors.Request request, int times) implements Step {}

  /** A client sends a request to a router's address that DNS has given out. */
  record AskAt(Visitors.Request request, String address) implements Step {}

  /** Somebody asks DNS for a name. */
  record LookUp(String name) implements Step {}

  /** The clients that go away before they have an answer go away now. */
  record Leave() implements Step {}

  /** Waits until something has happened since the last step that did something. */
  record Until(Sign sign, int times) implements Step {}

  /** Platform time passes. */
  record Pass(Duration time) implements Step {}
}
