package dev.dynoscope.app;

import dev.dynoscope.json.Unreadable;
import dev.dynoscope.lesson.Lesson;
import dev.dynoscope.lesson.json.LessonFile;
import dev.dynoscope.live.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A lesson in its folder: {@code lesson.json}, and apps of its own in {@code apps}, if it has any.
 *
 * @param path the folder
 */
record LessonFolder(Path path) {
  /** Where the sample apps are, seen from the program's own folder. */
  static final Path SAMPLES = Path.of("lessons", "apps");

  /**
   * The lesson that somebody names.
   *
   * @param name a folder, or the name of a lesson of the program
   */
  static LessonFolder named(String name) throws Trouble {
    for (Path place : List.of(Path.of(name), AppFolders.home().resolve("lessons").resolve(name))) {
      LessonFolder folder = new LessonFolder(place);
      if (Files.isRegularFile(folder.file())) {
        return folder;
      }
    }
    throw new Trouble(
        "There is no lesson \"" + name + "\": no folder of that name with a lesson.json in it.");
  }

  /** The lesson in a folder, or those in the folders of it; none if there are none. */
  static List<LessonFolder> below(Path path) throws Trouble {
    if (Files.isRegularFile(path.resolve("lesson.json"))) {
      return List.of(new LessonFolder(path));
    }
    try (Stream<Path> all = Files.list(path)) {
      return all.filter(each -> Files.isRegularFile(each.resolve("lesson.json")))
          .sorted()
          .map(LessonFolder::new)
          .toList();
    } catch (IOException e) {
      throw new Trouble("There are no lessons to be read: " + Reason.of(e) + ".", e);
    }
  }

  /** What the lesson is called among others: the name of its folder. */
  String name() {
    return String.valueOf(path.toAbsolutePath().normalize().getFileName());
  }

  /** The file that says what is done in the lesson. */
  Path file() {
    return path.resolve("lesson.json");
  }

  /** Where an editor finds what a lesson can say, seen from the lesson. */
  String schema() {
    Path ours = AppFolders.home().resolve("lessons").resolve("lesson.schema.json").normalize();
    Path from = path.toAbsolutePath().normalize();
    return ours.getRoot() != null && ours.getRoot().equals(from.getRoot())
        ? from.relativize(ours).toString().replace('\\', '/')
        : ours.toUri().toString();
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

  /**
   * The lesson as far as it is translated.
   *
   * @param language two letters; the lesson as it is where nobody has translated it
   */
  Lesson lesson(String language) throws Unreadable, Trouble {
    Lesson original = lesson();
    return new LessonTranslations(this)
        .find(language)
        .map(translation -> translation.of(original))
        .orElse(original);
  }

  /**
   * The commands that make the world which the lesson starts from, on an empty platform.
   *
   * @param era the one whose rules hold there
   */
  List<String> opening(Lesson lesson, String era) throws Trouble {
    List<String> commands = new ArrayList<>();
    if (!lesson.start().era().equals(era)) {
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
    return find(app)
        .orElseThrow(() ->
            new Trouble(
                "There is no app "
                    + app.from()
                    + " in "
                    + path.resolve("apps")
                    + ", nor a sample app."));
  }

  /** The folder of an app, if there is one; never one outside of those two places. */
  Optional<Path> find(Lesson.App app) {
    for (Path place : places()) {
      Path folder = place.resolve(app.from()).normalize();
      if (folder.startsWith(place)
          && !folder.equals(place)
          && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
        return Optional.of(folder);
      }
    }
    return Optional.empty();
  }

  private List<Path> places() {
    return List.of(
        path.toAbsolutePath().normalize().resolve("apps"),
        AppFolders.home().normalize().resolve(SAMPLES));
  }

  /** The names of the sample apps, in order. */
  static List<String> samples() {
    try (Stream<Path> all = Files.list(AppFolders.home().resolve(SAMPLES))) {
      return all.filter(Files::isDirectory)
          .map(p -> String.valueOf(p.getFileName()))
          .sorted()
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  /** The file that says how the app in a folder behaves in a simulation. */
  static Path model(Path folder) {
    return folder.resolveSibling(folder.getFileName() + ".json");
  }
}
