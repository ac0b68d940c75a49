package dev.dynoscope.app;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.json.Likeness;
import dev.dynoscope.json.Unreadable;
import dev.dynoscope.lesson.Lesson;
import dev.dynoscope.lesson.json.LessonLines;
import dev.dynoscope.live.Reason;
import dev.dynoscope.paas.json.EraFiles;
import dev.dynoscope.sim.json.AppFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds out whether all is there that a lesson starts from: its era, its apps and their models. */
record LessonPremises(LessonFolder folder, Lesson lesson, LessonLines lines) {
  /** What is wrong with them. */
  List<LessonFinding> findings() {
    List<LessonFinding> found = new ArrayList<>();
    String era = lesson.start().era();
    if (!EraFiles.NAMES.contains(era)) {
      String all = "; there are " + String.join(", ", EraFiles.NAMES) + ".";
      String hint = Likeness.hint(era, EraFiles.NAMES, all);
      found.add(found("start.era", "There is no era \"" + era + "\"" + hint));
    }
    for (int i = 0; i < lesson.start().apps().size(); i++) {
      app(lesson.start().apps().get(i), "start.apps[" + i + "].from").ifPresent(found::add);
    }
    return found;
  }

  private LessonFinding found(String place, String sentence) {
    return new LessonFinding(folder.file(), lines.at(place), sentence);
  }

  private Optional<LessonFinding> app(Lesson.App app, String place) {
    Optional<Path> files = folder.find(app);
    if (files.isEmpty()) {
      String samples = "; the sample apps are " + String.join(", ", LessonFolder.samples()) + ".";
      return Optional.of(
          found(
              place,
              "There is no app \""
                  + app.from()
                  + "\", neither in the lesson's folder apps nor among the sample apps"
                  + Likeness.hint(app.from(), LessonFolder.samples(), samples)));
    }
    Path model = LessonFolder.model(files.get());
    try {
      AppFile.read(new AppName(app.name()), Files.readString(model));
      return Optional.empty();
    } catch (Unreadable e) {
      return Optional.of(new LessonFinding(model, e.line(), e.sentence()));
    } catch (IOException e) {
      return Optional.of(
          found(
              place,
              "The app cannot be simulated: "
                  + Reason.of(e)
                  + ". Write down how it behaves; docs/writing-lessons.md shows how."));
    }
  }
}
