package dev.dynoscope.app;

import dev.dynoscope.diagram.Diagram;
import dev.dynoscope.diagram.Shot;
import dev.dynoscope.handout.Figure;
import dev.dynoscope.handout.Ring;
import dev.dynoscope.handout.StepFigures;
import dev.dynoscope.journal.Journal;
import dev.dynoscope.journal.PageFact;
import dev.dynoscope.lesson.Attempt;
import dev.dynoscope.lesson.Lesson;
import dev.dynoscope.lesson.Step;
import dev.dynoscope.picture.Palette;
import dev.dynoscope.picture.Picture;
import dev.dynoscope.picture.TextMeasure;
import dev.dynoscope.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/** Plays a lesson's solution in virtual time, and draws what is to be seen on the way. */
final class HandoutFigures {
  /** So large that the smallest words of a figure can be read when it is as wide as a page. */
  private static final double WIDTH = 880;

  private static final double HEIGHT = 420;

  /** Black on white as far as it can be: it is to be copied. */
  private static final Palette PAPER = Palette.PROJECTOR;

  private final LessonFolder folder;
  private final Lesson lesson;
  private final Wording wording;
  private final TextMeasure measure;
  private final Diagram diagram;
  private final List<Shot> begun = new ArrayList<>();
  private final List<Long> quiet = new ArrayList<>();

  /**
   * Those of a lesson.
   *
   * @param lesson as far as it is translated
   */
  HandoutFigures(LessonFolder folder, Lesson lesson, Wording wording, TextMeasure measure) {
    this.folder = folder;
    this.lesson = lesson;
    this.wording = wording;
    this.measure = measure;
    diagram = new Diagram(measure, wording);
  }

  /**
   * Those of each step.
   *
   * @param progress is told how much of it is done, from 0 to 1
   */
  List<StepFigures> draw(DoubleConsumer progress) throws Trouble, InterruptedException {
    try (LessonPlace place = LessonScenario.place(folder, lesson)) {
      Attempt attempt = play(place, progress);
      return drawn(attempt, place.journal(), progress);
    }
  }

  private Attempt play(LessonPlace place, DoubleConsumer progress)
      throws Trouble, InterruptedException {
    LessonRun run = LessonRun.begin(place, folder, lesson);
    for (Step step : lesson.steps()) {
      begun.add(Shot.still(run.world()));
      run.solve(step);
      quiet.add(run.world().seq());
      if (run.attempt().reached() < begun.size()) {
        throw new Trouble(
            "The solution of step \""
                + step.id()
                + "\" in "
                + folder.file()
                + " does not bring about what is expected, so there is nothing to draw."
                + " `dynoscope lesson check` says more.");
      }
      progress.accept(begun.size() / (2.0 * lesson.steps().size()));
    }
    return run.attempt();
  }

  private List<StepFigures> drawn(Attempt attempt, Journal journal, DoubleConsumer progress)
      throws Trouble {
    ToldJournal told = new ToldJournal(journal);
    List<StepFigures> all = new ArrayList<>();
    Optional<Picture> last = Optional.empty();
    for (int i = 0; i < lesson.steps().size(); i++) {
      Step step = lesson.steps().get(i);
      Picture before = Ring.around(picture(begun.get(i)), step.spotlight(), measure);
      boolean same = last.filter(before::equals).isPresent();
      last = Optional.of(before);
      Attempt.Done done = attempt.done().get(i);
      all.add(
          new StepFigures(
              same ? Optional.empty() : Optional.of(before(i, step, before)),
              step.expect().isPresent()
                  ? Optional.of(after(i, told.endOf(telling(journal, done.to(), quiet.get(i)))))
                  : Optional.empty(),
              done.came()));
      progress.accept(0.5 + (i + 1) / (2.0 * lesson.steps().size()));
    }
    return all;
  }

  /** The page that was shown then, if one was: it tells more than the answer on its way to it. */
  private static long telling(Journal journal, long moment, long quiet) {
    for (long seq = Math.max(1, moment); seq <= quiet; seq++) {
      if (journal.entry(seq).fact() instanceof PageFact.PageShown) {
        return seq;
      }
    }
    return moment;
  }

  private Picture picture(Shot shot) {
    return diagram.draw(shot, WIDTH, HEIGHT, PAPER);
  }

  private Figure before(int index, Step step, Picture picture) {
    String key = step.spotlight().isEmpty() ? "handout.before" : "handout.ring";
    String caption = wording.say(key, String.valueOf(index + 1));
    return new Figure(picture, caption, diagram.altText(begun.get(index)));
  }

  private Figure after(int index, Shot shot) {
    String caption = wording.say("handout.after", String.valueOf(index + 1), diagram.caption(shot));
    return new Figure(picture(shot), caption, diagram.altText(shot));
  }
}
