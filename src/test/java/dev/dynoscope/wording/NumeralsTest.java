package dev.dynoscope.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers are written in one way in each language. */
class NumeralsTest {
  private static Wording in(String language) {
    return new Wording(Locale.of(language), new TreeMap<>(Map.of("n", "{0} bytes")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "0.4 ms; 0.4 ms; 0,4 ms",
        "1 284; 1,284; 1.284",
        "1 284 000; 1,284,000; 1.284.000",
        "1 284.5 kB; 1,284.5 kB; 1.284,5 kB",
        "3 min 19.005 s; 3 min 19.005 s; 3 min 19,005 s",
        "22 d 22 h; 22 d 22 h; 22 d 22 h",
        "< 0.1 %; < 0.1 %; < 0,1 %",
        "×0.25; ×0.25; ×0,25",
        "600 ms; 600 ms; 600 ms"
      })
  void amountsAreWrittenAsTheLanguageDoes(String neutral, String english, String german) {
    assertEquals(english, in("en").amount(neutral));
    assertEquals(german, in("de").amount(neutral));
  }

  @Test
  void numbersInSentencesAreWrittenLikeAmounts() {
    for (String language : new String[] {"en", "de"}) {
      assertEquals(in(language).amount("1 284 000") + " bytes", in(language).say("n", 1_284_000));
    }
  }
}
