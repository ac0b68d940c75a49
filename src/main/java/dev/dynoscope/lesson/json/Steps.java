package dev.dynoscope.lesson.json;

import dev.dynoscope.json.Part;
import dev.dynoscope.json.Unreadable;
import dev.dynoscope.lesson.Condition;
import dev.dynoscope.lesson.Move;
import dev.dynoscope.lesson.Prediction;
import dev.dynoscope.lesson.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the steps of a lesson. */
final class Steps {
  private static final int OFTEN = 30;

  private Steps() {}

  static Step step(String id, Part part) throws Unreadable {
    Step step =
        new Step(
            id,
            part.text("title"),
            part.text("say"),
            part.texts("spotlight"),
            part.text("do", ""),
            prediction(part),
            part.has("expect")
                ? Optional.of(Conditions.condition(part.part("expect")))
                : Optional.empty(),
            part.texts("hints"),
            part.text("why", ""),
            solution(part),
            part.text("notes", ""),
            LessonFile.claims(part));
    part.nothingElse();
    whole(part, step);
    return step;
  }

  /** What is to be done can be done, and it can be seen that it was. */
  private static void whole(Part part, Step step) throws Unreadable {
    boolean task = !step.task().isEmpty();
    if (task && step.expect().isEmpty()) {
      throw part.wrong(
          "expect",
          "this is missing; say how it can be seen that it was done, such as { \"happened\":"
              + " \"page-shown\" }.");
    }
    if (task && step.solution().isEmpty()) {
      throw part.wrong(
          "solution",
          "this is missing; list the commands that do what is to be done, such as [\"visit /\"].");
    }
    if (!task && step.expect().isPresent()) {
      throw part.wrong("do", "this is missing; something is expected, so say what is to be done.");
    }
    if (!task && step.prediction().isPresent()) {
      throw part.wrong(
          "do", "this is missing; what is predicted has to be brought about, so say how.");
    }
  }

  private static Optional<Prediction> prediction(Part of) throws Unreadable {
    if (!of.has("predict")) {
      return Optional.empty();
    }
    Part part = of.part("predict");
    List<Prediction.Option> options = new ArrayList<>();
    for (Part each : part.parts("options")) {
      options.add(
          new Prediction.Option(
              each.text("text"), Conditions.condition(each.part("when")), each.text("reply", "")));
      each.nothingElse();
    }
    if (options.size() < 2) {
      throw part.wrong("options", "there must be two or more to choose from.");
    }
    Prediction prediction = new Prediction(part.text("question"), options);
    part.nothingElse();
    return Optional.of(prediction);
  }

  private static List<Move> solution(Part part) throws Unreadable {
    List<Move> moves = new ArrayList<>();
    for (Part.Item each : part.items("solution")) {
      moves.add(each.isText() ? new Move.Tell(each.text(), true) : move(each.part()));
    }
    return moves;
  }

  private static Move move(Part part) throws Unreadable {
    Move move = part.has("wait") ? new Move.Wait(part.span("wait")) : told(part);
    part.nothingElse();
    return move;
  }

  private static Move told(Part part) throws Unreadable {
    String command = part.text("tell");
    if (!part.has("until")) {
      return new Move.Tell(command, !part.flag("at-once", false));
    }
    Condition until = Conditions.condition(part.part("until"));
    return new Move.Repeat(command, until, part.number("at-most", 1, OFTEN));
  }
}
