package dev.dynoscope.app;

import dev.dynoscope.diagram.Diagram;
import dev.dynoscope.diagram.Shot;
import dev.dynoscope.json.Likeness;
import dev.dynoscope.json.Unreadable;
import dev.dynoscope.lesson.Attempt;
import dev.dynoscope.lesson.Lesson;
import dev.dynoscope.lesson.Move;
import dev.dynoscope.lesson.Phrases;
import dev.dynoscope.lesson.Prediction;
import dev.dynoscope.lesson.Step;
import dev.dynoscope.lesson.Verdict;
import dev.dynoscope.lesson.json.LessonLines;
import dev.dynoscope.picture.Group;
import dev.dynoscope.picture.Palette;
import dev.dynoscope.picture.Picture;
import dev.dynoscope.picture.Shape;
import dev.dynoscope.picture.TextMeasure;
import dev.dynoscope.wording.Wording;
import dev.dynoscope.world.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Tries a lesson: its solutions pass, who does nothing passes no step, of each prediction one
 * option comes true, and spotlights name what is there to be seen.
 */
final class LessonTrial {
  /** So long somebody does nothing: less than an app takes to fall asleep. */
  private static final Duration IDLE = Duration.ofMinutes(5);

  private static final String TRUE_BEFORE =
      "This is true before anything is done for it; ask for what is done in this very step, with"
          + " \"happened\" or \"in-order\".";
  private static final String TRUE_ANYWAY =
      "Who does nothing for five minutes passes this step, too; ask for something that only the"
          + " learner can bring about.";
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

  /** Finds what is missing or out of step in the translations. */
  void translations() throws Trouble {
    findings.addAll(new LessonTranslations(folder).findings(lesson, lines));
  }

  /** Tries all of it in virtual time, up to where something is wrong. */
  void simulate() throws Trouble, InterruptedException {
    if (canBegin()) {
      solve(LessonScenario::place);
    }
    if (findings.isEmpty()) {
      idle(LessonScenario::place);
    }
  }

  /** Whether all is there that it starts from; finds what is not. */
  private boolean canBegin() {
    findings.addAll(new LessonPremises(folder, lesson, lines).findings());
    return findings.isEmpty();
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
      LessonRun run = LessonRun.tryToBegin(place, folder, lesson);
      if (run.refusal().isPresent()) {
        LessonRun.Refusal no = run.refusal().get();
        int line =
            lines.at("start.commands[" + lesson.start().commands().indexOf(no.command()) + "]");
        findings.add(new LessonFinding(folder.file(), line, "At the start, " + no.sentence()));
        return;
      }
      for (int i = 0; i < lesson.steps().size(); i++) {
        Step step = lesson.steps().get(i);
        checkSpotlight(i, step, run.world());
        if (run.attempt().reached() > i) {
          found(i, "expect", TRUE_BEFORE);
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
      LessonRun.Refusal no = run.refusal().get();
      found(i, "solution[" + move(i, no.command()) + "]", "In the solution, " + no.sentence());
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

  /** Which move of a step's solution gives a command; -1 if none does, word for word. */
  private int move(int step, String command) {
    List<String> commands =
        lesson.steps().get(step).solution().stream().map(LessonTrial::command).toList();
    return commands.indexOf(command);
  }

  private static String command(Move move) {
    return switch (move) {
      case Move.Tell tell -> tell.command();
      case Move.Repeat repeat -> repeat.command();
      case Move.Wait _ -> "";
    };
  }

  private void checkOptions(int i, Prediction prediction, Attempt attempt) {
    List<Integer> came = attempt.done().get(i).came();
    if (came.isEmpty()) {
      found(
          i,
          "predict",
          "With the solution, none of the options comes true; add what does happen, or mend its"
              + " \"when\".");
    }
    if (came.size() == 1 && !prediction.options().get(came.getFirst()).reply().isEmpty()) {
      found(
          i,
          "predict.options[" + came.getFirst() + "].reply",
          "This option comes true, and a reply is told only to those who were wrong; put it into"
              + " \"why\", or give it to another option.");
    }
    if (came.size() > 1) {
      String both =
          String.join(
              "\" and \"", came.stream().map(n -> prediction.options().get(n).text()).toList());
      found(
          i,
          "predict",
          "With the solution, \"" + both + "\" are true at once; mend \"when\", so that one is.");
    }
  }

  private void checkSpotlight(int i, Step step, World world) {
    if (step.spotlight().isEmpty()) {
      return;
    }
    Picture picture = diagram.draw(Shot.still(world), WIDTH, HEIGHT, Palette.DARK);
    for (String id : step.spotlight()) {
      if (picture.bounds(id, measure).isEmpty()) {
        found(i, "spotlight", nowhere(id, picture));
      }
    }
  }

  private static String nowhere(String id, Picture picture) {
    SortedSet<String> there = new TreeSet<>();
    addIds(picture.shapes(), there);
    return "Nothing in the picture is called \""
        + id
        + "\" when the step begins"
        + Likeness.hint(id, there, "; docs/writing-lessons.md lists what can be there.");
  }

  private static void addIds(List<Shape> shapes, SortedSet<String> ids) {
    for (Shape shape : shapes) {
      if (!shape.id().isEmpty()) {
        ids.add(shape.id());
      }
      if (shape instanceof Group group) {
        addIds(group.children(), ids);
      }
    }
  }

  /** At each step there is something to do at, does nothing, and finds those that pass. */
  private void idle(Places places) throws Trouble, InterruptedException {
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
        found(at, "expect", TRUE_ANYWAY);
      }
    }
  }
}
