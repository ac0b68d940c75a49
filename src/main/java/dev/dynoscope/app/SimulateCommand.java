package dev.dynoscope.app;

import dev.dynoscope.json.Spans;
import dev.dynoscope.json.Unreadable;
import dev.dynoscope.live.Reason;
import dev.dynoscope.report.Reporter;
import dev.dynoscope.sim.Simulation;
import dev.dynoscope.sim.json.ScenarioFile;
import dev.dynoscope.sim.scenario.Scenario;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs a scenario in virtual time. */
@Command(
    name = "simulate",
    mixinStandardHelpOptions = true,
    version = "dynoscope " + Version.PROGRAM,
    description = {
      "Runs a scenario in virtual time, by the rules that run live.",
      "The same scenario with the same seed gives the same journal, byte for byte."
    })
final class SimulateCommand implements Callable<Integer> {
  @Parameters(paramLabel = "SCENARIO.json", description = "What to play, see lessons/scenarios.")
  private Path file = Path.of("");

  @Option(names = "--seed", paramLabel = "N", description = "What chance goes by (default: 1).")
  private long seed = 1;

  @Option(
      names = "--for",
      paramLabel = "SPAN",
      description = "Platform time to run for, such as 30d or 12h; else what the scenario says.")
  private Optional<String> span = Optional.empty();

  @Option(names = "--journal", paramLabel = "FILE", description = "Writes all that happens there.")
  private Optional<Path> journal = Optional.empty();

  @Option(names = "--report", description = "Tells the figures of the run, in place of one line.")
  private boolean report;

  @Mixin private ReportOutput output = new ReportOutput();
  @Spec private CommandSpec spec = CommandSpec.create();
  private long entries;

  @Override
  public Integer call() throws Trouble {
    output.check(spec.commandLine());
    Scenario scenario = scenario();
    Reporter reporter = new Reporter(scenario.start());
    boolean figures = report || output.asked();
    long begin = System.nanoTime();
    try (SimulatedJournal file = SimulatedJournal.into(journal)) {
      new Simulation(
              scenario,
              seed,
              told -> {
                entries += told.size();
                file.take(told);
                if (figures) {
                  told.forEach(reporter::take);
                }
              })
          .run();
    } catch (IOException | UncheckedIOException e) {
      throw new Trouble("The journal cannot be written to " + Reason.of(e) + ".", e);
    }
    if (figures) {
      reporter.passed(scenario.end());
      output.write(reporter.report(), spec.commandLine().getOut());
    }
    tellHowLong(scenario, System.nanoTime() - begin);
    return 0;
  }

  /** Not among the figures, for it is another one each time. */
  private void tellHowLong(Scenario scenario, long nanos) {
    PrintWriter err = spec.commandLine().getErr();
    err.printf(
        Locale.ROOT,
        "%s: %d entries with seed %d, in %.1f s.%n",
        scenario.title(),
        entries,
        seed,
        nanos / 1e9);
    err.flush();
  }

  private Scenario scenario() throws Trouble {
    try {
      Scenario scenario = ScenarioFile.read(Files.readString(file));
      return span.isPresent() ? scenario.lasting(length(span.get())) : scenario;
    } catch (Unreadable e) {
      throw new Trouble(file + " is no scenario. " + e.getMessage(), e);
    } catch (IOException e) {
      throw new Trouble("The scenario cannot be read: " + Reason.of(e) + ".", e);
    }
  }

  private static Duration length(String text) throws Trouble {
    return Spans.parse(text)
        .orElseThrow(
            () -> new Trouble("\"" + text + "\" is no span of time; write it as 30d, 12h or 90m."));
  }
}
