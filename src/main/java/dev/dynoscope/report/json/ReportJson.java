package dev.dynoscope.report.json;

import dev.dynoscope.report.Figures;
import dev.dynoscope.report.Machines;
import dev.dynoscope.report.Month;
import dev.dynoscope.report.Report;
import dev.dynoscope.report.Spread;
import dev.dynoscope.report.Trend;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.SortedMap;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a report as one JSON object. Times are seconds of platform time as decimal numbers,
 * moments are ISO 8601 by UTC, keys keep their order, so the same report gives the same text.
 */
public final class ReportJson {
  private static final int NANO_DIGITS = 9;
  private final JsonMapper mapper = new JsonMapper();

  /** The whole text, with a line end. */
  public String write(Report report) {
    ObjectNode root = mapper.createObjectNode();
    root.put("dynoscope", "report").put("version", 1);
    root.put("from", report.from().toString()).put("to", report.to().toString());
    root.put("seconds", seconds(report.span())).put("era", report.era());
    root.put("simulated", report.simulated());
    root.put("entries", report.entries());
    figures(root.putObject("whole"), report.whole());
    ObjectNode apps = root.putObject("apps");
    report.apps().forEach((app, figures) -> figures(apps.putObject(app.value()), figures));
    months(root.putArray("months"), report);
    machines(root.putObject("machines"), report.machines(), report.whole());
    trend(root.putObject("requestsOverTime"), report.requests());
    trend(root.putObject("failuresOverTime"), report.failures());
    counts(root.putObject("entriesByKind"), report.kinds());
    ObjectNode words = root.putObject("words");
    report.words().forEach(words::put);
    return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(root).replace("\r\n", "\n")
        + "\n";
  }

  private static void figures(ObjectNode at, Figures figures) {
    at.put("requests", figures.requests()).put("failed", figures.failed());
    ArrayNode outcomes = at.putArray("outcomes");
    figures
        .outcomes()
        .forEach((outcome, howMany) ->
            outcomes
                .addObject()
                .put("status", outcome.status())
                .put("code", outcome.code())
                .put("requests", howMany));
    spread(at.putObject("service"), figures.service());
    spread(at.putObject("held"), figures.held());
    spread(at.putObject("wakes"), figures.wakes());
    spread(at.putObject("boots"), figures.boots());
    ObjectNode booted = at.putObject("bootsByCause");
    figures
        .booted()
        .forEach((cause, howMany) -> booted.put(cause.name().toLowerCase(Locale.ROOT), howMany));
    at.put("crashes", figures.crashes());
    counts(at.putObject("errors"), figures.errors());
    at.put("sleeps", figures.sleeps()).put("wakings", figures.wakings());
    at.put("dynosLost", figures.dynosLost()).put("logLines", figures.logLines());
  }

  private static void spread(ObjectNode at, Spread spread) {
    at.put("count", spread.count());
    if (spread.count() > 0) {
      at.put("shortest", seconds(spread.shortest())).put("median", seconds(spread.median()));
      at.put("p95", seconds(spread.p95())).put("longest", seconds(spread.longest()));
    }
  }

  private static void counts(ObjectNode at, SortedMap<String, Long> counts) {
    counts.forEach(at::put);
  }

  private static void trend(ObjectNode at, Trend trend) {
    at.put("bucketSeconds", trend.width().toSeconds());
    ArrayNode counts = at.putArray("counts");
    trend.counts().forEach(counts::add);
  }

  private static void machines(ObjectNode at, Machines machines, Figures whole) {
    at.put("lost", machines.lost()).put("noticed", machines.noticed());
    at.put("lostAnHour", machines.lostAnHour());
    machines.meanBetween().ifPresent(mean -> at.put("meanSecondsBetween", seconds(mean)));
    at.put("dynosLost", whole.dynosLost());
    trend(at.putObject("lostOverTime"), machines.lostOverTime());
  }

  private static void months(ArrayNode at, Report report) {
    for (Month month : report.months()) {
      ObjectNode node = at.addObject();
      node.put("month", month.name()).put("over", month.over());
      node.put("renewal", month.renewal().toString());
      node.put("allowanceSeconds", seconds(month.allowance())).put("perApp", month.perApp());
      node.put("usedSeconds", seconds(month.total()));
      ObjectNode used = node.putObject("usedSecondsByApp");
      month.used().forEach((app, time) -> used.put(app.value(), seconds(time)));
      ArrayNode gone = node.putArray("usedUp");
      for (Month.Gone each : month.gone()) {
        ObjectNode row = gone.addObject();
        each.app().ifPresent(app -> row.put("app", app.value()));
        row.put("at", each.at().toString()).put("secondsAfterStart", seconds(each.since()));
      }
    }
  }

  private static BigDecimal seconds(Duration time) {
    BigDecimal seconds =
        BigDecimal.valueOf(time.getSeconds())
            .add(BigDecimal.valueOf(time.getNano(), NANO_DIGITS))
            .stripTrailingZeros();
    return seconds.scale() < 0 ? seconds.setScale(0) : seconds;
  }
}
