package dev.dynoscope.view;

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
import dev.dynoscope.journal.Journal;
import dev.dynoscope.journal.LearnerFact;
import dev.dynoscope.journal.LogLine;
import dev.dynoscope.journal.PageFact;
import dev.dynoscope.journal.PageFact.PagePicture;
import dev.dynoscope.journal.RequestFact;
import dev.dynoscope.journal.RequestId;
import dev.dynoscope.journal.SlugId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A hand-made journal, in which much of what can happen does. */
final class Tale {
  static final AppName PHOTOS = new AppName("photos");
  static final DynoName WEB_1 = new DynoName(PHOTOS, "web", 1);
  static final DynoName WEB_2 = new DynoName(PHOTOS, "web", 2);
  static final String HOST = "photos.herokuapp.test";
  static final FileInfo ADA = new FileInfo("assets/profilepictures/ada.png", 48_213);

  private static final SlugId SLUG = new SlugId("3f9a77c1");
  private static final String COMMAND = "java -XX:+UseSerialGC -cp . Photos";

  final Journal journal = new Journal();
  private Instant now = Instant.parse("2026-11-21T14:32:07Z");
  private long root;
  private int requests;
  private int boots;

  /** Platform time at the end of the tale. */
  Instant now() {
    return now;
  }

  /** Time goes by. */
  Tale later(Duration time) {
    now = now.plus(time);
    return this;
  }

  private void begin(Actor actor, Fact fact) {
    root = 0;
    add(actor, fact);
    root = journal.lastSeq();
  }

  private void add(Actor actor, Fact fact) {
    now = now.plusNanos(730_000);
    journal.append(List.of(new Entry(journal.lastSeq() + 1, now, root, actor, fact)));
  }

  private void log(String source, String process, String text) {
    add(Actor.PLATFORM, new LogLine(PHOTOS, source, process, text));
  }

  /** The app is released; its dyno comes up. */
  Tale deployed() {
    begin(
        Actor.PLATFORM,
        new ClockFact.EraBegan("free-2019", "Free tier, 2019", Duration.ofMinutes(30)));
    begin(Actor.PLATFORM, new AppFact.AppCreated(PHOTOS, List.of(HOST, "photos.localhost")));
    add(Actor.PLATFORM, Facts.slug(SLUG, COMMAND));
    add(
        Actor.PLATFORM,
        new AppFact.ReleaseCreated(PHOTOS, 1, "Deploy", SLUG, List.of("GREETING"), false));
    log("app", "api", "Release v1 created by user learner@dynoscope.test");
    add(Actor.PLATFORM, new AppFact.FormationScaled(PHOTOS, "web", 1, "Free"));
    return boot(WEB_1);
  }

  /** A dyno boots and is up after 1.2 s. */
  Tale boot(DynoName dyno) {
    boots++;
    add(Actor.PLATFORM, new DynoFact.DynoStarted(dyno, boots, 1, SLUG, COMMAND, "host-a1", "Free"));
    log("heroku", dyno.label(), "Starting process with command `" + COMMAND + "`");
    now = now.plusMillis(1_200);
    log("app", dyno.label(), "Listening on port 41234");
    Duration took = Duration.ofMillis(1_200);
    String address = "127.0.0.1:4123" + dyno.index();
    add(
        Actor.PLATFORM,
        new DynoFact.DynoUp(
            dyno, boots, address, took, 4_200 + dyno.index(), now.plus(Duration.ofHours(25))));
    log("heroku", dyno.label(), "State changed from starting to up");
    return this;
  }

  /** The built-in browser gets a page from {@code web.1}. */
  Tale visit() {
    given("visit -a photos");
    add(Actor.CLIENT, new PageFact.PageAsked("GET", "http://" + HOST + "/"));
    asked();
    answered(request("GET", "/"), 200);
    shown(List.of());
    return this;
  }

  private void asked() {
    add(Actor.CLIENT, new DnsFact.NameAsked(7, HOST, "A", "UDP"));
    DnsRecord record = new DnsRecord(HOST, "A", 60, "127.0.0.1");
    add(Actor.DNS, new DnsFact.NameAnswered(7, HOST, "NOERROR", List.of(record)));
  }

  /** A request comes in and is left at the router. */
  RequestId request(String method, String path) {
    requests++;
    RequestId id = new RequestId("9c1f0c52-7d2e-4b5e-9f0e-2a77b1c4d00" + requests);
    String host = HOST;
    add(Actor.ROUTER, new RequestFact.RequestReceived(id, method, host, path, "127.0.0.1"));
    add(Actor.ROUTER, new RequestFact.RouteFound(id, host, PHOTOS));
    return id;
  }

  private void answered(RequestId id, int status) {
    add(Actor.ROUTER, new RequestFact.DynoPicked(id, WEB_1, List.of("web.1")));
    add(Actor.ROUTER, new RequestFact.DynoConnected(id, WEB_1, Duration.ofNanos(200_000)));
    add(Actor.ROUTER, new RequestFact.RequestForwarded(id, WEB_1, 0));
    now = now.plusMillis(11);
    Duration service = Duration.ofMillis(11);
    add(Actor.DYNO, new RequestFact.FirstByteReceived(id, WEB_1, status, service));
    log("app", "web.1", "GET / " + status + " in 11 ms");
    add(
        Actor.ROUTER,
        new RequestFact.ResponseCompleted(
            id, WEB_1, status, 1_893, Duration.ofNanos(200_000), service));
    log(
        "heroku",
        "router",
        "at=info method=GET path=\"/\" host="
            + HOST
            + " request_id="
            + id
            + " fwd=\"127.0.0.1\" dyno=web.1 connect=0ms service=11ms status="
            + status
            + " bytes=1893 protocol=http");
  }

  private void shown(List<PagePicture> pictures) {
    add(
        Actor.CLIENT,
        new PageFact.PageShown(
            "http://" + HOST + "/",
            200,
            "Profile pictures",
            List.of("Profile pictures", "served by web.1, visits 41"),
            pictures));
  }

  /** A picture is uploaded to {@code web.1} and shown. */
  Tale upload() {
    given("upload -a photos");
    add(Actor.CLIENT, new PageFact.PageAsked("POST", "http://" + HOST + "/upload"));
    RequestId id = request("POST", "/upload");
    add(Actor.DYNO, new DynoFact.FileWritten(WEB_1, boots, ADA));
    answered(id, 200);
    shown(List.of(new PagePicture("/static/ada.png", "Ada", 200)));
    return this;
  }

  /** {@code web.1} restarts, and what was written is lost. */
  Tale restart() {
    given("ps:restart web.1 -a photos");
    stop(StopReason.RESTART, List.of(ADA));
    return boot(WEB_1);
  }

  private void stop(StopReason reason, List<FileInfo> lost) {
    add(Actor.PLATFORM, new DynoFact.DynoSignalled(WEB_1, boots, "SIGTERM", reason));
    log("heroku", "web.1", "Stopping all processes with SIGTERM");
    add(Actor.DYNO, new DynoFact.DynoExited(WEB_1, boots, 143));
    log("heroku", "web.1", "Process exited with status 143");
    add(Actor.PLATFORM, new DynoFact.DiskDiscarded(WEB_1, boots, lost));
  }

  /** The app falls asleep after 30 minutes. */
  Tale sleep() {
    given("sleep -a photos");
    add(Actor.PLATFORM, new ClockFact.ClockSkipped(Duration.ofMinutes(30)));
    later(Duration.ofMinutes(30));
    add(Actor.PLATFORM, new DynoFact.DynoIdled(WEB_1, boots));
    log("heroku", "web.1", "Idling");
    stop(StopReason.SLEEP, List.of());
    return this;
  }

  /** A request wakes the app. */
  Tale wake() {
    given("visit -a photos");
    add(Actor.CLIENT, new PageFact.PageAsked("GET", "http://" + HOST + "/"));
    asked();
    RequestId id = request("GET", "/");
    add(Actor.ROUTER, new RequestFact.RequestHeld(id, PHOTOS, RequestFact.HoldReason.WAKING));
    add(Actor.PLATFORM, new DynoFact.DynoUnidled(WEB_1, boots));
    log("heroku", "web.1", "Unidling");
    boot(WEB_1);
    answered(id, 200);
    shown(List.of(new PagePicture("/static/ada.png", "Ada", 404)));
    return this;
  }

  /** {@code web.1} crashes. */
  Tale crash() {
    given("crash web.1 -a photos");
    add(Actor.DYNO, new DynoFact.DynoExited(WEB_1, boots, 137));
    log("heroku", "web.1", "Process exited with status 137");
    log("heroku", "web.1", "State changed from up to crashed");
    add(
        Actor.PLATFORM,
        new DynoFact.DynoCrashed(
            WEB_1, boots, "exited with status 137", Optional.of(now.plusSeconds(10))));
    return this;
  }

  /** The id of the latest request. */
  RequestId lastRequest() {
    return new RequestId("9c1f0c52-7d2e-4b5e-9f0e-2a77b1c4d00" + requests);
  }

  /** Something else happens. */
  Tale also(Fact fact) {
    add(Actor.PLATFORM, fact);
    return this;
  }

  /** A request fails at the router, which also leaves {@code web.1} alone for 5 s. */
  Tale fail(String code, String description) {
    RequestId id = request("GET", "/");
    add(Actor.ROUTER, new RequestFact.DynoPicked(id, WEB_1, List.of("web.1")));
    Instant until = now.plusSeconds(5);
    add(Actor.ROUTER, new RequestFact.DynoQuarantined(id, WEB_1, true, until));
    add(Actor.ROUTER, new RequestFact.RequestFailed(id, code, 503, description));
    return this;
  }

  /** A request becomes a relay of bytes. */
  Tale upgraded() {
    RequestId id = request("GET", "/socket");
    add(Actor.ROUTER, new RequestFact.DynoPicked(id, WEB_1, List.of("web.1")));
    add(Actor.ROUTER, new RequestFact.DynoConnected(id, WEB_1, Duration.ofNanos(200_000)));
    add(Actor.ROUTER, new RequestFact.ConnectionUpgraded(id, WEB_1, "websocket"));
    return this;
  }

  /** A command is given. */
  Tale given(String command) {
    begin(Actor.LEARNER, new LearnerFact.CommandGiven(command));
    return this;
  }

  /** A command is answered. */
  Tale answer(String command, String... lines) {
    given(command);
    add(Actor.PLATFORM, new LearnerFact.CommandAnswered(command, List.of(lines)));
    return this;
  }

  /** A command is refused. */
  Tale refuse(String command, String sentence) {
    return refuse(command, sentence, Optional.empty());
  }

  /** A command is refused, and another one offered. */
  Tale refuse(String command, String sentence, Optional<String> instead) {
    given(command);
    add(Actor.PLATFORM, new LearnerFact.CommandRefused(command, sentence, instead));
    return this;
  }

  /** Everything, one after the other. */
  static Tale whole() {
    return new Tale().deployed().visit().upload().restart().sleep().wake();
  }
}
