package dev.dynoscope.app;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.FileInfo;
import dev.dynoscope.json.Unreadable;
import dev.dynoscope.lesson.Lesson;
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

/** The virtual world that a lesson is taken in where no code runs. */
final class LessonScenario {
  /** When lessons begin, in the middle of a month. */
  static final Instant START = Instant.parse("2019-11-11T09:00:00Z");

  private static final Duration LENGTH = Duration.ofDays(400);

  /** What passes the check is what is seen in the window and on a hand-out. */
  private static final long SEED = 1;

  private LessonScenario() {}

  /** An empty platform in virtual time, on which the lesson's apps can be made. */
  static SimulatedPlace place(LessonFolder folder, Lesson lesson) throws Trouble {
    return new SimulatedPlace(of(folder, lesson), SEED);
  }

  private static Scenario of(LessonFolder folder, Lesson lesson) throws Trouble {
    List<AppPlan> plans = new ArrayList<>();
    for (Lesson.App app : lesson.start().apps()) {
      plans.add(plan(folder, app));
    }
    // their folders can be deployed to other apps, too
    for (Lesson.App app : lesson.start().apps()) {
      if (plans.stream().noneMatch(it -> it.name().value().equals(app.from()))) {
        plans.add(plan(folder, new Lesson.App(app.from(), app.from())));
      }
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

  private static AppPlan plan(LessonFolder lesson, Lesson.App app) throws Trouble {
    Path folder = lesson.folder(app);
    Path model = LessonFolder.model(folder);
    try {
      AppPlan plan = AppFile.read(new AppName(app.name()), Files.readString(model));
      return new AppPlan(plan.name(), plan.language(), files(folder), plan.processes(), false);
    } catch (Unreadable e) {
      throw new Trouble(model + " cannot be used. " + e.getMessage(), e);
    } catch (IOException e) {
      throw new Trouble("The app " + app.from() + " cannot be simulated: " + Reason.of(e) + ".", e);
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
