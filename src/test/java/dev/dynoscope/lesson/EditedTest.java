package dev.dynoscope.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.journal.Entry;
import dev.dynoscope.json.Unreadable;
import dev.dynoscope.world.World;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** A lesson that is edited while somebody takes it. */
class EditedTest {
  private static final String DISK = Lessons.step("restart", "{\"happened\": \"disk-discarded\"}");
  private static final String PAGE = Lessons.step("look", "{\"happened\": \"page-shown\"}");
  private static final String READ = Lessons.text("read");
  private static final String HAPPENED = "asked, disk web.1, asked, page 200, asked";

  private static Lesson of(String... steps) throws Unreadable {
    return Lessons.withSteps(String.join(",", steps));
  }

  private static void tell(Attempt attempt, String happened) {
    World world = World.EMPTY;
    for (Entry entry : Seq.of(happened).entries()) {
      world = world.after(entry);
      attempt.take(entry, world);
    }
  }

  private static Attempt edited(Lesson before, String happened, Lesson after) {
    Attempt attempt = new Attempt(before, 0);
    tell(attempt, happened);
    attempt.edit(after);
    tell(attempt, happened);
    return attempt;
  }

  @Test
  void thePresentStepStaysWhereverItStandsNow() throws Unreadable {
    Attempt attempt = edited(of(DISK, PAGE), "disk web.1", of(READ, DISK, PAGE));
    assertEquals(2, attempt.reached());
    assertEquals("look", attempt.step().orElseThrow().id());
    assertEquals(1, attempt.begun(), "it began when the disk was thrown away");
    assertEquals("look", edited(of(READ, DISK, PAGE), "", of(PAGE, DISK)).step().get().id());
  }

  @Test
  void whereThePresentStepIsGoneTheOneAfterTheLastThatWasDoneIsNext() throws Unreadable {
    Attempt attempt = edited(of(DISK, PAGE), "disk web.1", of(DISK, READ));
    assertEquals("read", attempt.step().orElseThrow().id());
    assertEquals(0, edited(of(DISK, PAGE), "disk web.1", of(READ)).reached());
  }

  @Test
  void whoWasAtTheEndIsAtTheEndUnlessThereIsMoreNow() throws Unreadable {
    assertTrue(edited(of(DISK, PAGE), HAPPENED, of(DISK, PAGE)).over());
    Attempt more = edited(of(DISK, PAGE), HAPPENED, of(DISK, PAGE, READ));
    assertEquals("read", more.step().orElseThrow().id());
  }

  @Test
  void whatHasHappenedSinceTheStepBeganCountsForItsNewCondition() throws Unreadable {
    String asks = Lessons.step("look", "{\"happened\": \"page-asked\"}");
    assertTrue(edited(of(DISK, PAGE), "disk web.1, asked", of(DISK, asks)).over());
    assertEquals(1, edited(of(DISK, PAGE), "asked, disk web.1", of(DISK, asks)).reached());
  }

  @Test
  void aPredictionIsKeptWhileItsQuestionHasAsManyAnswers() throws Unreadable {
    String two =
        """
        , "predict": {"question": "q", "options": [
          {"text": "a", "when": {"happened": "page-shown"}},
          {"text": "b", "when": {"happened": "page-failed"}}]}
        """;
    String three = two.replace("]}", ", {\"text\": \"c\", \"when\": {\"now\": \"pinger\"}}]}");
    String condition = "{\"happened\": \"page-shown\"}";
    Attempt attempt = new Attempt(of(Lessons.step("look", condition, two)), 0);
    attempt.predict(1);
    attempt.edit(of(READ, Lessons.step("look", condition, two)));
    assertEquals(OptionalInt.of(1), attempt.predicted());
    attempt.edit(of(READ, Lessons.step("look", condition, three)));
    assertEquals(OptionalInt.empty(), attempt.predicted());
  }

  @Test
  void optionsThatAreGoneAreForgottenOfWhatWasDone() throws Unreadable {
    String options =
        """
        , "predict": {"question": "q", "options": [
          {"text": "a", "when": {"happened": "page-failed"}},
          {"text": "b", "when": {"happened": "page-shown"}}]}
        """;
    String condition = "{\"happened\": \"page-shown\"}";
    Attempt attempt = new Attempt(of(Lessons.step("look", condition, options)), 0);
    attempt.predict(1);
    tell(attempt, "page 200");
    assertEquals(List.of(1), attempt.done().getFirst().came());
    attempt.edit(of(PAGE));
    assertEquals(List.of(new Attempt.Done(0, 1, OptionalInt.empty(), List.of())), attempt.done());
  }
}
