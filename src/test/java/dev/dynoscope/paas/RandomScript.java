package dev.dynoscope.paas;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.DnsRecord;
import dev.dynoscope.journal.DynoName;
import dev.dynoscope.journal.SlugId;
import dev.dynoscope.paas.ScriptedWire.Habit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** A learner, clients and dynos that do anything at any time; the same seed does the same. */
final class RandomScript {
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

  private static final List<String> APPS = List.of("photos", "shop");
  private static final List<String> PROCESSES = List.of("web", "worker");
  private static final List<String> HOSTS =
      List.of(Script.HOST, "shop.localhost", "www.photos.example", "nobody.example");

  private static final Endpoint NOWHERE = new Endpoint("127.0.0.1", 1);

  private final Script script;
  private final SplittableRandom random;

  RandomScript(Script script, long seed) {
    this.script = script;
    random = new SplittableRandom(seed);
    script.wire.habit = _ -> pick(List.of(Habit.values()));
    script.deploy("photos", "web: node app.js", "worker: node jobs.js");
    script.deploy("shop", "web: node shop.js");
  }

  private <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private DynoName dyno() {
    return new DynoName(new AppName(pick(APPS)), pick(PROCESSES), 1 + random.nextInt(3));
  }

  void step() {
    switch (random.nextInt(16)) {
      case 13 -> storage();
      case 10 -> takes(random.nextLong(2L << 30));
      case 11 -> tellOfApps();
      case 12 -> names();
      case 0, 1 -> script.tell(pick(COMMANDS) + " -a " + pick(APPS));
      case 2, 3, 4 -> script.wire.request(pick(HOSTS), "/");
      case 5 -> script.give(new Input.ClientGone(random.nextLong(1, 60)));
      case 6 -> script.host.exit(dyno(), random.nextInt(2));
      case 7 -> stale();
      case 8 -> temper();
      case 9 -> deploy(pick(APPS));
      default -> script.advance(pause());
    }
  }

  /** DNS and the browser's cache are asked, and told things, in any order. */
  private void names() {
    String name = pick(HOSTS);
    long number = random.nextLong(1, 20);
    List<DnsRecord> alias = List.of(new DnsRecord(name, "CNAME", 90, pick(HOSTS)));
    script.give(
        switch (random.nextInt(4)) {
          case 0 -> new Input.NameAsked(number, name, pick(List.of("A", "ANY", "SOA")), "UDP");
          case 1 -> new Input.NameWanted(number, name);
          case 2 -> new Input.NameTold(number, "NXDOMAIN", List.of(), random.nextInt(90));
          default -> new Input.NameTold(number, "NOERROR", alias, random.nextInt(90));
        });
  }

  /** Clients use buckets that are there or not, and the storage works or does not. */
  private void storage() {
    script.storage.works = random.nextInt(4) > 0;
    String bucket = pick(APPS) + "-storage";
    String client = "app (dyno " + pick(PROCESSES) + ".1)";
    script.give(
        switch (random.nextInt(5)) {
          case 0 -> new Input.ObjectStored(bucket, "a.png", random.nextLong(9_999), client);
          case 1 -> new Input.ObjectFetched(bucket, "a.png", 7, client);
          case 2 -> new Input.ObjectDeleted(bucket, "a.png", client);
          case 3 -> new Input.BucketOpened(random.nextLong(1, 9), "http://127.0.0.1:1", List.of());
          default -> new Input.AccessRefused(bucket, "", 403, "AccessDenied", client);
        });
  }

  private void takes(long bytes) {
    DynoName dyno = dyno();
    int boot = script.host.alive.getOrDefault(dyno, 1);
    script.give(new Input.MemoryMeasured(dyno, boot, bytes));
  }

  /** To an app that is there, or can be made. */
  private void deploy(String app) {
    script.tell("apps:create " + app);
    if (script.tell("apps").contains(app)) {
      script.deploy(app, deploys());
    }
  }

  /** Something about apps or releases, which may be what they wait for. */
  private void tellOfApps() {
    List<DynoName> alive = List.copyOf(script.host.alive.keySet());
    AppName app = new AppName(pick(APPS));
    switch (random.nextInt(5)) {
      case 0 -> script.tell(pick(WHOLE));
      case 3 -> script.give(new Input.BuildOutput(random.nextLong(1, 9), app, "-----> Go on"));
      case 1 -> script.give(new Input.Built(random.nextLong(1, 9), app, slug()));
      case 2 -> script.give(new Input.BuildFailed(random.nextLong(1, 9), app, "It is no app."));
      default ->
          alive.stream()
              .filter(d -> d.process().equals("release"))
              .findFirst()
              .ifPresent(d -> script.host.exit(d, random.nextInt(2)));
    }
  }

  private static Slug slug() {
    TreeMap<String, String> commands = new TreeMap<>();
    commands.put("web", "node built.js");
    return new Slug(new SlugId("0123456789ab"), Language.JAVA, commands, List.of(), 667);
  }

  private String[] deploys() {
    return pick(
        List.of(
            new String[] {"web: node app.js"},
            new String[] {"web: node app.js", "worker: node jobs.js"},
            new String[] {"web: node app.js", "release: node migrate.js"}));
  }

  private Duration pause() {
    return pick(
        List.of(
            Duration.ofMillis(1),
            Duration.ofMillis(20),
            Duration.ofSeconds(2),
            Duration.ofSeconds(31),
            Duration.ofMinutes(2),
            Duration.ofMinutes(31),
            Duration.ofHours(25)));
  }

  /** Something that an old boot, or an exchange that is over, still has to say. */
  private void stale() {
    DynoName dyno = dyno();
    int boot = script.host.alive.getOrDefault(dyno, 1 + random.nextInt(4));
    int old = Math.max(1, boot - 1);
    boolean gone = !script.host.alive.containsKey(dyno);
    long exchange = random.nextLong(1, 60);
    script.host.listening.put(NOWHERE, dyno);
    script.give(
        switch (random.nextInt(8)) {
          case 0 -> new Input.DynoReady(dyno, old, NOWHERE, 1);
          case 1 -> new Input.OutputLine(dyno, old, "late words");
          case 2 -> new Input.FilesChanged(dyno, old, List.of(), List.of("a.txt"));
          case 3 -> new Input.DynoHungUp(exchange);
          case 5 -> new Input.HeadRefused(1_000_000 + exchange, refused(), 400);
          case 6 -> new Input.Stirred(exchange, false, Duration.ZERO, random.nextBoolean(), 5);
          case 4 -> script.host.exits.isEmpty() ? new Input.Tick() : script.host.exits.getLast();
          default ->
              gone || old == boot
                  ? new Input.AnswerEnded(exchange, 1)
                  : new Input.DynoEnded(dyno, old, 0, List.of());
        });
  }

  private RequestHead refused() {
    RequestHead.Header host = new RequestHead.Header("Host", pick(HOSTS));
    return new RequestHead("GET", "/", List.of(host), "203.0.113.9", 80);
  }

  /** The host changes its ways. */
  private void temper() {
    script.host.bootTime = pick(List.of(Duration.ZERO, Duration.ofSeconds(3), Duration.ofHours(1)));
    script.host.exitTime = pick(List.of(Duration.ZERO, Duration.ofSeconds(3)));
    for (var habit :
        new ArrayList<>(
            List.of(script.host.neverBinds, script.host.ignoresTerm, script.host.unstartable))) {
      habit.clear();
      if (random.nextInt(3) == 0) {
        habit.add(dyno());
      }
    }
  }

  /** From now on every dyno answers what it gets, and two web dynos are wanted. */
  void calmDown() {
    script.wire.habit = _ -> Habit.ANSWER;
    script.wire.finishAll();
    script.host.behave();
    script.tell("era free-2019");
    script.tell("ps:scale web=2:standard-1x -a photos");
    script.tell("ps:restart -a photos");
    script.tell("router:degrade off");
  }
}
