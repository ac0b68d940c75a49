package dev.dynoscope.live.slug;

import dev.dynoscope.paas.SlugStore.Unfit;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds out which commands an app consists of, and whether they can be started at all. */
final class ProcessTypes {
  /** Programs that languages are run by, and where they come from. */
  private static final Map<String, String> LANGUAGES =
      Map.of(
          "java", "a JDK (adoptium.net",
          "node", "Node.js (nodejs.org",
          "npm", "Node.js with npm (nodejs.org",
          "python", "Python (python.org",
          "python3", "Python (python.org");

  private ProcessTypes() {}

  /**
   * What the Procfile says; without one, what the kind of app has by itself (Procfile, Dev Center).
   */
  static SortedMap<String, String> of(
      Build build, Optional<SortedMap<String, String>> procfile, Optional<Buildpack> kind)
      throws IOException, Unfit {
    SortedMap<String, String> commands = new TreeMap<>();
    if (procfile.isPresent()) {
      commands.putAll(procfile.get());
    } else {
      Buildpack known = kind.orElseThrow(() -> Procfile.missing(build.shownAs()));
      commands.put("web", known.web(build));
    }
    build.heading("Discovering process types");
    if (procfile.isPresent()) {
      build.detail("Procfile declares types -> " + String.join(", ", commands.keySet()));
    } else {
      build.detail("Procfile declares types     -> (none)");
      build.detail("Default types for buildpack -> web");
    }
    for (Map.Entry<String, String> each : commands.entrySet()) {
      refuseMissing(build, each.getKey(), each.getValue());
    }
    return Collections.unmodifiableSortedMap(commands);
  }

  private static void refuseMissing(Build build, String process, String command) throws Unfit {
    for (String program : started(command)) {
      String from = LANGUAGES.get(program);
      if (from != null && build.programs().find(program).isEmpty()) {
        throw new Unfit(
            "The "
                + process
                + " process of "
                + build.shownAs()
                + " starts "
                + program
                + ", and there is none: it was looked for "
                + build.programs().places()
                + ". "
                + wayOut(build, program, from));
      }
    }
  }

  private static String wayOut(Build build, String program, String from) {
    boolean newer = program.equals("python") && build.programs().find("python3").isPresent();
    return newer
        ? "There is a python3: write that in the Procfile."
        : "Install " + from + ", or your system's packages) and deploy again.";
  }

  /** The programs that a command of the shell starts, as far as can be told without a shell. */
  private static List<String> started(String command) {
    return Stream.of(command.split("[;&|()]+"))
        .flatMap(part ->
            Stream.of(part.strip().split("\\s+"))
                .dropWhile(word -> word.equals("exec") || word.matches("\\w+=.*"))
                .limit(1))
        .toList();
  }
}
