package dev.dynoscope.view;

import java.util.List;

/**
 * An app that comes with the program.
 *
 * @param name of its folder, and of the app that is made of it
 * @param words what it is there for
 */
record Sample(String name, String words) {
  /** All of them, the first ones to be tried first. */
  static final List<Sample> ALL =
      List.of(
          new Sample("photos", "uploads that are lost"),
          new Sample("counter", "a session in memory"),
          new Sample("worker", "web and worker"),
          new Sample("slow-boot", "a boot that takes long"),
          new Sample("stubborn", "hears SIGTERM and stays: R12"),
          new Sample("leaky", "takes more and more memory: R14, R15"),
          new Sample("misbehave", "all that an app can do wrong"),
          new Sample("hello-node", "the same in Node.js"),
          new Sample("hello-python", "config vars, in Python"));

  /** What makes the app, in the words of the command line. */
  String command() {
    return "apps:create " + name + " --from lessons/apps/" + name;
  }
}
