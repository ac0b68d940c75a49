package dev.dynoscope.sim;

import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.Fact;
import dev.dynoscope.json.Unreadable;
import dev.dynoscope.sim.json.ScenarioFile;
import dev.dynoscope.sim.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The scenarios that come with the program. */
public final class Shipped {
  private static final Path FOLDER = Path.of("lessons", "scenarios");

  private Shipped() {}

  /** Their names, in order. */
  public static List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".json") && !name.endsWith(".schema.json"))
          .map(name -> name.substring(0, name.length() - ".json".length()))
          .sorted()
          .toList();
    }
  }

  /** What the file of one of them says. */
  public static String text(String name) throws IOException {
    return Files.readString(FOLDER.resolve(name + ".json"));
  }

  /** One of them. */
  public static Scenario scenario(String name) throws IOException, Unreadable {
    return ScenarioFile.read(text(name));
  }

  /** The entries of a whole run that tell facts of a kind. */
  public static List<Entry> entries(Scenario scenario, long seed, Class<? extends Fact> kind) {
    List<Entry> found = new ArrayList<>();
    new Simulation(
            scenario,
            seed,
            told -> told.stream().filter(e -> kind.isInstance(e.fact())).forEach(found::add))
        .run();
    return found;
  }
}
