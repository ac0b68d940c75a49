package dev.dynoscope.paas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dynoscope.journal.DynoFact.DynoSignalled;
import dev.dynoscope.journal.DynoFact.StopReason;
import dev.dynoscope.journal.IsolationFact.IsolationChosen;
import dev.dynoscope.journal.IsolationFact.IsolationLost;
import dev.dynoscope.journal.LearnerFact.CommandRefused;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** In what dynos run: chosen by the owner, told, and never changed in silence. */
class IsolationTest {
  private static final List<String> KINDS = List.of("engine", "sandbox", "process");

  private static Script inSandboxes() {
    Script script = Script.withApp("web: node app.js");
    script.give(new Input.HostOpened("sandbox", "Honest.", KINDS, List.of("No engine: none.")));
    return script;
  }

  private static List<Effect> asked(Script script) {
    return script.effects.stream().filter(Effect.UseHost.class::isInstance).toList();
  }

  @Test
  void whatDynosRunInIsAFactWithAllThatWasPassedOver() {
    assertEquals(
        List.of(new IsolationChosen("sandbox", "Honest.", KINDS, List.of("No engine: none."))),
        inSandboxes().facts(IsolationChosen.class));
  }

  @Test
  void theFirstWayRestartsNothing() {
    assertEquals(List.of(), inSandboxes().facts(DynoSignalled.class));
  }

  @Test
  void anotherWayIsOpenedWhenAskedForAndThenAllDynosRestartInIt() {
    Script script = inSandboxes().quietly();
    assertEquals(
        List.of("Opening process; when it is there, all dynos restart in it."),
        script.tell("isolation:use process"));
    assertEquals(List.of(new Effect.UseHost("process")), asked(script));
    assertEquals(
        List.of(), script.facts(DynoSignalled.class), "nothing happens before it is there");

    script.give(new Input.HostOpened("process", "Open.", KINDS, List.of()));
    assertEquals(
        List.of(StopReason.RESTART),
        script.facts(DynoSignalled.class).stream().map(DynoSignalled::reason).toList());
    assertEquals(List.of("  engine", "  sandbox", "* process"), script.tell("isolation"));
  }

  @Test
  void aWayThatIsNotThereIsRefusedAndAllStaysAsItWas() {
    Script script = inSandboxes().quietly();
    script.give(new Input.HostUnfit("engine", "No engine: nobody answers."));
    assertEquals(
        List.of(
            new CommandRefused(
                "isolation:use engine",
                "No engine: nobody answers. Dynos run as before: sandbox.",
                Optional.empty())),
        script.facts(CommandRefused.class));
    assertEquals(List.of(), script.facts(DynoSignalled.class));
  }

  @Test
  void aWayOfAnotherNameIsNamedWithThoseThereAre() {
    assertEquals(
        List.of("\"vm\" is no way to run dynos. There are: engine, sandbox, process."),
        inSandboxes().tell("isolation:use vm"));
  }

  @Test
  void whenItIsGoneAnotherWayIsOfferedAndNotTaken() {
    Script script = inSandboxes().quietly();
    script.give(new Input.HostGone("sandbox", "It is gone.", List.of("process")));
    assertEquals(
        List.of(new IsolationLost("sandbox", "It is gone.", List.of("process"))),
        script.facts(IsolationLost.class));
    assertEquals(List.of(), asked(script));
  }
}
