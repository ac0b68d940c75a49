package dev.dynoscope.diagram;

import dev.dynoscope.journal.Actor;
import dev.dynoscope.journal.AppFact;
import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.ClockFact;
import dev.dynoscope.journal.DnsFact;
import dev.dynoscope.journal.DnsRecord;
import dev.dynoscope.journal.DynoFact;
import dev.dynoscope.journal.DynoName;
import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.Fact;
import dev.dynoscope.journal.FileInfo;
import dev.dynoscope.journal.HostFact;
import dev.dynoscope.journal.HoursFact;
import dev.dynoscope.journal.Journal;
import dev.dynoscope.journal.PageFact;
import dev.dynoscope.journal.PingFact;
import dev.dynoscope.journal.RequestFact;
import dev.dynoscope.journal.RequestId;
import dev.dynoscope.journal.SlugId;
import dev.dynoscope.journal.StorageFact;
import dev.dynoscope.story.Moment;
import dev.dynoscope.story.Story;
import dev.dynoscope.world.History;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** A stage that is told fact by fact, to be looked at in any state. */
final class StageWorld {
  static final AppName PHOTOS = new AppName("photos");
  private static final SlugId SLUG = new SlugId("3f9a77c1");
  private static final String HOST = "photos-3f9a.herokuapp.test";
  private static final String WWW = "www.photos.example";
  private static final long MEGABYTE = 1 << 20;

  private final Journal journal = new Journal();
  private final Story story = new Story();
  private Instant now = Instant.parse("2026-11-22T08:00:00Z");
  private Optional<String> selected = Optional.empty();
  private Optional<String> hovered = Optional.empty();
  private boolean focused;
  private int requests;

  static DynoName web(AppName app, int index) {
    return new DynoName(app, "web", index);
  }

  static DynoName web(int index) {
    return web(PHOTOS, index);
  }

  StageWorld tell(Fact... facts) {
    for (Fact fact : facts) {
      now = now.plusMillis(1);
      Entry entry = new Entry(journal.lastSeq() + 1, now, 0, Actor.PLATFORM, fact);
      journal.append(List.of(entry));
      story.add(entry);
    }
    return this;
  }

  StageWorld later(Duration time) {
    now = now.plus(time);
    return this;
  }

  StageWorld pointing(String chosen, String under, boolean keys) {
    selected = Optional.of(chosen);
    hovered = Optional.of(under);
    focused = keys;
    return this;
  }

  /** An app with its own domain and two config vars, released. */
  StageWorld app() {
    TreeMap<String, String> commands = new TreeMap<>();
    commands.put("web", "java -jar photos.jar");
    return tell(
        new ClockFact.EraBegan("free-2019", "Free tier, 2019", Duration.ofMinutes(30)),
        new AppFact.AppCreated(PHOTOS, List.of(HOST, WWW)),
        new AppFact.SlugCompiled(
            PHOTOS, SLUG, "Java", commands, List.of(new FileInfo("Procfile", 26)), 9_216),
        new AppFact.ReleaseCreated(
            PHOTOS, 7, "Deploy", SLUG, List.of("DATABASE_URL", "GREETING", "S3_BUCKET"), false),
        new AppFact.FormationScaled(PHOTOS, "web", 1, "Standard-1X"));
  }

  StageWorld second() {
    AppName blog = new AppName("blog");
    return tell(
        new AppFact.AppCreated(blog, List.of("blog-77c1.herokuapp.test", "*.blog.example")),
        new AppFact.ReleaseCreated(blog, 3, "Deploy", SLUG, List.of("THEME"), false));
  }

  StageWorld started(DynoName dyno, String host) {
    return tell(
        new DynoFact.DynoStarted(dyno, 1, 7, SLUG, "java -jar photos.jar", host, "Standard-1X"));
  }

  StageWorld up(DynoName dyno, String host) {
    return started(dyno, host)
        .tell(
            new DynoFact.DynoUp(
                dyno,
                1,
                "127.0.0.1:4123" + dyno.index() % 10,
                Duration.ofMillis(1200),
                4200,
                now.plus(Duration.ofHours(25))),
            new DynoFact.MemoryMeasured(
                dyno, 1, (90 + 37L * dyno.index() % 400) * MEGABYTE, 512 * MEGABYTE));
  }

  StageWorld dynos(int count) {
    for (int i = 1; i <= count; i++) {
      up(web(i), "host-" + "abc".charAt((i - 1) / 2 % 3) + (1 + (i - 1) / 6 % 3));
    }
    return this;
  }

  StageWorld wrote(DynoName dyno, String... names) {
    for (String name : names) {
      tell(new DynoFact.FileWritten(dyno, 1, new FileInfo("assets/" + name, 48_213)));
    }
    return this;
  }

  StageWorld asked() {
    return tell(
        new PageFact.PageAsked("GET", "http://" + WWW + "/"),
        new DnsFact.NameAsked(7, WWW, "A", "UDP"),
        new DnsFact.NameAnswered(
            7,
            WWW,
            "NOERROR",
            List.of(
                new DnsRecord(WWW, "CNAME", 300, "photos-3f9a.herokudns.test"),
                new DnsRecord("photos-3f9a.herokudns.test", "A", 60, "127.0.0.1"))));
  }

  RequestId request() {
    requests++;
    RequestId id = new RequestId("9c1f0c52-7d2e-4b5e-9f0e-2a77b1c4d" + (100 + requests));
    String path = requests % 2 == 1 ? "/" : "/upload?name=ada";
    String method = requests % 2 == 1 ? "GET" : "POST";
    tell(
        new RequestFact.RequestReceived(id, method, WWW, path, "127.0.0.1"),
        new RequestFact.RouteFound(id, WWW, PHOTOS));
    return id;
  }

  StageWorld held(int count) {
    for (int i = 0; i < count; i++) {
      RequestId id = request();
      tell(new RequestFact.RequestHeld(id, PHOTOS, RequestFact.HoldReason.WAKING));
      later(Duration.ofMillis(1700));
    }
    return this;
  }

  StageWorld picked(DynoName dyno, int among) {
    List<String> all = new ArrayList<>();
    for (int i = 1; i <= among; i++) {
      all.add("web." + i);
    }
    RequestId id = request();
    return tell(
        new RequestFact.DynoPicked(id, dyno, all),
        new RequestFact.DynoConnected(id, dyno, Duration.ofNanos(200_000)),
        new RequestFact.RequestForwarded(id, dyno, 0));
  }

  StageWorld page(String... names) {
    List<PageFact.PagePicture> pictures = new ArrayList<>();
    for (String name : names) {
      pictures.add(new PageFact.PagePicture("/static/" + name, name, 200));
    }
    return tell(
        new PageFact.PageShown(
            "http://" + WWW + "/",
            200,
            "Profile pictures",
            List.of("served by web.1", "visits 41"),
            pictures));
  }

  StageWorld hours(int used) {
    return tell(
        new HoursFact.HoursCounted(
            Duration.ofHours(550),
            false,
            false,
            Instant.parse("2026-12-01T00:00:00Z"),
            List.of(new HoursFact.AppHours(PHOTOS, Duration.ofHours(used), 1))));
  }

  StageWorld pinger(int status) {
    return tell(
        new PingFact.PingerSet(PHOTOS, "http://" + WWW + "/", Duration.ofMinutes(20)),
        new PingFact.PingSent(PHOTOS, "http://" + WWW + "/"),
        new PingFact.PingEnded(PHOTOS, status, ""));
  }

  StageWorld bucket(String... names) {
    List<FileInfo> objects = new ArrayList<>();
    for (String name : names) {
      objects.add(new FileInfo(name, 48_213));
    }
    return tell(new StorageFact.BucketOpened("photos-storage", PHOTOS, objects));
  }

  StageWorld asleep(DynoName dyno) {
    return tell(
        new DynoFact.DynoIdled(dyno, 1),
        new DynoFact.DynoSignalled(dyno, 1, "SIGTERM", DynoFact.StopReason.SLEEP),
        new DynoFact.DiskDiscarded(dyno, 1, List.of(new FileInfo("ada.png", 48_213))),
        new DynoFact.DynoExited(dyno, 1, 143));
  }

  StageWorld crashed(DynoName dyno) {
    return tell(
        new DynoFact.DynoExited(dyno, 1, 1),
        new DynoFact.DiskDiscarded(dyno, 1, List.of()),
        new DynoFact.DynoCrashed(dyno, 1, "exit 1", Optional.of(now.plusSeconds(600))));
  }

  StageWorld hostLost(String host, DynoName... on) {
    tell(new HostFact.HostFailed(host, "us-east-1a"));
    for (DynoName dyno : on) {
      tell(new DynoFact.DynoLost(dyno, 1, host));
    }
    return this;
  }

  StageWorld moved(String host, String to, DynoName dyno) {
    return tell(new HostFact.HostLossNoticed(host, Duration.ofSeconds(30), "host-a9"))
        .tell(new DynoFact.DynoStarted(dyno, 2, 7, SLUG, "java -jar photos.jar", to, "Free"));
  }

  /** The latest beat, so far gone. */
  Shot shot(double progress) {
    History history = new History(journal);
    Optional<Moment> moment =
        story.beats().isEmpty()
            ? Optional.empty()
            : Optional.of(new Moment(story.beats().getLast(), progress));
    long before = moment.map(m -> m.beat().firstSeq() - 1).orElse(0L);
    return new Shot(history.at(before), history.at(journal.lastSeq()), moment, now, selected)
        .pointedAt(new Pointed(hovered, focused));
  }
}
