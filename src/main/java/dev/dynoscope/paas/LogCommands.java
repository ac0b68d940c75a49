package dev.dynoscope.paas;

import dev.dynoscope.journal.LogLine;
import java.util.List;
import java.util.Optional;

/** Commands about logs. */
final class LogCommands {
  private static final String SHOWN = "100";
  private static final List<String> SOURCES = List.of("app", "heroku");

  private final Scribe scribe;

  LogCommands(Scribe scribe) {
    this.scribe = scribe;
  }

  List<Verb> verbs() {
    return List.of(
        Verb.ofApp(
            "logs [-n 100] [-p web]",
            "prints the last log lines; also -s app, -d web.1",
            this::logs));
  }

  private List<String> logs(App app, CommandLine line) throws Misunderstood {
    int most = number(line.option("-n", "--num").orElse(SHOWN));
    Optional<String> source = line.option("-s", "--source");
    Optional<String> process = line.option("-p", "--process-type");
    Optional<String> dyno = line.option("-d", "--dyno-name", "--dyno");
    line.nothingElse();
    if (source.isPresent() && !SOURCES.contains(source.get())) {
      throw new Misunderstood(
          "\"" + source.get() + "\" is no source of log lines; write -s app or -s heroku.");
    }
    return scribe
        .logs()
        .last(
            app.name(),
            most,
            l ->
                source.filter(s -> !s.equals(l.source())).isEmpty()
                    && process.filter(p -> !p.equals(processOf(l))).isEmpty()
                    && dyno.filter(d -> !d.equals(l.process())).isEmpty());
  }

  /** {@code web} of {@code web.1}. */
  private static String processOf(LogLine line) {
    int dot = line.process().indexOf('.');
    return dot < 0 ? line.process() : line.process().substring(0, dot);
  }

  private static int number(String word) throws Misunderstood {
    if (!word.matches("[1-9]\\d{0,3}")) {
      throw new Misunderstood(
          "\"" + word + "\" is no number of lines; write -n and a number from 1 to 1500.");
    }
    return Integer.parseInt(word);
  }
}
