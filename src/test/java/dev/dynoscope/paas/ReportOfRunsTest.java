package dev.dynoscope.paas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.paas.ScriptedWire.Habit;
import dev.dynoscope.paas.json.ChangedEra;
import dev.dynoscope.report.BootCause;
import dev.dynoscope.report.Month;
import dev.dynoscope.report.Outcome;
import dev.dynoscope.report.Report;
import dev.dynoscope.report.ReportText;
import dev.dynoscope.report.Reporter;
import dev.dynoscope.report.json.ReportJson;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

/** What a report tells of runs by the real rules. */
class ReportOfRunsTest {
  private static final Instant JANUARY = Instant.parse("2020-01-01T00:00:00Z");

  private static Report of(Script script) {
    Reporter reporter = new Reporter(script.entries.getFirst().at());
    script.entries.forEach(reporter::take);
    reporter.passed(script.now());
    return reporter.report();
  }

  private static Script awakeFromJanuary() {
    Eras eras = ChangedEra.with("sleep/after", "PT9000H", "dynos/cycleAfter", "PT9000H");
    Script script = new Script(eras, 1, JANUARY);
    script.host.bootTime = Duration.ZERO;
    script.deploy("photos", "web: node app.js");
    return script;
  }

  @Test
  void aRequestThatHangsIsAnH12() {
    Script script = Script.withApp("web: node app.js");
    script.get("/");
    script.advance(Duration.ofSeconds(1));
    script.wire.habit = _ -> Habit.HANG;
    script.get("/");
    script.advance(Duration.ofSeconds(31));

    Report report = of(script);
    assertEquals(
        Map.of(new Outcome(200, ""), 1L, new Outcome(503, "H12"), 1L), report.whole().outcomes());
    assertEquals("Request timeout", report.wordsOf("H12"));
    assertEquals(Duration.ofMillis(18), report.whole().service().median());
  }

  @Test
  void aWakeTakesAsLongAsTheBootAndSoDoesTheRequestWait() {
    Script script = Script.withApp("web: node app.js");
    script.advance(Duration.ofMinutes(31));
    script.get("/");
    script.advance(Duration.ofSeconds(10));

    Report report = of(script);
    assertEquals(1, report.whole().sleeps());
    assertEquals(1, report.whole().wakings());
    assertEquals(Duration.ofSeconds(3), report.whole().wakes().median());
    assertEquals(Duration.ofSeconds(3), report.whole().held().longest());
    assertEquals(Map.of(BootCause.NEW, 1L, BootCause.WAKE, 1L), report.whole().booted());
  }

  @Test
  void memoryIsFirstAnR14AndThenAnR15ThatBootsTheDynoAnew() {
    Script script = Script.withApp("web: node app.js");
    script.give(new Input.MemoryMeasured(Script.web(1), 1, 600L << 20));
    // it is logged again and again, and is told once
    script.advance(Duration.ofMinutes(2));
    script.give(new Input.MemoryMeasured(Script.web(1), 1, 4096L << 20));
    script.advance(Duration.ofHours(2));

    Report report = of(script);
    assertEquals(Map.of("R14", 1L, "R15", 1L), report.whole().errors());
    assertEquals(1, report.whole().crashes());
    assertEquals(1L, report.whole().booted().get(BootCause.MEMORY));
  }

  @Test
  void dynosAreCycledAboutOnceADay() {
    Script script = Script.withLargeDynos("web: node app.js");
    script.advance(Duration.ofDays(3));

    assertEquals(2L, of(script).whole().booted().get(BootCause.CYCLE));
  }

  @Test
  void theHoursOfAMonthAreUsedUpAfter22DaysAnd22Hours() {
    Script script = awakeFromJanuary();
    script.advance(Duration.ofDays(32));

    Report report = of(script);
    Month january = report.months().getFirst();
    assertEquals(Duration.ofDays(22).plusHours(22), january.gone().getFirst().since());
    assertEquals(Duration.ofHours(550), january.total());
    assertEquals(2, report.months().size());
    List<String> lines = ReportText.lines(report);
    assertTrue(
        lines.contains("    used up 22 d 22 h after the start, at 2020-01-23 22:00:00 UTC"),
        () -> String.join("\n", lines));
  }

  @Test
  void underHeavyTrafficTheSumIsExactAllTheSame() {
    Script script = Script.withLargeDynos("web: node app.js");
    for (int i = 0; i < 1000; i++) {
      script.get("/");
    }
    script.advance(Duration.ofMinutes(1));

    Report report = of(script);
    assertEquals(1000, report.whole().requests());
    assertEquals(1000, report.requests().sum());
    assertTrue(report.kinds().containsKey("RequestsCounted"));
  }

  @Test
  void theSameEntriesGiveTheSameBytesInAnyLocaleAndTimeZone() {
    Script script = Script.withApp("web: node app.js");
    script.get("/");
    script.advance(Duration.ofDays(2));
    String text = written(script);
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
      assertEquals(text, written(script));
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  private static String written(Script script) {
    Report report = of(script);
    return String.join("\n", ReportText.lines(report)) + "\n" + new ReportJson().write(report);
  }
}
