package dev.dynoscope.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.journal.FileInfo;
import dev.dynoscope.journal.RequestFact.HoldReason;
import dev.dynoscope.wording.Wording;
import dev.dynoscope.wording.bundle.Language;
import dev.dynoscope.wording.bundle.Wordings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What facts and things are in the words of conditions. */
class FieldsTest {
  private static String of(Object value) {
    Told told = new Fields().put("it", value).of("kind");
    List<String> all =
        told.fields().values().stream().flatMap(List::stream).map(Value::text).toList();
    return told.fields().keySet() + " " + all;
  }

  @Test
  void valuesReadAsPeopleWriteThem() {
    assertEquals("[app, it] [photos, web.1]", of(Seq.dyno("web.1")));
    assertEquals("[bytes, it] [3900, a.png]", of(new FileInfo("a.png", 3900)));
    assertEquals("[it] [1m 30s]", of(Duration.ofSeconds(90)));
    assertEquals("[it] [waking]", of(HoldReason.WAKING));
    assertEquals("[it] [a, b]", of(List.of("a", "b", "a")));
    assertEquals("[it] [true]", of(true));
    assertEquals("[it] [a]", of(Optional.of("a")));
    assertEquals("[] []", of(Optional.empty()));
    assertEquals("[] []", of(Instant.EPOCH), "nobody knows beforehand what time it will be");
  }

  @ParameterizedTest
  @CsvSource({"PageShown, page-shown", "retryAt, retry-at", "app, app"})
  void namesAreHyphened(String name, String hyphened) {
    assertEquals(hyphened, Fields.hyphened(name));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0s",
    "250, 250ms",
    "1500, 1.5s",
    "31000, 31s",
    "1860000, 31m",
    "1980000000, 22d 22h"
  })
  void spansReadAsTheyAreWritten(long millis, String text) {
    assertEquals(text, SpanText.of(Duration.ofMillis(millis)));
  }

  @ParameterizedTest
  @CsvSource({
    "a.png, a.png, true",
    "a.png, A.PNG, true",
    "a.png, *, true",
    "a.png, *.png, true",
    "a.png, a*, true",
    "a.png, *g*, true",
    "a.png, b*, false",
    "a.png, a.pn, false",
    "'', *, true"
  })
  void aStarStandsForAnyText(String value, String text, boolean fits) {
    assertEquals(fits, new Probe.Reads(text).fits(Value.of(value)));
  }

  @ParameterizedTest
  @CsvSource({
    "LESS, 4, true", "LESS, 5, false", "AT_MOST, 5, true", "AT_MOST, 6, false",
    "MORE, 6, true", "MORE, 5, false", "AT_LEAST, 5, true", "AT_LEAST, 4, false"
  })
  void amountsAreCompared(Probe.Sign sign, int amount, boolean fits) {
    Probe probe = new Probe.Compares(sign, 5, sign.written() + "5");
    assertEquals(fits, probe.fits(Value.of(amount)));
    assertEquals(fits, probe.fits(Value.of(Duration.ofSeconds(amount))));
    assertFalse(probe.fits(Value.of("5 or so")), "a text is no amount");
  }

  @Test
  void eachKindThatConditionsCanBeAboutHasWords() {
    Wording english = Wordings.load(Language.ENGLISH);
    TreeSet<String> mute = new TreeSet<>();
    for (String kind : Vocabulary.facts().keySet()) {
      if (english.pattern("conditions.fact." + kind).isEmpty()) {
        mute.add(kind);
      }
    }
    for (String kind : Vocabulary.things().keySet()) {
      if (english.pattern("conditions.thing." + kind).isEmpty()) {
        mute.add(kind);
      }
    }
    assertEquals(new TreeSet<>(), mute);
  }

  @Test
  void whatIsToldHasNoFieldThatTheVocabularyLacks() {
    Seq seq = Seq.of("start web.1, file web.1, asked, page missing, disk web.1, crash web.1");
    for (Told told : seq.facts()) {
      TreeSet<String> fields = new TreeSet<>(told.fields().keySet());
      fields.removeAll(Vocabulary.facts().getOrDefault(told.kind(), new TreeSet<>()));
      assertEquals(new TreeSet<>(), fields, told.kind());
    }
    for (String kind : Vocabulary.things().keySet()) {
      for (Told told : Seq.of("start web.1, file web.1, page missing").things(kind)) {
        assertTrue(
            Vocabulary.things()
                .getOrDefault(kind, new TreeSet<>())
                .containsAll(told.fields().keySet()),
            told.toString());
      }
    }
  }
}
