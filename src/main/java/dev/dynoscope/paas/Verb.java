package dev.dynoscope.paas;

import java.util.List;
import java.util.Locale;

/**
 * A command: how it is written, what {@code help} says about it, and what it does.
 *
 * @param usage the command with an example of what it takes, such as {@code ps:stop web.1}
 */
record Verb(String usage, String help, Doing doing) {

  /** Carries a command out, and says what is to be answered. */
  @FunctionalInterface
  interface Doing {
    List<String> with(CommandLine line) throws Misunderstood;
  }

  /** Carries a command about one app out. */
  @FunctionalInterface
  interface DoingOfApp {
    List<String> with(App app, CommandLine line) throws Misunderstood;
  }

  /** Carries out a command about one app that takes nothing else. */
  @FunctionalInterface
  interface BareDoing {
    List<String> with(App app) throws Misunderstood;
  }

  /** A command about one app, which may be named after {@code -a}. */
  static Verb ofApp(String usage, String help, DoingOfApp doing) {
    return new Verb(usage + " [-a APP]", help, line -> doing.with(line.app(), line));
  }

  /** A command about one app that takes no more words. */
  static Verb bare(String usage, String help, BareDoing doing) {
    return ofApp(
        usage,
        help,
        (app, line) -> {
          line.nothingElse();
          return doing.with(app);
        });
  }

  /** The word it begins with. */
  String name() {
    int blank = usage.indexOf(' ');
    return blank < 0 ? usage : usage.substring(0, blank);
  }

  /** Its line in the list that {@code help} prints. */
  String helpLine() {
    return String.format(Locale.ROOT, "%-33s %s", usage, help);
  }
}
