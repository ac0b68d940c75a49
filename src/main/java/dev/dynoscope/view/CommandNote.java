package dev.dynoscope.view;

/**
 * A command that the platform understands.
 *
 * @param group title of the commands it belongs to
 * @param usage the command with an example of what it takes, such as {@code ps:restart [web.1] [-a
 *     APP]}; what may be left out is in brackets
 * @param help what it does, in a few words
 */
public record CommandNote(String group, String usage, String help) {

  /** The word it begins with. */
  String verb() {
    return usage.split(" ", 2)[0];
  }

  /** Whether it may be told which app is meant. */
  boolean ofApp() {
    return usage.contains("-a APP");
  }

  /** What it takes, with no brackets and without the app: {@code web.1}. */
  String takes() {
    return usage
        .substring(verb().length())
        .replace("-a APP", "")
        .replaceAll("[\\[\\]]", "")
        .strip();
  }
}
