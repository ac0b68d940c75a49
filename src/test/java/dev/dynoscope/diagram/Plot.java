package dev.dynoscope.diagram;

import dev.dynoscope.journal.Actor;
import dev.dynoscope.journal.AppFact;
import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.ClockFact;
import dev.dynoscope.journal.DnsFact;
import dev.dynoscope.journal.DnsRecord;
import dev.dynoscope.journal.DynoFact;
import dev.dynoscope.journal.DynoFact.StopReason;
import dev.dynoscope.journal.DynoName;
import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.Fact;
import dev.dynoscope.journal.FileInfo;
import dev.dynoscope.journal.HostFact;
import dev.dynoscope.journal.Journal;
import dev.dynoscope.journal.PageFact;
import dev.dynoscope.journal.RequestFact;
import dev.dynoscope.journal.RequestId;
import dev.dynoscope.journal.SlugId;
import dev.dynoscope.journal.StorageFact;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A journal in which each kind of thing happens that has a gesture of its own. */
final class Plot {
  static final AppName APP = new AppName("photos");
  static final String HOST = "photos.herokuapp.test";
  private static final SlugId SLUG = new SlugId("3f9a77c1");
  private static final String COMMAND = "java -cp build Photos";
  private static final List<FileInfo> FILES =
      List.of(
          new FileInfo("assets/profilepictures/ada.png", 48_213),
          new FileInfo("assets/profilepictures/lin.png", 51_002),
          new FileInfo("assets/profilepictures/kofi.png", 39_900));

  final Journal journal = new Journal();
  private Instant now = Instant.parse("2026-11-21T14:32:07Z");

  static DynoName web(int index) {
    return new DynoName(APP, "web", index);
  }

  private Plot add(Fact... facts) {
    for (Fact fact : facts) {
      now = now.plusMillis(2);
      journal.append(List.of(new Entry(journal.lastSeq() + 1, now, 0, Actor.PLATFORM, fact)));
    }
    return this;
  }

  private Plot later(Duration time) {
    now = now.plus(time);
    return this;
  }

  private static RequestId request(int number) {
    return new RequestId("9c1f0c52-7d2e-4b5e-9f0e-2a77b1c4d00" + number);
  }

  private Plot boot(int dyno, int boot, String host) {
    return add(new DynoFact.DynoStarted(web(dyno), boot, 7, SLUG, COMMAND, host, "Standard-1X"))
        .later(Duration.ofMillis(1200))
        .add(
            new DynoFact.DynoUp(
                web(dyno),
                boot,
                "127.0.0.1:4100" + dyno,
                Duration.ofMillis(1200),
                4000 + dyno,
                now.plus(Duration.ofHours(25))));
  }

  private Plot stop(int dyno, int boot, StopReason reason, List<FileInfo> lost) {
    return add(
        new DynoFact.DynoSignalled(web(dyno), boot, "SIGTERM", reason),
        new DynoFact.DynoExited(web(dyno), boot, 143),
        new DynoFact.DiskDiscarded(web(dyno), boot, lost));
  }

  /** All of it. */
  static Plot whole() {
    Plot plot = new Plot().opened();
    plot.boot(1, 1, "host-a1").boot(2, 1, "host-b1").boot(3, 1, "host-a1");
    plot.asked().visit(1).later(Duration.ofSeconds(30)).trouble();
    plot.stop(2, 1, StopReason.RESTART, FILES).boot(2, 2, "host-b1");
    plot.later(Duration.ofHours(1)).slept().crashed().machine();
    return plot;
  }

  private Plot opened() {
    return add(
        new ClockFact.EraBegan("2019", "2019", Duration.ofMinutes(30)),
        new AppFact.AppCreated(APP, List.of(HOST, "photos.localhost")),
        new AppFact.DomainAdded(APP, "www.photos.example", "photos-3f9a.herokudns.test"),
        new AppFact.SlugCompiled(
            APP,
            SLUG,
            "Java",
            new TreeMap<>(Map.of("web", COMMAND)),
            List.of(
                new FileInfo("Photos.java", 9_800),
                new FileInfo("Procfile", 40),
                new FileInfo("style.css", 640),
                new FileInfo("index.html", 800),
                new FileInfo("Photos.class", 14_200)),
            9_216),
        new AppFact.ReleaseCreated(APP, 7, "Deploy", SLUG, List.of("GREETING", "S3_URL"), false),
        new AppFact.FormationScaled(APP, "web", 3, "Standard-1X"),
        new StorageFact.BucketOpened("photos-storage", APP, List.of()));
  }

  private Plot asked() {
    return add(
        new PageFact.PageAsked("GET", "http://" + HOST + "/"),
        new DnsFact.NameAsked(7, HOST, "A", "UDP"),
        new DnsFact.NameAnswered(
            7,
            HOST,
            "NOERROR",
            List.of(
                new DnsRecord(HOST, "CNAME", 60, "photos-3f9a.herokudns.test"),
                new DnsRecord("photos-3f9a.herokudns.test", "A", 60, "127.0.0.1"))));
  }

  private Plot visit(int number) {
    RequestId id = request(number);
    List<String> all = List.of("web.1", "web.2", "web.3");
    return add(
        new RequestFact.RequestReceived(id, "GET", HOST, "/", "127.0.0.1"),
        new RequestFact.RouteFound(id, HOST, APP),
        new RequestFact.DynoPicked(id, web(2), all),
        new RequestFact.DynoConnected(id, web(2), Duration.ofMillis(1)),
        new RequestFact.RequestForwarded(id, web(2), 0),
        new DynoFact.FileWritten(web(2), 1, FILES.get(0)),
        new StorageFact.ObjectStored("photos-storage", "ada.png", 48_213, "web.2"),
        new RequestFact.ResponseCompleted(
            id, web(2), 200, 1_893, Duration.ofMillis(1), Duration.ofMillis(11)));
  }

  /** A request that gets no answer, one that is refused, and files that will be lost. */
  private Plot trouble() {
    List<String> all = List.of("web.1", "web.2", "web.3");
    return add(
            new RequestFact.RequestReceived(request(2), "GET", HOST, "/hang", "127.0.0.1"),
            new RequestFact.RouteFound(request(2), HOST, APP),
            new RequestFact.DynoPicked(request(2), web(1), all),
            new RequestFact.DynoQuarantined(request(2), web(1), true, now.plusSeconds(5)),
            new RequestFact.DynoPicked(request(2), web(3), List.of("web.2", "web.3")),
            new RequestFact.RequestForwarded(request(2), web(3), 0),
            new DynoFact.FileWritten(web(2), 1, FILES.get(1)))
        .later(Duration.ofSeconds(12))
        .add(new DynoFact.FileWritten(web(2), 1, FILES.get(2)))
        .later(Duration.ofSeconds(18))
        .add(new RequestFact.RequestFailed(request(2), "H12", 503, "Request timeout"));
  }

  private Plot slept() {
    return add(
            new ClockFact.ClockSkipped(Duration.ofMinutes(30)), new DynoFact.DynoIdled(web(1), 1))
        .stop(1, 1, StopReason.SLEEP, List.of())
        .later(Duration.ofMinutes(5))
        .add(
            new RequestFact.RequestReceived(request(3), "GET", HOST, "/wake", "127.0.0.1"),
            new RequestFact.RequestHeld(request(3), APP, RequestFact.HoldReason.WAKING),
            new DynoFact.DynoUnidled(web(1), 1))
        .boot(1, 2, "host-a1");
  }

  private Plot crashed() {
    return add(
        new DynoFact.DynoErred(web(1), 2, "R14", "Memory quota exceeded"),
        new DynoFact.DynoSignalled(web(1), 2, "SIGKILL", StopReason.LIMIT),
        new DynoFact.DynoCrashed(web(1), 2, "exited with status 137", Optional.empty()));
  }

  private Plot machine() {
    return add(
        new HostFact.HostFailed("host-b1", "b"),
        new DynoFact.DynoLost(web(2), 2, "host-b1"),
        new HostFact.HostLossNoticed("host-b1", Duration.ofSeconds(40), "host-b2"),
        new DynoFact.DynoRemoved(web(3), 1));
  }
}
