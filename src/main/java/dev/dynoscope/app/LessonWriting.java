package dev.dynoscope.app;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.Journal;
import dev.dynoscope.json.Unreadable;
import dev.dynoscope.lesson.DictatedLesson;
import dev.dynoscope.lesson.DictatedStart;
import dev.dynoscope.lesson.Dictation;
import dev.dynoscope.lesson.Lesson;
import dev.dynoscope.lesson.json.LessonWriter;
import dev.dynoscope.live.Reason;
import dev.dynoscope.picture.font.Typefaces;
import dev.dynoscope.wording.Wording;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes a lesson that was made of what somebody did, with the apps that it needs. */
final class LessonWriting {
  private final LessonFolder folder;
  private final Wording wording;
  private final Map<AppName, Path> sources;
  private final List<String> remarks = new ArrayList<>();

  /**
   * One into a folder.
   *
   * @param sources where the code is of apps that were there when the program had started
   */
  LessonWriting(Path folder, Wording wording, Map<AppName, Path> sources) {
    this.folder = new LessonFolder(folder);
    this.wording = wording;
    this.sources = sources;
  }

  /** What is still to be done, and what the check found. */
  List<String> remarks() {
    return remarks;
  }

  /** Writes the lesson; nothing is written over. */
  LessonFolder write(Dictation what, Journal journal) throws Trouble {
    List<Entry> entries = journal.after(0, Integer.MAX_VALUE);
    DictatedStart was = DictatedStart.after(what.from(), entries);
    try {
      if (Files.exists(folder.file())) {
        throw new FileAlreadyExistsException(folder.file().toString());
      }
      Files.createDirectories(folder.path());
      List<Lesson.App> apps = new ArrayList<>();
      for (DictatedStart.Deployed app : was.apps()) {
        apps.add(app(app));
      }
      List<String> commands = was.commands().stream().map(LessonWriting::portable).toList();
      String id = String.valueOf(folder.path().toAbsolutePath().getFileName());
      Lesson lesson =
          new DictatedLesson(what, entries, wording, LessonWriting::portable)
              .lesson(id, new Lesson.Start(was.era(), apps, commands));
      Files.writeString(
          folder.file(),
          LessonWriter.write(lesson, folder.schema()),
          StandardOpenOption.CREATE_NEW,
          StandardOpenOption.WRITE);
      return folder;
    } catch (FileAlreadyExistsException e) {
      throw new Trouble(wording.say("dictation.exists", folder.file().toString()), e);
    } catch (IOException e) {
      throw new Trouble(
          wording.say("dictation.not-written", folder.path().toString(), Reason.of(e)), e);
    }
  }

  /** A command as it can be given on a machine where the program lies elsewhere. */
  static String portable(String command) {
    String samples = AppFolders.home().normalize().resolve(LessonFolder.SAMPLES) + File.separator;
    return command.replace(samples, "lessons/apps/");
  }

  private Lesson.App app(DictatedStart.Deployed app) throws IOException {
    Optional<Path> source =
        app.folder()
            .map(named -> AppFolders.home().resolve(named))
            .or(() -> Optional.ofNullable(sources.get(new AppName(app.name()))))
            .map(path -> path.toAbsolutePath().normalize())
            .filter(Files::isDirectory);
    Path samples = AppFolders.home().normalize().resolve(LessonFolder.SAMPLES);
    if (source.filter(path -> samples.equals(path.getParent())).isPresent()) {
      return new Lesson.App(app.name(), String.valueOf(source.get().getFileName()));
    }
    Path own = folder.path().resolve("apps").resolve(app.name());
    if (source.isEmpty()) {
      remarks.add(wording.say("dictation.no-source", app.name(), own.toString()));
    } else if (!AppCopy.of(source.get(), own)) {
      remarks.add(wording.say("dictation.too-large", app.name(), own.toString()));
    }
    return new Lesson.App(app.name(), app.name());
  }

  /** Checks what was written, as {@code lesson check} does. */
  void check(Typefaces typefaces) throws InterruptedException {
    try {
      LessonTrial trial = new LessonTrial(folder, wording, typefaces.measure());
      trial.simulate();
      trial.findings().forEach(each -> remarks.add(each.toString()));
    } catch (Unreadable e) {
      remarks.add(String.valueOf(e.getMessage()));
    } catch (Trouble e) {
      remarks.add(e.sentence());
    }
  }
}
