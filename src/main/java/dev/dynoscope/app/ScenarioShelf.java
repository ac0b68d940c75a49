package dev.dynoscope.app;

import dev.dynoscope.json.Unreadable;
import dev.dynoscope.live.Reason;
import dev.dynoscope.session.ScenarioNote;
import dev.dynoscope.session.SimulatedRun;
import dev.dynoscope.session.Simulations;
import dev.dynoscope.session.UnfitScenario;
import dev.dynoscope.sim.json.ScenarioFile;
import dev.dynoscope.sim.scenario.Scenario;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The scenarios in a folder; plays one at a time. */
final class ScenarioShelf implements Simulations, AutoCloseable {
  private static final Logger LOG = Logger.getLogger(ScenarioShelf.class.getName());
  private static final Path FOLDER = Path.of("lessons", "scenarios");
  private static final String SCHEMA = ".schema.json";

  private final Path folder;
  private final long mostEntries;
  private Optional<VirtualRun> latest = Optional.empty();

  /** Those that come with the program. */
  static ScenarioShelf ofTheProgram() {
    return new ScenarioShelf(AppFolders.home().resolve(FOLDER), VirtualRun.mostEntries());
  }

  /**
   * Those in {@code folder}.
   *
   * @param mostEntries how long a run's journal may become
   */
  ScenarioShelf(Path folder, long mostEntries) {
    this.folder = folder;
    this.mostEntries = mostEntries;
  }

  @Override
  public List<ScenarioNote> scenarios() {
    List<ScenarioNote> notes = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.json")) {
      for (Path file : files) {
        if (!file.toString().endsWith(SCHEMA)) {
          note(file).ifPresent(notes::add);
        }
      }
    } catch (IOException e) {
      LOG.log(Level.WARNING, "no scenarios", e);
    }
    notes.sort(Comparator.comparing(ScenarioNote::title).thenComparing(ScenarioNote::file));
    return notes;
  }

  private Optional<ScenarioNote> note(Path file) {
    try {
      return Optional.of(open(file.toString()));
    } catch (UnfitScenario e) {
      LOG.log(Level.WARNING, "a scenario of ours", e);
      return Optional.empty();
    }
  }

  @Override
  public ScenarioNote open(String file) throws UnfitScenario {
    return note(file, read(file));
  }

  private static ScenarioNote note(String file, Scenario scenario) {
    return new ScenarioNote(file, scenario.title(), scenario.about(), scenario.lasts());
  }

  private static Scenario read(String file) throws UnfitScenario {
    try {
      return ScenarioFile.read(Files.readString(Path.of(file)));
    } catch (Unreadable e) {
      throw new UnfitScenario(file + " is no scenario. " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UnfitScenario("The scenario cannot be read: " + Reason.of(e) + ".", e);
    }
  }

  @Override
  public SimulatedRun run(ScenarioNote note, long seed) throws UnfitScenario {
    return play(note.file(), seed);
  }

  /** Begins to play a file; what was played before ends. */
  VirtualRun play(String file, long seed) throws UnfitScenario {
    Scenario scenario = read(file);
    close();
    VirtualRun run = VirtualRun.start(note(file, scenario), scenario, seed, mostEntries);
    latest = Optional.of(run);
    return run;
  }

  /** Ends what is played, and waits for that. */
  @Override
  public void close() {
    latest.ifPresent(VirtualRun::close);
    latest = Optional.empty();
  }
}
