package dev.dynoscope.paas;

import dev.dynoscope.journal.AppFact.BuildPrinted;
import dev.dynoscope.journal.DynoFact.DynoErred;
import dev.dynoscope.journal.Fact;
import dev.dynoscope.journal.RequestFact.RequestFailed;
import dev.dynoscope.paas.RequestHead.Header;
import dev.dynoscope.paas.ScriptedWire.Habit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Errors that take more than a request to be seen, and a build that is under way. */
final class RareErrors {
  private static final String WEB = "web: node app.js";
  private static final Optional<Class<? extends Fact>> FAILED = Optional.of(RequestFailed.class);
  private static final Duration SOON = Duration.ofSeconds(1);
  private static final long MEGABYTE = 1024 * 1024;

  private RareErrors() {}

  /** Puts a situation among the others. */
  interface Adding {
    void add(
        String name, String selected, Optional<Class<? extends Fact>> at, Supplier<Script> run);
  }

  static void addTo(Adding all) {
    clients(all);
    routers(all);
    memory(all, "error-r14", 529);
    memory(all, "error-r15", 1_100);
    all.add(
        "build-under-way",
        "app:photos",
        Optional.of(BuildPrinted.class),
        () ->
            app(s -> {
              s.tell("deploy lessons/apps/photos");
              long build = 1;
              for (String line : List.of("-----> Node.js app detected", "-----> Installing")) {
                s.advance(Duration.ofMillis(900));
                s.give(new Input.BuildOutput(build, Script.PHOTOS, line));
              }
            }));
  }

  private static Script app(Consumer<Script> what) {
    Script script = Script.withApp(WEB);
    what.accept(script);
    return script;
  }

  private static void clients(Adding all) {
    all.add("error-h22", "newest", FAILED, () -> app(s -> s.give(crowded(s))));
    all.add(
        "error-h26",
        "newest",
        FAILED,
        () -> app(s -> s.wire.request(Script.HOST, "/", new Header("Expect", "a miracle"))));
    all.add(
        "error-h28",
        "newest",
        FAILED,
        () ->
            app(s -> {
              s.wire.habit = _ -> Habit.STALL_CLIENT;
              s.wire.stirred = x -> new Input.Stirred(x, false, Duration.ZERO, true, 0);
              s.get("/upload");
              s.advance(Duration.ofSeconds(56));
            }));
  }

  /** A request by one of more connections than the router bears. */
  private static Input.RequestArrived crowded(Script script) {
    Input.RequestArrived usual = script.wire.arriving(Script.HOST, "/");
    return new Input.RequestArrived(usual.exchange(), usual.head(), 10_001);
  }

  private static void routers(Adding all) {
    all.add(
        "error-h24",
        "newest",
        FAILED,
        () ->
            app(s -> {
              s.wire.habit = _ -> Habit.HANG;
              s.get("/hang");
              s.advance(Duration.ofSeconds(3));
              s.give(new Input.RouterStopped());
            }));
    all.add(
        "error-h31",
        "newest",
        FAILED,
        () ->
            app(s -> {
              s.tell("router:move");
              s.advance(SOON);
              s.give(misdirected(s));
            }));
    all.add("error-h34", "newest", FAILED, RareErrors::quarantined);
    all.add(
        "error-h81",
        "newest",
        FAILED,
        () -> {
          Script script = new Script(1);
          script.tell("apps:create shop");
          script.wire.request("shop.herokuapp.test", "/");
          return script;
        });
  }

  /** A request to an address that the routers have left. */
  private static Input.RequestArrived misdirected(Script script) {
    Input.RequestArrived usual = script.wire.arriving(Script.HOST, "/");
    RequestHead head = usual.head();
    return new Input.RequestArrived(
        usual.exchange(),
        new RequestHead("GET", "/", false, head.headers(), "203.0.113.7", "127.0.0.11", 8080),
        1);
  }

  /** The one dyno is put into quarantine again and again, for longer than a request may wait. */
  private static Script quarantined() {
    Script script = Script.withAppIn(List.of("routing/quarantinedCode", "H34"), WEB);
    script.wire.habit = _ -> Habit.BE_SILENT;
    List<Long> connecting = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      connecting.add(script.get("/connects-slowly"));
    }
    script.give(new Input.ConnectFailed(connecting.getFirst(), false));
    script.get("/held");
    for (long exchange : connecting) {
      script.give(new Input.ConnectFailed(exchange, false));
      script.advance(Duration.ofSeconds(4));
      if (!script.facts(RequestFailed.class).stream().allMatch(f -> f.code().equals("H19"))) {
        break;
      }
    }
    return script;
  }

  private static void memory(Adding all, String name, long megabytes) {
    all.add(
        name,
        "dyno:photos/web.1",
        Optional.of(DynoErred.class),
        () ->
            app(s -> {
              s.advance(Duration.ofMinutes(2));
              int boot = s.host.alive.getOrDefault(Script.web(1), 0);
              s.give(new Input.MemoryMeasured(Script.web(1), boot, megabytes * MEGABYTE));
            }));
  }
}
