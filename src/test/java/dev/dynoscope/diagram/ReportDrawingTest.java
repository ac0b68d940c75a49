package dev.dynoscope.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.demo.DemoJournal;
import dev.dynoscope.demo.MonthJournal;
import dev.dynoscope.export.SvgWriter;
import dev.dynoscope.journal.Entry;
import dev.dynoscope.picture.Extent;
import dev.dynoscope.picture.Palette;
import dev.dynoscope.picture.Picture;
import dev.dynoscope.picture.font.Typefaces;
import dev.dynoscope.report.Report;
import dev.dynoscope.report.Reporter;
import dev.dynoscope.wording.bundle.Language;
import dev.dynoscope.wording.bundle.Wordings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The figure of a report. */
class ReportDrawingTest {
  private static final Typefaces TYPEFACES = Typefaces.load();
  private final ReportDrawing drawing =
      new ReportDrawing(TYPEFACES.measure(), Wordings.load(Language.ENGLISH));

  private static Report of(List<Entry> entries) {
    Reporter reporter = new Reporter(entries.getFirst().at());
    entries.forEach(reporter::take);
    return reporter.report();
  }

  private static Report named(String name) {
    return of(name.equals("month") ? MonthJournal.made() : DemoJournal.made().after(0, 100_000));
  }

  private String svg(Report report, Palette palette) {
    return new SvgWriter(TYPEFACES)
        .write(drawing.draw(report, palette), drawing.caption(report), drawing.altText(report));
  }

  /** Golden pictures; {@code -Dgolden.update} rewrites them, to be looked at before a commit. */
  @ParameterizedTest
  @ValueSource(strings = {"month", "demo"})
  void theFigureLooksAsItDid(String name) throws IOException {
    Path golden = Path.of("src/test/resources/dev/dynoscope/diagram", "report-" + name + ".svg");
    String now = svg(named(name), Palette.LIGHT);
    if (System.getProperty("golden.update") != null) {
      Files.writeString(golden, now);
    }
    assertEquals(Files.readString(golden), now, name);
  }

  @Test
  void itIsTheSameInAnyLocaleAndTimeZone() {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    String before = svg(named("month"), Palette.DARK);
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
      assertEquals(before, svg(named("month"), Palette.DARK));
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void partsWithNothingToSayAreLeftOut() {
    assertEquals(
        List.of(
            "report:outcomes",
            "report:requests",
            "report:wakes",
            "report:service",
            "report:boots",
            "report:trouble",
            "report:hours",
            "report:machines"),
        parts(named("month")));
    assertEquals(List.of(), parts(new Reporter(Instant.EPOCH).report()));
  }

  private List<String> parts(Report report) {
    List<String> ids = new ArrayList<>();
    drawing.draw(report, Palette.LIGHT).shapes().stream()
        .map(shape -> shape.id())
        .filter(id -> !id.isEmpty())
        .forEach(ids::add);
    return ids;
  }

  @Test
  void everyPanelStaysInThePictureAndItsContentInThePanel() {
    Picture picture = drawing.draw(named("month"), Palette.LIGHT);
    for (String id : parts(named("month"))) {
      Extent at = picture.bounds(id, TYPEFACES.measure()).orElseThrow();
      assertTrue(at.x() >= 32 && at.x() + at.width() <= picture.width() - 32 + 1e-6, id);
      assertTrue(at.y() + at.height() <= picture.height() - 32 + 1e-6, id);
    }
  }

  @Test
  void aReportWithoutEntriesOrWithoutTimeCanBeDrawn() {
    Reporter reporter = new Reporter(MonthJournal.START);
    Report empty = reporter.report();
    assertEquals("Report of 0 s of platform time: 0 requests, 0 boots.", drawing.altText(empty));
    reporter.passed(MonthJournal.START.plus(Duration.ofHours(3)));
    assertEquals(
        "Report of 3 h of platform time: 0 requests, 0 boots.", drawing.caption(reporter.report()));
  }

  @Test
  void theAltTextTellsWhatThePanelsShow() {
    String alt = drawing.altText(named("month"));
    assertTrue(alt.contains("Free hours in 2020-01: 550 h of 550 h, used up 22 d 23 h 20.2"), alt);
    assertTrue(alt.contains(" Machines lost: 3."), alt);
  }
}
