package dev.dynoscope.paas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dynoscope.journal.DnsFact.NameAnswered;
import dev.dynoscope.journal.DnsFact.NameAsked;
import org.junit.jupiter.api.Test;

class QuestionsToldTest {
  @Test
  void everyQuestionOfAFloodIsAnsweredAndTheJournalTakesInTheFirst200() {
    Script script = Script.withApp("web: run");
    long answers = 0;
    for (int i = 0; i < 1000; i++) {
      Outcome outcome = script.give(new Input.NameAsked(i, "photos.herokuapp.test", "A", "UDP"));
      answers += outcome.effects().stream().filter(Effect.AnswerName.class::isInstance).count();
    }
    assertEquals(1000, answers);
    assertEquals(200, script.facts(NameAsked.class).size());
    assertEquals(200, script.facts(NameAnswered.class).size());
  }
}
