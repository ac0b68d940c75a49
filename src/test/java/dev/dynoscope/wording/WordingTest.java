package dev.dynoscope.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** How sentences are put together. */
class WordingTest {
  private final Wording wording =
      new Wording(
          Locale.ENGLISH,
          new TreeMap<>(
              Map.of(
                  "plain", "The app's dynos",
                  "named", "{0}'s disk is gone, {1} with it",
                  "files", "{0,choice,0#no files|1#1 file|1<{0} files} lost")));

  @Test
  void anApostropheIsAnApostrophe() {
    assertEquals("The app's dynos", wording.say("plain"));
    assertEquals("web.1's disk is gone, ada.png with it", wording.say("named", "web.1", "ada.png"));
  }

  @Test
  void formsGoByNumber() {
    assertEquals("no files lost", wording.say("files", 0));
    assertEquals("1 file lost", wording.say("files", 1));
    assertEquals("2,000 files lost", wording.say("files", 2_000));
  }

  @Test
  void whatIsNotWrittenIsNamed() {
    IllegalArgumentException fault =
        assertThrows(IllegalArgumentException.class, () -> wording.say("missing"));
    assertEquals("nothing is written for missing in en", fault.getMessage());
  }

  @Test
  void stretchedWordingKeepsItsPlaces() {
    assertEquals("[Thé åpp's dynös~~~~~~]", wording.stretched().say("plain"));
    assertEquals(
        "[web.1's dîsk îs göné, ada.png wîth ît~~~~~~~~]",
        wording.stretched().say("named", "web.1", "ada.png"));
  }
}
