package dev.dynoscope.view;

import dev.dynoscope.wording.Wording;
import java.util.List;

/**
 * An app that comes with the program.
 *
 * @param name of its folder, and of the app that is made of it
 */
record Sample(String name) {
  /** All of them, the first ones to be tried first. */
  static final List<Sample> ALL =
      List.of(
          new Sample("photos"),
          new Sample("counter"),
          new Sample("worker"),
          new Sample("slow-boot"),
          new Sample("stubborn"),
          new Sample("leaky"),
          new Sample("misbehave"),
          new Sample("hello-node"),
          new Sample("hello-python"));

  /** Its name, and what it is there for. */
  String words(Wording wording) {
    return wording.say("acts.sample." + name);
  }

  /** What makes the app, in the words of the command line. */
  String command() {
    return "apps:create " + name + " --from lessons/apps/" + name;
  }
}
