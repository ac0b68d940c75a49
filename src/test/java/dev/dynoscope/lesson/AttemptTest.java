package dev.dynoscope.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.journal.Entry;
import dev.dynoscope.json.Unreadable;
import dev.dynoscope.world.World;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class AttemptTest {
  private static final String DISK = "{\"happened\": \"disk-discarded\"}";
  private static final String PAGE = "{\"happened\": \"page-shown\"}";
  private static final String GUESS =
      """
      , "predict": {"question": "q", "options": [
        {"text": "it is there", "when": {"happened": "page-shown", "shown": "*"}},
        {"text": "it is gone", "when": {"happened": "page-shown", "missing": "*"}}]}
      """;

  private static Attempt after(Lesson lesson, String happened) {
    return told(new Attempt(lesson, 0), happened);
  }

  private static Attempt told(Attempt attempt, String happened) {
    World world = World.EMPTY;
    for (Entry entry : Seq.of(happened).entries()) {
      world = world.after(entry);
      attempt.take(entry, world);
    }
    return attempt;
  }

  private static Lesson two() throws Unreadable {
    return Lessons.withSteps(Lessons.step("restart", DISK) + "," + Lessons.step("look", PAGE));
  }

  @Test
  void stepsAreDoneOneAfterTheOther() throws Unreadable {
    Attempt attempt = after(two(), "asked, disk web.1, asked, page 200, asked");
    assertTrue(attempt.over());
    assertEquals(
        List.of(
            new Attempt.Done(0, 2, OptionalInt.empty(), List.of()),
            new Attempt.Done(2, 4, OptionalInt.empty(), List.of())),
        attempt.done());
  }

  @Test
  void whatHappenedBeforeAStepBeganDoesNotCountForIt() throws Unreadable {
    Attempt attempt = after(two(), "page 200, disk web.1");
    assertEquals(1, attempt.reached());
    assertEquals("look", attempt.step().orElseThrow().id());
    assertFalse(attempt.verdict().met());
  }

  @Test
  void whoIsAheadOfTheTextDoesNothingTwice() throws Unreadable {
    Lesson lesson =
        Lessons.withSteps(
            Lessons.step("restart", DISK)
                + ","
                + Lessons.text("read")
                + ","
                + Lessons.step("look", PAGE));
    Attempt attempt = after(lesson, "disk web.1, page 200");
    assertEquals(1, attempt.reached(), "there is something to read first");
    attempt.read();
    assertTrue(attempt.over());
  }

  @Test
  void whatIsOnlyToBeReadIsDoneWhenSomebodyGoesOn() throws Unreadable {
    Attempt attempt =
        after(Lessons.withSteps(Lessons.text("a") + "," + Lessons.text("b")), "page 200");
    assertTrue(attempt.verdict().met());
    assertEquals(0, attempt.reached());
    attempt.read();
    attempt.read();
    assertTrue(attempt.over());
    attempt.read();
    assertEquals(2, attempt.done().size());
  }

  @Test
  void nobodyReadsOnWhereThereIsSomethingToDo() throws Unreadable {
    Attempt attempt = after(two(), "asked");
    attempt.read();
    assertEquals(0, attempt.reached());
  }

  @Test
  void whatIsTrueAlreadyWhenALessonBeginsIsSeenAsTrue() throws Unreadable {
    Lesson lesson = Lessons.withSteps(Lessons.step("see", "{\"now\": \"page\", \"status\": 200}"));
    assertTrue(told(new Attempt(lesson, 1), "page 200").over());
    assertFalse(told(new Attempt(lesson, 1), "page 404").over());
  }

  @Test
  void whatIsTrueAlreadyWhenAStepBeginsIsSeenAsTrueAtOnce() throws Unreadable {
    Lesson lesson =
        Lessons.withSteps(
            Lessons.step("look", PAGE)
                + ","
                + Lessons.step("see", "{\"now\": \"page\", \"status\": 200}")
                + ","
                + Lessons.step("restart", DISK));
    assertEquals(2, after(lesson, "page 200").reached());
    assertEquals(1, after(lesson, "page 404").reached());
  }

  @Test
  void aPredictionIsGradedByWhatThenHappens() throws Unreadable {
    Lesson lesson = Lessons.withSteps(Lessons.step("look", PAGE, GUESS));
    for (int guess = 0; guess < 2; guess++) {
      Attempt attempt = new Attempt(lesson, 0);
      attempt.predict(1 - guess);
      attempt.predict(guess);
      assertEquals(OptionalInt.of(guess), attempt.predicted());
      told(attempt, "page missing");
      Attempt.Done done = attempt.done().getFirst();
      assertEquals(List.of(1), done.came());
      assertEquals(OptionalInt.of(guess), done.predicted());
      assertEquals(guess == 1, done.right());
      assertEquals(OptionalInt.empty(), attempt.predicted());
    }
  }

  @Test
  void whoDoesNotPredictIsNeitherRightNorStopped() throws Unreadable {
    Attempt.Done done =
        after(Lessons.withSteps(Lessons.step("look", PAGE, GUESS)), "page shown").done().getFirst();
    assertFalse(done.right());
    assertEquals(List.of(0), done.came());
  }

  @Test
  void goingBackKeepsWhatWasDoneBeforeAndAsksForTheRestAgain() throws Unreadable {
    Attempt attempt = after(two(), "asked, disk web.1, page 200");
    Attempt back = Attempt.back(attempt, 1, attempt.begun(1));
    assertEquals(1, back.reached());
    assertEquals(2, back.begun());
    assertEquals(attempt.done().subList(0, 1), back.done());
    assertEquals(2, told(back, "asked, disk web.1, page 200").reached());
    Attempt first = Attempt.back(attempt, 0, attempt.begun(0));
    assertEquals(0, first.reached());
    assertEquals(0, first.begun());
    assertEquals(attempt.done(), told(first, "asked, disk web.1, page 200").done());
  }
}
