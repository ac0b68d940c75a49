package dev.dynoscope.paas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dynoscope.journal.SlugId;
import dev.dynoscope.paas.Gate.Hooks;
import dev.dynoscope.paas.Gate.Verdict;
import dev.dynoscope.paas.json.ChangedEra;
import dev.dynoscope.time.Dice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** In which order an app's states count, and what each of them means for a request. */
class GateTest {
  private static final App BLANK = App.created(Script.PHOTOS, Script.START);
  private static final App EMPTY = deployed().scaled("web", 0);
  private static final RequestHead HEAD =
      new RequestHead(
          "GET",
          "/",
          List.of(new RequestHead.Header("User-Agent", "crawler/1.0")),
          "203.0.113.7",
          80);

  private static App deployed() {
    TreeMap<String, String> commands = new TreeMap<>();
    commands.put("web", "node app.js");
    return BLANK.withSlug(
        new Slug(new SlugId("3f9a77c1"), Language.NODE, commands, List.of(), 667),
        "Deploy",
        Script.START);
  }

  private static Gate gate(Hooks hooks) {
    Eras eras = ChangedEra.with();
    return new Gate(
        new Formation(new Apps(), eras, new Account(eras), new Dice(2), new Scribe(eras)),
        new OpenExchanges(),
        eras,
        hooks);
  }

  private static Refusal refusal(Hooks hooks, App app) {
    return ((Verdict.Refuse) gate(hooks).verdict(app, true)).why();
  }

  @Test
  void h80ComesFirst() {
    Hooks all = new Hooks((_, _) -> false, _ -> true, _ -> true);

    assertEquals(Refusal.of(ErrorCode.H80), refusal(all, BLANK));
    assertEquals(503, refusal(all, BLANK).status());
  }

  @Test
  void h81WhenNothingWasDeployedWithTheStatusOfTheEra() {
    Hooks exhausted = new Hooks((_, _) -> false, _ -> false, _ -> true);

    assertEquals(ErrorCode.H81, refusal(exhausted, BLANK).code());
    assertEquals(502, refusal(exhausted, BLANK).status());
  }

  @Test
  void h82WhenTheFreeHoursAreUsedUp() {
    Hooks exhausted = new Hooks((_, _) -> false, _ -> false, _ -> true);

    assertEquals(Refusal.of(ErrorCode.H82), refusal(exhausted, EMPTY));
  }

  @Test
  void h14WhenScaledToZero() {
    assertEquals(Refusal.of(ErrorCode.H14), refusal(Hooks.NONE, EMPTY));
  }

  @Test
  void h31WhenTheRequestCameToTheWrongAddress() {
    Gate gate = gate(new Hooks((_, head) -> head.port() == 80, _ -> false, _ -> false));

    assertEquals(
        Optional.of(Refusal.of(ErrorCode.H31)),
        gate.fault(EMPTY, new Input.RequestArrived(1, HEAD)));
    assertEquals(421, Refusal.of(ErrorCode.H31).status());
  }

  @Test
  void codesThatAreNoErrorsAreLoggedAsInfo() {
    List<String> starts = new ArrayList<>();
    for (ErrorCode code : List.of(ErrorCode.H80, ErrorCode.H81, ErrorCode.H82)) {
      starts.add(code.start + " " + code.description);
    }

    assertEquals(
        List.of(
            "at=info Maintenance mode", "at=info Blank app", "at=info Free dyno quota exhausted"),
        starts);
  }
}
