package dev.dynoscope.sim;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.DnsRecord;
import dev.dynoscope.journal.DynoName;
import dev.dynoscope.journal.SlugId;
import dev.dynoscope.paas.Endpoint;
import dev.dynoscope.paas.Input;
import dev.dynoscope.paas.Language;
import dev.dynoscope.paas.RequestHead;
import dev.dynoscope.paas.Slug;
import dev.dynoscope.sim.scenario.Manner;
import dev.dynoscope.sim.scenario.Mishap;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Writes plays in which learners, clients, dynos and machines do anything at any time. */
final class Author {
  private static final List<String> COMMANDS =
      List.of(
          "ps:restart",
          "ps:restart web.1",
          "ps:stop web.2",
          "crash web.1",
          "crash worker.1",
          "ps:scale web=0",
          "ps:scale web=1",
          "ps:scale web=3:standard-1x",
          "ps:scale web+1",
          "ps:scale web-1 worker=1:hobby",
          "ps:type free",
          "ps:type standard-2x",
          "run env",
          "run:detached env",
          "run -s standard-1x env",
          "host:fail web.1",
          "host:fail host-a1",
          "host:fail host-b2",
          "hosts",
          "ps:scale worker=0",
          "ps:scale worker=2",
          "config:set A=1",
          "config:unset A",
          "rollback",
          "rollback v3",
          "maintenance:on",
          "maintenance:off",
          "labs:enable runtime-dyno-metadata",
          "deploy some/folder",
          "domains:add www.photos.example",
          "domains:remove www.photos.example",
          "domains:add *.photos.example",
          "domains:remove *.photos.example",
          "dns:set www.photos.example A 127.0.0.11",
          "dns:set photos.example ALIAS www.photos.example",
          "dns:unset www.photos.example",
          "dns:flush",
          "router:move",
          "sleep",
          "skip 5s",
          "router:stop",
          "router:degrade on",
          "router:degrade off",
          "router:degrade off",
          "account:verify",
          "account:verify off",
          "pinger:on 20m",
          "pinger:off",
          "addons",
          "addons:create storage",
          "addons:create storage",
          "addons:destroy storage --confirm photos",
          "addons:destroy storage --confirm shop",
          "config:set S3_BUCKET=mine",
          "config:unset S3_BUCKET",
          "era cedar-2014",
          "era free-2019",
          "era eco",
          "ps",
          "isolation:use simulation",
          "browse /",
          "nonsense");

  /** Commands that say themselves which app they mean. */
  private static final List<String> WHOLE =
      List.of(
          "apps:create shop",
          "apps:create",
          "apps:rename store -a shop",
          "apps:rename shop -a store",
          "apps:destroy shop --confirm shop",
          "pipelines:promote -a photos --to shop",
          "pipelines:promote -a shop --to photos");

  private static final List<String> APPS = List.of("photos", "photos", "shop");
  private static final List<String> PROCESSES = List.of("web", "web", "worker");
  private static final List<String> HOSTS =
      List.of("photos", "photos", "photos", "shop", "www.photos.example", "nobody.example");
  private static final List<String> PATHS =
      List.of(
          "/",
          "/",
          "/",
          "/hang",
          "/hang-up",
          "/midway",
          "/stall",
          "/nonsense",
          "/upgrade",
          "/exit",
          "/slow",
          "/keep",
          "/big",
          "/write");
  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofMillis(1),
          Duration.ofMillis(25),
          Duration.ofSeconds(2),
          Duration.ofSeconds(5),
          Duration.ofSeconds(31),
          Duration.ofSeconds(61),
          Duration.ofMinutes(2),
          Duration.ofMinutes(31),
          Duration.ofHours(25));
  private static final List<List<String>> DEPLOYS =
      List.of(
          List.of("web: node app.js"),
          List.of("web: node app.js", "worker: node jobs.js"),
          List.of("web: node app.js", "lazy: node lazy.js"),
          List.of("web: node app.js", "release: node migrate.js"));
  private static final Endpoint NOWHERE = new Endpoint("127.0.0.1", 1);

  private final SplittableRandom random;

  private Author(long seed) {
    random = new SplittableRandom(seed);
  }

  /** The play of a seed. */
  static Play play(long seed, int length) {
    Author author = new Author(seed);
    List<Step> steps = new ArrayList<>();
    steps.add(new Step.Pass(Duration.ofSeconds(10)));
    while (steps.size() < length) {
      steps.add(author.step());
    }
    return new Play(seed, steps);
  }

  private <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private DynoName dyno() {
    return new DynoName(new AppName(pick(APPS)), pick(PROCESSES), 1 + random.nextInt(3));
  }

  private Step step() {
    return switch (random.nextInt(24)) {
      case 0, 1, 2 -> new Step.Tell(pick(COMMANDS) + " -a " + pick(APPS));
      case 3 -> new Step.Tell(pick(WHOLE));
      case 4, 5, 6, 7 -> ask();
      case 8, 9, 10, 11 -> befall();
      case 12 -> new Step.Kill(dyno(), random.nextInt(2));
      case 13 -> new Step.Grow(dyno(), 1 + random.nextInt(1200));
      case 14 -> new Step.Leave(random.nextLong(1, 60));
      case 15 -> new Step.Deploy(pick(APPS), pick(DEPLOYS));
      case 16 ->
          new Step.Leap(
              random.nextInt(4) == 0 ? pick(PAUSES) : Duration.ofSeconds(random.nextInt(90)));
      case 17 -> new Step.Give(oldNews());
      case 18 -> new Step.Give(random.nextBoolean() ? names() : elsewhere());
      default -> new Step.Pass(pick(PAUSES));
    };
  }

  private Step ask() {
    Manner.Habit habit =
        random.nextInt(3) > 0 ? Manner.Habit.WAIT : pick(List.of(Manner.Habit.values()));
    int times = random.nextInt(12) == 0 ? 20 + random.nextInt(40) : 1 + random.nextInt(3);
    return new Step.Ask(pick(HOSTS), pick(PATHS), habit, times);
  }

  private Step befall() {
    Mishap kind = pick(List.of(Mishap.values()));
    long most = Math.min(kind.most().toMillis(), Duration.ofMinutes(90).toMillis());
    return new Step.Befall(kind, Duration.ofMillis(random.nextLong(most + 1)));
  }

  /** Something that an old boot, or an exchange that is over, still has to say. */
  private Input oldNews() {
    DynoName dyno = dyno();
    int boot = 1 + random.nextInt(4);
    long exchange = random.nextLong(1, 60);
    return switch (random.nextInt(12)) {
      case 0 -> new Input.DynoReady(dyno, boot, NOWHERE, 1);
      case 1 -> new Input.OutputLine(dyno, boot, "late words");
      case 2 -> new Input.FilesChanged(dyno, boot, List.of(), List.of("a.txt"));
      case 3 -> new Input.DynoEnded(dyno, boot, 0, List.of());
      case 4 -> new Input.DynoUnstartable(dyno, boot, "It is too late.");
      case 5 -> new Input.MemoryMeasured(dyno, boot, random.nextLong(2L << 30));
      case 6 -> new Input.HeadRefused(1_000_000 + random.nextLong(1_000_000), refused(), 400);
      case 7 ->
          new Input.Stirred(exchange, random.nextBoolean(), Duration.ZERO, random.nextBoolean(), 5);
      case 8 -> new Input.DynoHungUp(exchange);
      case 9 -> new Input.AnswerEnded(exchange, 1);
      case 10 -> new Input.Connected(exchange, Duration.ZERO);
      default -> new Input.ClientGone(exchange);
    };
  }

  private RequestHead refused() {
    RequestHead.Header host = new RequestHead.Header("Host", pick(HOSTS) + ".herokuapp.test");
    return new RequestHead("GET", "/", List.of(host), "203.0.113.9", 80);
  }

  /** DNS and the browser's cache are asked, and told things, in any order. */
  private Input names() {
    String name = pick(HOSTS);
    long number = 1_000_000 + random.nextLong(1, 20);
    List<DnsRecord> alias = List.of(new DnsRecord(name, "CNAME", 90, pick(HOSTS)));
    return switch (random.nextInt(4)) {
      case 0 -> new Input.NameAsked(number, name, pick(List.of("A", "ANY", "SOA")), "UDP");
      case 1 -> new Input.NameWanted(number, name);
      case 2 -> new Input.NameTold(number, "NXDOMAIN", List.of(), random.nextInt(90));
      default -> new Input.NameTold(number, "NOERROR", alias, random.nextInt(90));
    };
  }

  /** Clients use buckets that are there or not; builds and storage report what nobody asked for. */
  private Input elsewhere() {
    AppName app = new AppName(pick(APPS));
    String bucket = app + "-storage";
    String client = "app (dyno " + pick(PROCESSES) + ".1)";
    return switch (random.nextInt(11)) {
      case 0 -> new Input.ObjectStored(bucket, "a.png", random.nextLong(9_999), client);
      case 1 -> new Input.ObjectFetched(bucket, "a.png", 7, client);
      case 2 -> new Input.ObjectDeleted(bucket, "a.png", client);
      case 3 -> new Input.BucketOpened(random.nextLong(1, 9), "http://127.0.0.1:1", List.of());
      case 4 -> new Input.BucketUnopenable(random.nextLong(1, 9), "The disk is full.");
      case 5 -> new Input.AccessRefused(bucket, "", 403, "AccessDenied", client);
      case 6 -> new Input.BuildOutput(random.nextLong(1, 9), app, "-----> Go on");
      case 7 -> new Input.Built(random.nextLong(1, 9), app, slug());
      case 8 -> new Input.BuildFailed(random.nextLong(1, 9), app, "It is no app.");
      case 9 -> new Input.PingEnded(app, random.nextLong(1, 9), 200, "");
      default ->
          new Input.MachineFailed("host-" + pick(List.of("a", "b")) + (1 + random.nextInt(3)));
    };
  }

  private static Slug slug() {
    TreeMap<String, String> commands = new TreeMap<>();
    commands.put("web", "node built.js");
    return new Slug(new SlugId("0123456789ab"), Language.JAVA, commands, List.of(), 667);
  }
}
