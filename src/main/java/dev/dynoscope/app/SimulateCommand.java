package dev.dynoscope.app;

import dev.dynoscope.live.Reason;
import dev.dynoscope.sim.Simulation;
import dev.dynoscope.sim.json.ScenarioFile;
import dev.dynoscope.sim.json.Spans;
import dev.dynoscope.sim.json.Unreadable;
import dev.dynoscope.sim.scenario.Scenario;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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

  @Override
  public Integer call() throws Trouble {
    Scenario scenario = scenario();
    if (journal.isEmpty()) {
      new Simulation(scenario, seed, _ -> {}).run();
      return 0;
    }
    try (SimulatedJournal out = SimulatedJournal.into(journal.get())) {
      Simulation run = new Simulation(scenario, seed, out::take);
      run.run();
    } catch (IOException | UncheckedIOException e) {
      throw new Trouble("The journal cannot be written: " + Reason.of(e) + ".", e);
    }
    return 0;
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
