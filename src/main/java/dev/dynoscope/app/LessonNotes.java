package dev.dynoscope.app;

import dev.dynoscope.lesson.Lesson;
import dev.dynoscope.paas.Platform;
import dev.dynoscope.paas.json.EraFiles;
import dev.dynoscope.view.CommandNote;
import dev.dynoscope.view.EraNote;
import dev.dynoscope.view.Teaching;
import dev.dynoscope.view.WindowNotes;
import java.util.List;

/** What a window says of a lesson: live like any live run, simulated that no code runs. */
final class LessonNotes {
  private LessonNotes() {}

  /** Lessons in a window in which a platform runs, of which it says {@code live}. */
  static Teaching teaching(LessonShelf lessons, WindowNotes live) {
    WindowNotes simulated = WindowNotes.ofLesson(live.commands(), live.eras());
    return new Teaching(lessons, taken -> taken.way() == Lesson.Way.LIVE ? live : simulated);
  }

  /** Lessons in a window in which no platform runs: all of them are simulated. */
  static Teaching teaching(LessonShelf lessons) {
    List<CommandNote> commands =
        new Platform(EraFiles.startingIn(EraFiles.DEFAULT), 1)
            .commands().stream()
                .map(each -> new CommandNote(each.group(), each.usage(), each.help()))
                .toList();
    List<EraNote> eras = EraFiles.NAMES.stream().map(EraFiles::load).map(EraNotes::of).toList();
    WindowNotes notes = WindowNotes.ofLesson(commands, eras);
    return new Teaching(lessons, taken -> notes);
  }
}
