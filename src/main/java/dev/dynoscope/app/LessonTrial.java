package dev.dynoscope.app;

import dev.dynoscope.diagram.Diagram;
import dev.dynoscope.diagram.Shot;
import dev.dynoscope.json.Unreadable;
import dev.dynoscope.lesson.Attempt;
import dev.dynoscope.lesson.Lesson;
import dev.dynoscope.lesson.Phrases;
import dev.dynoscope.lesson.Prediction;
import dev.dynoscope.lesson.Step;
import dev.dynoscope.lesson.Verdict;
import dev.dynoscope.lesson.json.LessonLines;
import dev.dynoscope.picture.Palette;
import dev.dynoscope.picture.Picture;
import dev.dynoscope.picture.TextMeasure;
import dev.dynoscope.wording.Wording;
import dev.dynoscope.world.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tries a lesson: its solutions pass, who does nothing passes no step, of each prediction one option
 * comes true, and spotlights name what is there to be seen.
 */
final class LessonTrial {
  /** So long somebody does nothing: less than an app takes to fall asleep. */
  private static final Duration IDLE = Duration.ofMinutes(5);

  private static final double WIDTH = 1280;
  private static final double HEIGHT = 720;

  private final LessonFolder folder;
  private final Lesson lesson;
  private final LessonLines lines;
  private final Phrases phrases;
  private final Diagram diagram;
  private final TextMeasure measure;
  private final List<LessonFinding> findings = new ArrayList<>();

  /** Makes a place where nothing has happened yet. */
  interface Places {
    LessonPlace open(LessonFolder folder, Lesson lesson) throws Trouble, InterruptedException;
  }

  LessonTrial(LessonFolder folder, Wording wording, TextMeasure measure)
      throws Unreadable, Trouble {
    this.folder = folder;
    this.measure = measure;
    lesson = folder.lesson();
    lines = new LessonLines(folder.text());
    phrases = new Phrases(wording);
    diagram = new Diagram(measure, wording);
  }

  Lesson lesson() {
    return lesson;
  }

  /** What is wrong with it, in the order in which it was found. */
  List<LessonFinding> findings() {
    return findings;
  }

  private void found(int step, String key, String sentence) {
    findings.add(new LessonFinding(folder.file(), lines.of(step, key), sentence));
  }

  /** Plays all solutions, up to the first step that they do not pass. */
  void solve(Places places) throws Trouble, InterruptedException {
    try (LessonPlace place = places.open(folder, lesson)) {
      LessonRun run = LessonRun.begin(place, folder, lesson);
      for (int i = 0; i < lesson.steps().size(); i++) {
        Step step = lesson.steps().get(i);
        checkSpotlight(i, step, run.world());
        if (run.attempt().reached() > i) {
          found(i, "expect", "This is true before anything is done for it.");
          return;
        }
        run.solve(step);
        if (!passed(i, run)) {
          return;
        }
      }
    }
  }

  private boolean passed(int i, LessonRun run) {
    if (run.refusal().isPresent()) {
      found(i, "solution", "In the solution, " + run.refusal().get());
      return false;
    }
    if (run.attempt().reached() <= i) {
      Verdict verdict = run.attempt().verdict();
      String why = verdict.miss().map(phrases::of).orElse("");
      found(i, "solution", "The solution does not bring about what is expected. " + why);
      return false;
    }
    lesson.steps().get(i).prediction().ifPresent(p -> checkOptions(i, p, run.attempt()));
    return true;
  }

  private void checkOptions(int i, Prediction prediction, Attempt attempt) {
    List<Integer> came = attempt.done().get(i).came();
    if (came.isEmpty()) {
      found(i, "predict", "With the solution, none of the options comes true.");
    }
    if (came.size() > 1) {
      String both =
          String.join(
              "\" and \"", came.stream().map(n -> prediction.options().get(n).text()).toList());
      found(i, "predict", "With the solution, \"" + both + "\" are true at once.");
    }
  }

  private void checkSpotlight(int i, Step step, World world) {
    if (step.spotlight().isEmpty()) {
      return;
    }
    Shot shot = new Shot(world, world, Optional.empty(), world.at(), Optional.empty());
    Picture picture = diagram.draw(shot, WIDTH, HEIGHT, Palette.DARK);
    for (String id : step.spotlight()) {
      if (picture.bounds(id, measure).isEmpty()) {
        found(i, "spotlight", "Nothing in the picture is called \"" + id + "\" then.");
      }
    }
  }

  /** At each step there is something to do at, does nothing, and finds those that pass. */
  void idle(Places places) throws Trouble, InterruptedException {
    for (int i = 0; i < lesson.steps().size(); i++) {
      if (lesson.steps().get(i).expect().isPresent()) {
        idle(places, i);
      }
    }
  }

  private void idle(Places places, int at) throws Trouble, InterruptedException {
    try (LessonPlace place = places.open(folder, lesson)) {
      LessonRun run = LessonRun.begin(place, folder, lesson);
      for (Step step : lesson.steps().subList(0, at)) {
        run.solve(step);
      }
      run.idle(IDLE);
      if (run.attempt().reached() > at) {
        found(at, "expect", "Who does nothing for five minutes passes this step, too.");
      }
    }
  }
}
