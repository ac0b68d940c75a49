package dev.dynoscope.paas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dynoscope.journal.RequestFact.DynoPicked;
import dev.dynoscope.journal.RequestFact.DynoQuarantined;
import dev.dynoscope.journal.RequestFact.HoldReason;
import dev.dynoscope.journal.RequestFact.RequestFailed;
import dev.dynoscope.journal.RequestFact.RequestHeld;
import dev.dynoscope.journal.RequestFact.ResponseCompleted;
import dev.dynoscope.paas.ScriptedWire.Habit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A dyno that cannot be reached is left alone for a while, and another one is tried. */
class RetryTest {
  private static Script scaledTo(int dynos) {
    Script script = Script.withLargeDynos("web: node app.js");
    script.tell("ps:scale web=" + dynos);
    script.advance(Duration.ofSeconds(10));
    return script;
  }

  @Test
  void anotherDynoIsTriedWhenOneRefuses() {
    Script script = scaledTo(4);
    script.wire.habit = d -> d.equals(Script.web(3)) ? Habit.ANSWER : Habit.REFUSE;
    script.get("/");
    script.advance(Duration.ofSeconds(1));

    assertEquals(
        List.of(Script.web(3)),
        script.facts(ResponseCompleted.class).stream().map(ResponseCompleted::dyno).toList());
    assertEquals(List.of(), script.facts(RequestFailed.class));
  }

  @Test
  void eachDynoIsTriedOnceBeforeTheRequestFails() {
    Script script = scaledTo(4);
    script.wire.habit = _ -> Habit.REFUSE;
    script.get("/");
    script.advance(Duration.ofSeconds(1));

    assertEquals(
        Set.of(Script.web(1), Script.web(2), Script.web(3), Script.web(4)),
        script.facts(DynoPicked.class).stream().map(DynoPicked::dyno).collect(Collectors.toSet()));
    assertEquals(4, script.facts(DynoQuarantined.class).size());
    assertEquals("H21", script.facts(RequestFailed.class).getFirst().code());
  }

  @Test
  void noMoreThanTenDynosAreTried() {
    Script script = scaledTo(15);
    script.wire.habit = _ -> Habit.REFUSE;
    script.get("/");
    script.advance(Duration.ofSeconds(1));

    assertEquals(10, script.facts(DynoPicked.class).size());
    assertEquals(1, script.facts(RequestFailed.class).size());
  }

  @Test
  void aRequestThatWasSentIsNeverTriedAgain() {
    Script script = scaledTo(4);
    script.wire.habit = _ -> Habit.HANG_UP;
    script.get("/");
    script.advance(Duration.ofSeconds(1));

    assertEquals(1, script.facts(DynoPicked.class).size());
    assertEquals("H13", script.facts(RequestFailed.class).getFirst().code());
  }

  @Test
  void aDynoInQuarantineIsNoCandidateForFiveSeconds() {
    Script script = scaledTo(2);
    script.wire.habit = d -> d.equals(Script.web(1)) ? Habit.REFUSE : Habit.ANSWER;
    while (script.facts(DynoQuarantined.class).isEmpty()) {
      script.get("/");
      script.advance(Duration.ofMillis(1));
    }
    script.advance(Duration.ofMillis(4_999));
    script.quietly().get("/");
    assertEquals(List.of("web.2"), script.facts(DynoPicked.class).getFirst().candidates());

    script.advance(Duration.ofMillis(1));
    script.quietly().get("/");
    assertEquals(List.of("web.1", "web.2"), script.facts(DynoPicked.class).getFirst().candidates());
  }

  @Test
  void aRequestWaitsWhileAllDynosAreInQuarantine() {
    Script script = scaledTo(1);
    script.wire.habit = _ -> Habit.REFUSE;
    script.get("/first");
    script.advance(Duration.ofSeconds(1));
    script.wire.habit = _ -> Habit.ANSWER;
    script.quietly().get("/second");
    script.advance(Duration.ofSeconds(4));
    assertEquals(List.of(), script.facts(DynoPicked.class));

    script.advance(Duration.ofSeconds(1));
    assertEquals(1, script.facts(ResponseCompleted.class).size());
  }

  @Test
  void h99WhenAllDynosStayInQuarantineForSeventyFiveSeconds() {
    assertEquals(List.of("H99"), codesInQuarantine(scaledTo(1)));
  }

  @Test
  void h34InAnEraThatHasACodeOfItsOwnForThat() {
    List<String> era = List.of("routing/quarantinedCode", "H34");

    assertEquals(List.of("H34"), codesInQuarantine(Script.withAppIn(era, "web: node app.js")));
  }

  private static List<String> codesInQuarantine(Script script) {
    script.wire.habit = _ -> Habit.BE_SILENT;
    List<Long> connecting = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      connecting.add(script.get("/connects-slowly"));
    }
    script.give(new Input.ConnectFailed(connecting.getFirst(), false));
    long held = script.quietly().get("/held");
    for (long exchange : connecting) {
      script.give(new Input.ConnectFailed(exchange, false));
      script.advance(Duration.ofSeconds(4));
    }

    assertEquals("page 503", script.wire.answer(held));
    assertEquals(
        List.of(HoldReason.QUARANTINED),
        script.facts(RequestHeld.class).stream().map(RequestHeld::reason).toList());
    return script.facts(RequestFailed.class).stream()
        .map(RequestFailed::code)
        .filter(code -> !code.equals("H19"))
        .toList();
  }
}
