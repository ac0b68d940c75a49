package dev.dynoscope.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.dynoscope.journal.LearnerFact.CommandGiven;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Entries are only ever added, numbered without gaps, and a cause lies before its effect. */
class JournalTest {
  private static Entry entry(long seq) {
    return new Entry(seq, Instant.EPOCH, 0, Actor.LEARNER, new CommandGiven("ps"));
  }

  private static Journal three() {
    return Journal.of(List.of(entry(1), entry(2), entry(3)));
  }

  @Test
  void anEmptyJournalEndsAtZero() {
    assertEquals(0, new Journal().lastSeq());
    assertEquals(List.of(), new Journal().after(0, 10));
  }

  @Test
  void entriesAreFoundByTheirNumber() {
    assertEquals(3, three().lastSeq());
    assertEquals(entry(2), three().entry(2));
  }

  @Test
  void whatComesAfterANumberIsReadInPortions() {
    assertEquals(List.of(entry(2), entry(3)), three().after(1, 10));
    assertEquals(List.of(entry(2)), three().after(1, 1));
    assertEquals(List.of(), three().after(3, 10));
    assertEquals(List.of(entry(1), entry(2), entry(3)), three().after(0, Integer.MAX_VALUE));
    assertEquals(List.of(entry(3)), three().after(2, Integer.MAX_VALUE));
  }

  @Test
  void aGapIsRefused() {
    Journal journal = three();
    assertThrows(IllegalArgumentException.class, () -> journal.append(List.of(entry(5))));
    assertThrows(IllegalArgumentException.class, () -> journal.append(List.of(entry(3))));
    assertEquals(3, journal.lastSeq());
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 4, 5})
  void aCauseThatDoesNotLieBeforeItsEffectIsRefused(long cause) {
    assertThrows(
        IllegalArgumentException.class,
        () -> new Entry(4, Instant.EPOCH, cause, Actor.DYNO, new CommandGiven("ps")));
  }

  @Test
  void aLogLineIsPrintedWithMicroseconds() {
    LogLine line = new LogLine(new AppName("photos"), "heroku", "web.1", "Idling");
    assertEquals(
        "2019-11-10T12:00:00.000123+00:00 heroku[web.1]: Idling",
        line.printed(Instant.parse("2019-11-10T12:00:00.000123999Z")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ab", "Photos", "1photos", "-photos", "photos-", "a.b", "a b"})
  void anAppNameThatBreaksTheFormIsRefused(String name) {
    assertThrows(IllegalArgumentException.class, () -> new AppName(name));
  }
}
