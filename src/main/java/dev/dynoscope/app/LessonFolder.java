package dev.dynoscope.app;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.FileInfo;
import dev.dynoscope.json.Unreadable;
import dev.dynoscope.lesson.Lesson;
import dev.dynoscope.lesson.json.LessonFile;
import dev.dynoscope.live.Reason;
import dev.dynoscope.paas.json.EraFiles;
import dev.dynoscope.sim.json.AppFile;
import dev.dynoscope.sim.scenario.AppPlan;
import dev.dynoscope.sim.scenario.Lines;
import dev.dynoscope.sim.scenario.Scenario;
import dev.dynoscope.sim.scenario.Spread;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A lesson in its folder: {@code lesson.json}, and apps of its own in {@code apps}, if it has any.
 *
 * @param path the folder
 */
record LessonFolder(Path path) {
  private static final Path SAMPLES = Path.of("lessons", "apps");
  /** When lessons begin, in the middle of a month. */
  static final Instant START = Instant.parse("2019-11-11T09:00:00Z");
  private static final Duration LENGTH = Duration.ofDays(400);

  /** The file that says what is done in the lesson. */
  Path file() {
    return path.resolve("lesson.json");
  }

  String text() throws Trouble {
    try {
      return Files.readString(file());
    } catch (IOException e) {
      throw new Trouble("The lesson cannot be read: " + Reason.of(e) + ".", e);
    }
  }

  Lesson lesson() throws Unreadable, Trouble {
    return LessonFile.read(String.valueOf(path.getFileName()), text());
  }

  /** The commands that make the world which the lesson starts from, on an empty platform. */
  List<String> opening(Lesson lesson) throws Trouble {
    List<String> commands = new ArrayList<>();
    if (!lesson.start().era().equals(EraFiles.DEFAULT)) {
      commands.add("era " + lesson.start().era());
    }
    for (Lesson.App app : lesson.start().apps()) {
      commands.add("apps:create " + app.name() + " --from " + folder(app));
    }
    commands.addAll(lesson.start().commands());
    return commands;
  }

  /** The folder of an app: the lesson's own, or a sample app. */
  Path folder(Lesson.App app) throws Trouble {
    for (Path place : places()) {
      Path folder = place.resolve(app.from());
      if (Files.isDirectory(folder)) {
        return folder;
      }
    }
    throw new Trouble(
        "There is no app " + app.from() + " in " + path.resolve("apps") + ", nor a sample app.");
  }

  private List<Path> places() {
    return List.of(path.toAbsolutePath().resolve("apps"), AppFolders.home().resolve(SAMPLES));
  }

  /** A simulation of an empty platform on which the lesson's apps can be made. */
  Scenario scenario(Lesson lesson) throws Trouble {
    List<AppPlan> plans = new ArrayList<>();
    for (Lesson.App app : lesson.start().apps()) {
      plans.add(plan(app));
    }
    return new Scenario(
        lesson.title(),
        lesson.about(),
        EraFiles.from(EraFiles.load(EraFiles.DEFAULT)),
        START,
        LENGTH,
        plans,
        List.of(),
        List.of(),
        new Lines(
            new Spread.Fixed(Duration.ofMillis(20)), new Spread.Fixed(Duration.ofMillis(1)), 0),
        Optional.empty(),
        new TreeMap<>());
  }

  private AppPlan plan(Lesson.App app) throws Trouble {
    Path folder = folder(app);
    Path model = folder.resolveSibling(folder.getFileName() + ".json");
    try {
      AppPlan plan = AppFile.read(new AppName(app.name()), Files.readString(model));
      return new AppPlan(plan.name(), plan.language(), files(folder), plan.processes(), false);
    } catch (Unreadable e) {
      throw new Trouble(model + " cannot be used. " + e.getMessage(), e);
    } catch (IOException e) {
      throw new Trouble(
          "The app " + app.from() + " cannot be simulated: " + Reason.of(e) + ".", e);
    }
  }

  private static List<FileInfo> files(Path folder) throws IOException {
    List<FileInfo> files = new ArrayList<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        files.add(new FileInfo(name, Files.size(file)));
      }
    }
    return files;
  }
}
