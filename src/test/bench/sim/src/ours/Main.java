package ours;

import dev.dynoscope.journal.Entry;
import dev.dynoscope.json.Unreadable;
import dev.dynoscope.sim.Simulation;
import dev.dynoscope.sim.json.ScenarioFile;
import dev.dynoscope.sim.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Runs a scenario in our simulation with a listener that counts the facts and drops them. */
final class Main {
  private static final class Count {
    private long number;
  }

  private final Map<Class<?>, Count> counts = new HashMap<>();
  private long entries;

  private Main() {}

  /**
   * Prints lines of a word and a number: {@code seconds}, {@code entries}, and one for each kind of
   * fact.
   *
   * @param args the scenario's file, how many days, the seed
   */
  public static void main(String[] args) throws IOException, Unreadable {
    Duration span = Duration.ofMinutes(Math.round(Double.parseDouble(args[1]) * 24 * 60));
    Scenario scenario = ScenarioFile.read(Files.readString(Path.of(args[0]))).lasting(span);
    new Main().run(scenario, Long.parseLong(args[2]));
  }

  private void run(Scenario scenario, long seed) {
    long from = System.nanoTime();
    new Simulation(scenario, seed, this::count).run();
    double seconds = (System.nanoTime() - from) / 1e9;
    System.out.println(String.format(Locale.ROOT, "seconds %.3f", seconds));
    System.out.println("entries " + entries);
    counts.forEach((kind, count) -> System.out.println(kind.getSimpleName() + " " + count.number));
  }

  private void count(List<Entry> told) {
    entries += told.size();
    for (Entry entry : told) {
      counts.computeIfAbsent(entry.fact().getClass(), kind -> new Count()).number++;
    }
  }
}
