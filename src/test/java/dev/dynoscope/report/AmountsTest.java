package dev.dynoscope.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers as reports have them. */
class AmountsTest {
  @ParameterizedTest
  @CsvSource({
    "PT0S,0 ns",
    "PT0.0000004S,400 ns",
    "PT0.00004S,40 µs",
    "PT0.0004S,0.4 ms",
    "PT0.00996S,10 ms",
    "PT0.018S,18 ms",
    "PT0.9996S,1.0 s",
    "PT3S,3.0 s",
    "PT59.97S,1 min",
    "PT65S,1 min 5 s",
    "PT11520S,3 h 12 min",
    "PT550H,22 d 22 h",
    "PT48H,2 d"
  })
  void timesHaveTheirTwoLargestUnits(Duration time, String words) {
    assertEquals(words, Amounts.time(time));
  }

  @ParameterizedTest
  @CsvSource({"PT550H,22 d 22 h", "PT0S,0 s", "PT3M19.005S,3 min 19.005 s", "PT30M3S,30 min 3 s"})
  void exactTimesAreNotRounded(Duration time, String words) {
    assertEquals(words, Amounts.exact(time));
  }

  @ParameterizedTest
  @CsvSource({"PT550H,550 h", "PT1000H,1 000 h", "PT30M3S,30 min", "PT3S,3 s", "PT0S,0 h"})
  void hoursAreNeverDays(Duration time, String words) {
    assertEquals(words, Amounts.hours(time));
  }

  @ParameterizedTest
  @CsvSource({
    "0,10,0 %",
    "1,100000,< 0.1 %",
    "1,8,12.5 %",
    "9999,10000,99.9 %",
    "7,7,100.0 %",
    "1,0,0 %"
  })
  void aShareIsNeverRoundedToNothingOrAll(long part, long whole, String words) {
    assertEquals(words, Amounts.share(part, whole));
  }

  @Test
  void numbersAreInGroupsOfThreeDigits() {
    assertEquals("999", Amounts.count(999));
    assertEquals("1 284", Amounts.count(1284));
    assertEquals("-12 345 678", Amounts.count(-12_345_678));
    assertEquals("1 boot", Amounts.count(1, "boot"));
  }

  @ParameterizedTest
  @CsvSource({"0,0", "0.5,0.50", "0.0031,0.0031", "12.3,12"})
  void ratesHaveTheDigitsThatSaySomething(double rate, String words) {
    assertEquals(words, Amounts.rate(rate));
  }
}
