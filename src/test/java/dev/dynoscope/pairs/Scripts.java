package dev.dynoscope.pairs;

import static dev.dynoscope.sim.scenario.Manner.PATIENT;

import dev.dynoscope.journal.DnsFact;
import dev.dynoscope.journal.DynoFact;
import dev.dynoscope.journal.DynoFact.DynoCompleted;
import dev.dynoscope.journal.DynoFact.DynoCrashed;
import dev.dynoscope.journal.DynoFact.DynoErred;
import dev.dynoscope.journal.DynoFact.DynoExited;
import dev.dynoscope.journal.DynoFact.DynoRemoved;
import dev.dynoscope.journal.DynoFact.DynoUp;
import dev.dynoscope.journal.FleetFact;
import dev.dynoscope.journal.LogLine;
import dev.dynoscope.journal.PageFact;
import dev.dynoscope.journal.RequestFact;
import dev.dynoscope.sim.scenario.Manner;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** All that is played on both platforms, one script after the other. */
final class Scripts {
  private static final Manner LEAVING = new Manner(Manner.Habit.LEAVE, Duration.ofSeconds(5));
  private static final Manner UPGRADING = new Manner(Manner.Habit.UPGRADE, Duration.ofSeconds(5));
  private static final Manner STALLING = new Manner(Manner.Habit.STALL, Duration.ZERO);
  private static final Manner BROKEN_CHUNK = new Manner(Manner.Habit.BREAK_CHUNK, Duration.ZERO);
  private static final Manner BAD_HEAD = new Manner(Manner.Habit.BAD_HEAD, Duration.ZERO);

  private Scripts() {}

  static List<Script> all() {
    return List.of(
        deploys(),
        names(),
        releases(),
        sleep(),
        machines(),
        answers(),
        clients(),
        refusals(),
        backlog(),
        crashes(),
        silence(),
        oneOffs(),
        addresses(),
        refused(),
        memory(),
        damage(),
        hours());
  }

  private static Script deploys() {
    return new Script("apps are deployed")
        .up("misbehave/web.1", "photos/web.1", "leaky/web.1")
        .until("release commands ended", e -> e.fact() instanceof DynoCompleted, 2)
        .tell("ps:scale web=0 -a never")
        .happened("never/web.1", DynoRemoved.class);
  }

  private static Script names() {
    return new Script("a request, and the names before it")
        .lookUp("photos.herokuapp.test")
        .until("answer of DNS", e -> e.fact() instanceof DnsFact.NameAnswered)
        .lookUp("nobody.herokuapp.test")
        .until("answer of DNS", e -> e.fact() instanceof DnsFact.NameAnswered)
        .gets("photos", "/health")
        .gets("nobody", "/")
        .tell("visit /health -a photos")
        .until("page", e -> e.fact() instanceof PageFact.PageShown);
  }

  private static Script releases() {
    return new Script("scale, restart, stop, release, roll back")
        .tell("ps:scale worker=1 -a quiet")
        .up("quiet/worker.1")
        .tell("ps:type standard-1x -a quiet")
        .up("quiet/worker.1")
        .tell("ps:scale worker=3 -a quiet")
        .up("quiet/worker.2", "quiet/worker.3")
        .tell("ps:scale worker=1 -a quiet")
        .happened("quiet/worker.2", DynoRemoved.class)
        .happened("quiet/worker.3", DynoRemoved.class)
        .tell("ps:restart worker.1 -a quiet")
        .up("quiet/worker.1")
        .tell("ps:stop worker.1 -a quiet")
        .up("quiet/worker.1")
        .tell("crash worker.1 -a quiet")
        .up("quiet/worker.1")
        .tell("config:set WORD=one -a quiet")
        .up("quiet/worker.1")
        .tell("rollback v3 -a quiet")
        .up("quiet/worker.1")
        .tell("config:set WORD=one -a misbehave")
        .up("misbehave/web.1");
  }

  private static Script sleep() {
    return new Script("sleep, and a request that wakes")
        .pass(Duration.ofMinutes(31))
        .until("all sleep", e -> e.fact() instanceof DynoExited, 3)
        .gets("photos", "/health");
  }

  private static Script answers() {
    Script script = new Script("answers that cannot be passed on");
    for (String path :
        List.of(
            "/close",
            "/noise",
            "/noreason",
            "/half",
            "/lengths",
            "/cookie",
            "/header",
            "/statusline")) {
      script.gets("misbehave", path);
    }
    return script;
  }

  private static Script clients() {
    return new Script("clients that do as they should not")
        .ask("misbehave", "POST", "/hang", BROKEN_CHUNK, 1)
        .ended(1)
        .ask("misbehave", "GET", "/", BAD_HEAD, 1)
        .ended(1)
        .ask("misbehave", "GET", "/hang", LEAVING, 1)
        .forwarded(1)
        .leave()
        .ended(1);
  }

  private static Script refusals() {
    return new Script("requests that the platform refuses")
        .tell("apps:create blank")
        .gets("blank", "/")
        .tell("maintenance:on -a photos")
        .gets("photos", "/health")
        .tell("maintenance:off -a photos")
        .tell("router:degrade on")
        .gets("photos", "/health")
        .tell("router:degrade off")
        .gets("never", "/");
  }

  private static Script backlog() {
    return new Script("more requests than a dyno bears, and the router's node stops")
        .ask("misbehave", "GET", "/hang", PATIENT, 51)
        .ended(1)
        .forwarded(50)
        .tell("router:stop")
        .ended(50);
  }

  private static Script crashes() {
    return new Script("crashes, and the pause after the second")
        .gets("misbehave", "/exit")
        .up("misbehave/web.1")
        .gets("misbehave", "/exit")
        .happened("misbehave/web.1", DynoCrashed.class)
        .gets("misbehave", "/")
        .tell("ps:restart -a misbehave")
        .up("misbehave/web.1");
  }

  private static Script silence() {
    return new Script("time runs out")
        .ask("misbehave", "POST", "/hang", STALLING, 1)
        .until("stalls", e -> e.fact() instanceof RequestFact.DynoConnected)
        .get("misbehave", "/stall")
        .until("begins", e -> e.fact() instanceof RequestFact.FirstByteReceived)
        .tell("ps:scale deaf=1 -a quiet")
        .up("quiet/deaf.1")
        .tell("ps:scale deaf=0 -a quiet")
        .tell("ps:scale web=1 -a never")
        .get("never", "/")
        .get("misbehave", "/hang")
        .forwarded(1)
        .pass(Duration.ofSeconds(80))
        .happened("never/web.1", DynoErred.class)
        .ended(4)
        .happened("quiet/deaf.1", DynoRemoved.class)
        .tell("ps:scale web=0 -a never")
        .happened("never/web.1", DynoRemoved.class);
  }

  private static Script oneOffs() {
    return new Script("one-off dynos")
        .tell("run:detached exec sleep 0.1 -a quiet")
        .until("completed", e -> e.fact() instanceof DynoCompleted)
        .tell("run:detached seq 1700 -a quiet")
        .until("L12", e -> e.fact() instanceof LogLine line && line.text().contains("L12"))
        .until("completed", e -> e.fact() instanceof DynoCompleted)
        .tell("run exit 3 -a quiet")
        .until("completed", e -> e.fact() instanceof DynoCompleted)
        .tell("run \"trap '' TERM HUP; exec sleep 100000\" -a quiet")
        .until("up", e -> e.fact() instanceof DynoUp)
        .pass(Duration.ofMinutes(62))
        .until("R16", e -> e.fact() instanceof DynoErred);
  }

  private static Script addresses() {
    return new Script("routers move")
        .tell("ps:restart -a photos")
        .up("photos/web.1")
        .askAt("127.0.0.11", "photos", "/health")
        .ended(1)
        .tell("router:move")
        .until("moved", e -> e.fact() instanceof FleetFact.RoutersRetired)
        .askAt("127.0.0.11", "photos", "/health")
        .ended(1);
  }

  private static Script refused() {
    return new Script("a dyno that takes no connections, and a WebSocket")
        .tell("ps:restart -a misbehave")
        .up("misbehave/web.1")
        .ask("misbehave", "GET", "/ws", UPGRADING, 1)
        .until("upgraded", e -> e.fact() instanceof RequestFact.ConnectionUpgraded)
        .leave()
        .ended(1)
        .gets("misbehave", "/refuse")
        .gets("misbehave", "/")
        .tell("ps:restart -a misbehave")
        .up("misbehave/web.1");
  }

  private static Script machines() {
    return new Script("a machine is lost")
        .tell("ps:scale worker=0 -a quiet")
        .happened("quiet/worker.1", DynoRemoved.class)
        .tell("host:fail web.1 -a photos")
        .happened("photos/web.1", DynoFact.DiskDiscarded.class)
        .gets("photos", "/health")
        .pass(Duration.ofSeconds(60))
        .up("photos/web.1")
        .gets("photos", "/health")
        .gets("misbehave", "/")
        .tell("ps:scale worker=1 -a quiet")
        .up("quiet/worker.1");
  }

  private static Script memory() {
    return new Script("memory that is never given back")
        .tell("ps:restart -a leaky")
        .up("leaky/web.1")
        .gets("leaky", "/leak?mb=600")
        .until("R14", e -> e.fact() instanceof DynoErred)
        .leavingOut("mb=601")
        .get("leaky", "/leak?mb=601")
        .until("up again", e -> e.fact() instanceof DynoUp);
  }

  private static Script damage() {
    return new Script("a slug that is promoted, and damaged")
        .tell("apps:create heir")
        .tell("pipelines:promote -a never --to heir")
        .until("started", e -> e.fact() instanceof DynoFact.DynoStarted)
        .tell("ps:scale web=0 -a heir")
        .happened("heir/web.1", DynoRemoved.class)
        .tell("slug:damage -a never")
        .tell("ps:scale web=1 -a never")
        .until("crashed twice", e -> e.fact() instanceof DynoCrashed, 2)
        .tell("ps:scale web=0 -a never")
        .happened("never/web.1", DynoRemoved.class);
  }

  private static Script hours() {
    String all =
        IntStream.range(0, PairApps.CROWD)
            .mapToObj(i -> "job" + i + "=1")
            .collect(Collectors.joining(" "));
    return new Script("a month's free hours are used up")
        .tell("ps:scale " + all + " -a crowd")
        .until("all up", e -> e.fact() instanceof DynoUp, PairApps.CROWD)
        .pass(Duration.ofHours(28))
        .until("all sleep", e -> e.fact() instanceof DynoExited, PairApps.CROWD)
        .gets("photos", "/health");
  }
}
