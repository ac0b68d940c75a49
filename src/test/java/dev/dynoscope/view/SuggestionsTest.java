package dev.dynoscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.journal.Entry;
import dev.dynoscope.world.World;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is offered while a command is typed. */
class SuggestionsTest {
  private final Suggestions suggestions = new Suggestions(Opened.NOTES.commands(), this::world);

  private World world() {
    World world = World.EMPTY;
    for (Entry entry : new Tale().deployed().boot(Tale.WEB_2).journal.after(0, 1_000)) {
      world = world.after(entry);
    }
    return world;
  }

  private List<String> lines(String typed) {
    return suggestions.of(typed).stream().map(Suggestion::line).toList();
  }

  @Test
  void emptyLineOffersAllInGroups() {
    List<Suggestion> all = suggestions.of("");
    assertEquals(Opened.NOTES.commands().size(), all.size());
    assertEquals(
        List.of(
            "Apps",
            "Dynos",
            "Machines",
            "Domains",
            "Add-ons",
            "Browser",
            "Pinger",
            "Account and era",
            "Clock",
            "Help"),
        all.stream().map(Suggestion::group).distinct().toList());
  }

  @Test
  void whatBeginsLikeThatComesFirstAndWhatContainsItAfter() {
    assertEquals(List.of("ps", "ps:restart ", "ps:scale ", "ps:type "), lines("ps"));
    assertEquals(List.of("ps:restart "), lines("restart"));
  }

  @Test
  void commandsAreFoundByWhatTheyDo() {
    assertEquals(List.of("domains:add "), lines("custom"));
    assertEquals(List.of("ps:restart "), lines("one dyno"));
    assertEquals(List.of(), lines("fly"));
  }

  @Test
  void commandThatTakesNothingCanBeSentAtOnce() {
    assertTrue(suggestions.of("pau").getFirst().whole());
    assertFalse(suggestions.of("skip").getFirst().whole());
    assertFalse(suggestions.of("ps:r").getFirst().whole(), "it may be told which dyno");
  }

  @Test
  void dynosAndAppsAreNamed() {
    assertEquals(
        List.of("ps:restart web.1", "ps:restart web.2", "ps:restart -a photos"),
        lines("ps:restart "));
    assertEquals(List.of(), lines("crash web.2"), "nothing is left to complete");
    assertEquals(List.of("crash web.2 -a photos"), lines("crash web.2 "));
    assertEquals(List.of("crash web.2 -a photos"), lines("crash web.2 -a "));
    assertEquals(List.of(), lines("crash web.2 -a photos "));
  }

  @Test
  void otherNamesAndExamplesAreOffered() {
    assertEquals(List.of("domains:remove photos.herokuapp.test"), lines("domains:remove photos.h"));
    assertEquals(List.of("ps:scale web=2"), lines("ps:scale w"));
    assertEquals(List.of("skip 31m"), lines("skip "));
  }

  @Test
  void commandIsKnownOnceABlankFollowsIt() {
    assertEquals("crash web.1 [-a APP]", suggestions.command("crash ").orElseThrow().usage());
    assertTrue(suggestions.command("crash").isEmpty());
    assertTrue(suggestions.begun("cra"));
    assertFalse(suggestions.begun("crash"));
    assertFalse(suggestions.begun("ash"));
  }
}
