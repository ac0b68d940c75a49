package dev.dynoscope.app;

import dev.dynoscope.lesson.Lesson;
import dev.dynoscope.lesson.Move;
import dev.dynoscope.lesson.Step;
import dev.dynoscope.live.Reason;
import dev.dynoscope.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What of a lesson would run on this machine, for whoever was sent one and is to say yes or no. */
record LessonApps(LessonFolder folder, Lesson lesson) {
  private static final Set<String> RUNNING =
      Set.of("run", "run:detached", "deploy", "apps:create", "isolation:use");
  private static final double KILO = 1000;

  /**
   * An app that comes with the lesson.
   *
   * @param name what it is called on the platform
   * @param files how many it has
   * @param bytes how large they are together
   */
  record Own(String name, int files, long bytes) {}

  /** The apps that come with the lesson, and not with the program. */
  List<Own> own() throws Trouble {
    List<Own> own = new ArrayList<>();
    for (Lesson.App app : lesson.start().apps()) {
      Path files = folder.folder(app);
      if (files.startsWith(folder.path().toAbsolutePath().normalize())) {
        own.add(measured(app.name(), files));
      }
    }
    return own;
  }

  private static Own measured(String name, Path files) throws Trouble {
    int count = 0;
    long bytes = 0;
    try (Stream<Path> all = Files.walk(files)) {
      for (Path each : all.toList()) {
        if (Files.isSymbolicLink(each)) {
          throw new Trouble(each + " is a link; put the file itself there.");
        }
        if (Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS)) {
          count++;
          bytes += Files.size(each);
        }
      }
    } catch (IOException e) {
      throw new Trouble("The app " + name + " cannot be read: " + Reason.of(e) + ".", e);
    }
    return new Own(name, count, bytes);
  }

  /** Commands that the lesson gives, at its start or in a solution, and that run code. */
  List<String> commands() {
    Set<String> found = new LinkedHashSet<>();
    lesson.start().commands().forEach(each -> addIfRunning(each, found));
    for (Step step : lesson.steps()) {
      step.solution().forEach(move -> command(move).ifPresent(each -> addIfRunning(each, found)));
    }
    return List.copyOf(found);
  }

  private static Optional<String> command(Move move) {
    return switch (move) {
      case Move.Tell tell -> Optional.of(tell.command());
      case Move.Repeat repeat -> Optional.of(repeat.command());
      case Move.Wait _ -> Optional.empty();
    };
  }

  private static void addIfRunning(String command, Set<String> found) {
    if (RUNNING.contains(command.strip().split("\\s+", 2)[0])) {
      found.add(command);
    }
  }

  /**
   * What to tell somebody before it is taken.
   *
   * @param isolation in what dynos run: {@code engine}, {@code sandbox}, {@code process}; or {@code
   *     simulation}
   */
  String warning(Wording wording, String isolation) throws Trouble {
    List<Own> own = own();
    List<String> commands = commands();
    List<String> sentences = new ArrayList<>();
    if (own.isEmpty() && commands.isEmpty()) {
      return wording.say("sent.nothing");
    }
    if (!own.isEmpty()) {
      List<String> apps =
          own.stream()
              .map(app ->
                  wording.say("sent.app", app.name(), app.files(), Math.ceil(app.bytes() / KILO)))
              .toList();
      sentences.add(wording.say("sent.apps", String.join(", ", apps)));
    }
    if (!commands.isEmpty()) {
      sentences.add(wording.say("sent.commands", String.join(", ", commands)));
    }
    sentences.add(wording.say("sent.kind." + isolation));
    return String.join(" ", sentences);
  }
}
