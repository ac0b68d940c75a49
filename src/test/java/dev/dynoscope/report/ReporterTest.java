package dev.dynoscope.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.journal.Actor;
import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.DynoFact.DynoCrashed;
import dev.dynoscope.journal.DynoFact.DynoErred;
import dev.dynoscope.journal.DynoFact.DynoIdled;
import dev.dynoscope.journal.DynoFact.DynoLost;
import dev.dynoscope.journal.DynoFact.DynoRemoved;
import dev.dynoscope.journal.DynoFact.DynoSignalled;
import dev.dynoscope.journal.DynoFact.DynoStarted;
import dev.dynoscope.journal.DynoFact.DynoUnidled;
import dev.dynoscope.journal.DynoFact.DynoUp;
import dev.dynoscope.journal.DynoFact.StopReason;
import dev.dynoscope.journal.DynoName;
import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.Fact;
import dev.dynoscope.journal.HostFact.HostFailed;
import dev.dynoscope.journal.HoursFact.AppHours;
import dev.dynoscope.journal.HoursFact.HoursCounted;
import dev.dynoscope.journal.HoursFact.HoursExhausted;
import dev.dynoscope.journal.HoursFact.HoursRenewed;
import dev.dynoscope.journal.IsolationFact.IsolationChosen;
import dev.dynoscope.journal.RequestFact.DynoPicked;
import dev.dynoscope.journal.RequestFact.HoldReason;
import dev.dynoscope.journal.RequestFact.RequestFailed;
import dev.dynoscope.journal.RequestFact.RequestHeld;
import dev.dynoscope.journal.RequestFact.ResponseCompleted;
import dev.dynoscope.journal.RequestFact.RouteFound;
import dev.dynoscope.journal.RequestId;
import dev.dynoscope.journal.SlugId;
import dev.dynoscope.journal.TrafficFact.RequestsCounted;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What comes of single facts, in journals made by hand. */
class ReporterTest {
  private static final Instant START = Instant.parse("2020-01-01T00:00:00Z");
  private static final Instant FEBRUARY = Instant.parse("2020-02-01T00:00:00Z");
  private static final AppName PHOTOS = new AppName("photos");
  private static final AppName SHOP = new AppName("shop");
  private static final DynoName WEB = new DynoName(PHOTOS, "web", 1);
  private static final Duration POOL = Duration.ofHours(550);
  private final Reporter reporter = new Reporter(START);
  private Instant now = START;
  private long seq;

  private ReporterTest take(Fact fact) {
    reporter.take(new Entry(++seq, now, 0, Actor.PLATFORM, fact));
    return this;
  }

  private ReporterTest after(Duration time) {
    now = now.plus(time);
    return this;
  }

  private ReporterTest boot(int number, Duration took) {
    take(new DynoStarted(WEB, number, 1, new SlugId("3f9a"), "node", "host-a1", "Free"));
    after(took);
    return take(new DynoUp(WEB, number, "127.0.0.1:5000", took, 0, now));
  }

  private Map<BootCause, Long> booted() {
    return reporter.report().whole().booted();
  }

  @Test
  void aRunInVirtualTimeIsSaidToBeOne() {
    take(new IsolationChosen("sandbox", "", List.of("sandbox"), List.of()));
    assertFalse(reporter.report().simulated());
    take(new IsolationChosen("simulation", "", List.of("simulation"), List.of()));
    assertTrue(reporter.report().simulated());
    assertEquals("simulated: no code ran", ReportText.lines(reporter.report()).get(1));
  }

  @Test
  void eachRequestHasOneOutcomeAndTheSumIsExactWithThoseThatAreOnlyCounted() {
    RequestId one = new RequestId("1");
    RequestId two = new RequestId("2");
    RequestId three = new RequestId("3");
    take(new RouteFound(one, "photos.test", PHOTOS))
        .take(new RouteFound(two, "photos.test", PHOTOS));
    Duration service = Duration.ofMillis(18);
    take(new ResponseCompleted(one, WEB, 200, 9, Duration.ofMillis(1), service));
    take(new RequestFailed(two, "H12", 503, "Request timeout"));
    take(new RequestFailed(three, "", 404, "No such app"));
    take(new RequestsCounted(SHOP, new TreeMap<>(Map.of("200", 40L, "503 H12", 2L))));

    Report report = reporter.report();
    assertEquals(
        Map.of(
            new Outcome(200, ""), 41L,
            new Outcome(404, "No such app"), 1L,
            new Outcome(503, "H12"), 3L),
        report.whole().outcomes());
    assertEquals(45, report.whole().requests());
    assertEquals(4, report.whole().failed());
    assertEquals(2, report.of(PHOTOS).orElseThrow().requests());
    assertEquals(42, report.of(SHOP).orElseThrow().requests());
    assertEquals(service, report.whole().service().median());
    assertEquals("Request timeout", report.wordsOf("H12"));
    assertEquals(List.of(45L), report.requests().counts());
    assertEquals(List.of(4L), report.failures().counts());
  }

  @Test
  void aRequestIsHeldUntilADynoIsPickedOrItEnds() {
    RequestId one = new RequestId("1");
    RequestId two = new RequestId("2");
    take(new RequestHeld(one, PHOTOS, HoldReason.WAKING));
    take(new RequestHeld(two, PHOTOS, HoldReason.STARTING));
    after(Duration.ofSeconds(8)).take(new DynoPicked(one, WEB, List.of("web.1")));
    // what the dyno takes is no wait at the router
    after(Duration.ofSeconds(2));
    take(new ResponseCompleted(one, WEB, 200, 1, Duration.ZERO, Duration.ofSeconds(2)));
    take(new RequestFailed(two, "H27", 499, "Client Request Interrupted"));

    Spread held = reporter.report().whole().held();
    assertEquals(2, held.count());
    assertEquals(Duration.ofSeconds(8), held.shortest());
    assertEquals(Duration.ofSeconds(10), held.longest());
  }

  @Test
  void aWakeLastsUntilTheDynoIsUpAndOneThatCrashesIsNone() {
    boot(1, Duration.ofSeconds(3)).take(new DynoIdled(WEB, 1));
    take(new DynoSignalled(WEB, 1, "SIGTERM", StopReason.SLEEP));
    take(new DynoUnidled(WEB, 1)).after(Duration.ofSeconds(1)).boot(2, Duration.ofSeconds(4));
    take(new DynoIdled(WEB, 2)).take(new DynoUnidled(WEB, 2));
    take(new DynoCrashed(WEB, 2, "its process ended with status 1", Optional.empty()));
    boot(3, Duration.ofSeconds(2));

    Figures whole = reporter.report().whole();
    assertEquals(1, whole.wakes().count());
    assertEquals(Duration.ofSeconds(5), whole.wakes().longest());
    assertEquals(2, whole.sleeps());
    assertEquals(2, whole.wakings());
    assertEquals(3, whole.boots().count());
    assertEquals(Map.of(BootCause.NEW, 1L, BootCause.WAKE, 2L), whole.booted());
  }

  @Test
  void eachBootHasTheReasonForWhichTheOneBeforeEnded() {
    boot(1, Duration.ZERO);
    int boot = 1;
    for (StopReason reason :
        List.of(StopReason.RESTART, StopReason.RELEASE, StopReason.CYCLE, StopReason.MEMORY)) {
      take(new DynoSignalled(WEB, boot, "SIGTERM", reason));
      // too slow to end: the reason stays
      take(new DynoSignalled(WEB, boot, "SIGKILL", StopReason.LIMIT));
      boot(++boot, Duration.ZERO);
    }
    take(new DynoCrashed(WEB, boot, "its process ended with status 1", Optional.empty()));
    boot(++boot, Duration.ZERO).take(new DynoLost(WEB, boot, "host-a1"));
    boot(++boot, Duration.ZERO)
        .take(new DynoSignalled(WEB, boot, "SIGTERM", StopReason.SCALE_DOWN));
    take(new DynoRemoved(WEB, boot)).boot(1, Duration.ZERO);

    assertEquals(
        Map.of(
            BootCause.NEW, 2L,
            BootCause.RESTART, 1L,
            BootCause.RELEASE, 1L,
            BootCause.CYCLE, 1L,
            BootCause.MEMORY, 1L,
            BootCause.CRASH, 1L,
            BootCause.MACHINE, 1L),
        booted());
    assertEquals(8, reporter.report().whole().bootsBegun());
    assertEquals(1, reporter.report().whole().crashes());
    assertEquals(1, reporter.report().whole().dynosLost());
  }

  @Test
  void aJournalThatBeginsInTheMiddleDoesNotSayWhyADynoBoots() {
    boot(5, Duration.ZERO);
    assertEquals(Map.of(BootCause.UNKNOWN, 1L), booted());
  }

  @Test
  void errorsAreCountedByTheirCode() {
    take(new DynoErred(WEB, 1, "R14", "Memory quota exceeded"));
    take(new DynoErred(WEB, 2, "R14", "Memory quota exceeded"));
    take(new DynoErred(WEB, 2, "R15", "Memory quota vastly exceeded"));
    assertEquals(Map.of("R14", 2L, "R15", 1L), reporter.report().of(PHOTOS).orElseThrow().errors());
  }

  private static HoursCounted hours(Duration used, int rate, Instant renewal) {
    List<AppHours> rows =
        List.of(new AppHours(PHOTOS, used, rate), new AppHours(SHOP, Duration.ofHours(2), 0));
    return new HoursCounted(POOL, false, false, renewal, rows);
  }

  @Test
  void hoursGoOnFromTheLastCountAndAMonthEndsWithItsLastSecond() {
    take(hours(Duration.ZERO, 1, FEBRUARY));
    after(Duration.ofDays(10)).take(hours(Duration.ofDays(10), 2, FEBRUARY));
    after(Duration.ofDays(5).plusHours(1));
    take(new HoursExhausted(Optional.empty(), POOL, FEBRUARY));
    take(hours(Duration.ofDays(20).plusHours(2), 0, FEBRUARY));
    now = FEBRUARY;
    take(new HoursRenewed(POOL, Instant.parse("2020-03-01T00:00:00Z")));
    reporter.passed(FEBRUARY.plusSeconds(60));

    List<Month> months = reporter.report().months();
    assertEquals(2, months.size());
    assertEquals(Duration.ofHours(484), months.getFirst().total());
    assertEquals(Duration.ofHours(482), months.getFirst().used().get(PHOTOS));
    assertEquals(Duration.ofHours(361), months.getFirst().gone().getFirst().since());
    assertEquals("2020-01", months.getFirst().name());
    assertEquals("2020-02", months.getLast().name());
    assertEquals(Duration.ZERO, months.getLast().total());
    assertEquals(List.of(), months.getLast().gone());
  }

  @Test
  void failuresOfMachinesHaveAMeanTimeBetweenThem() {
    take(new HostFailed("host-a1", "us-east-1a"));
    after(Duration.ofHours(9)).take(new HostFailed("host-a2", "us-east-1a"));
    reporter.passed(START.plus(Duration.ofHours(10)));

    Machines machines = reporter.report().machines();
    assertEquals(2, machines.lost());
    assertEquals(0.2, machines.lostAnHour());
    assertEquals(Optional.of(Duration.ofHours(5)), machines.meanBetween());
    assertEquals(2, machines.lostOverTime().sum());
  }

  @Test
  void whereNothingHappenedThereIsNothingToTell() {
    Report report = reporter.report();
    assertEquals(Duration.ZERO, report.span());
    assertEquals(0, report.machines().lostAnHour());
    assertEquals(Optional.empty(), report.machines().meanBetween());
    assertEquals(
        List.of(
            "0 s of platform time",
            "from 2020-01-01 00:00:00 to 2020-01-01 00:00:00 UTC",
            "",
            "Journal: 0 entries"),
        new ArrayList<>(ReportText.lines(report)));
  }
}
