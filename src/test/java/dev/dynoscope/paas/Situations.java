package dev.dynoscope.paas;

import dev.dynoscope.journal.DynoFact.DynoLost;
import dev.dynoscope.journal.DynoFact.DynoStarted;
import dev.dynoscope.journal.Fact;
import dev.dynoscope.journal.FileInfo;
import dev.dynoscope.journal.Journal;
import dev.dynoscope.journal.PageFact.PageShown;
import dev.dynoscope.journal.RequestFact.DynoQuarantined;
import dev.dynoscope.journal.RequestFact.RequestFailed;
import dev.dynoscope.paas.ScriptedWire.Habit;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Runs by the real rules, each of which ends in another state of apps, dynos and requests. */
public final class Situations {
  private static final String WEB = "web: node app.js";
  private static final Duration BOOTED = Duration.ofSeconds(10);

  private final Map<String, Supplier<Situation>> all = new LinkedHashMap<>();

  /**
   * A state.
   *
   * @param at what it is best seen at, the last fact of that kind; empty for the end
   * @param selected id of what the inspector is to show; empty for nothing
   */
  public record Situation(
      Journal journal, Optional<Class<? extends Fact>> at, Optional<String> selected) {}

  private Situations() {
    apps();
    dynos();
    several();
    failures();
    answers();
    refusals();
    RareErrors.addTo(this::add);
  }

  /** All of them, by a name for each. */
  public static Map<String, Supplier<Situation>> all() {
    return new Situations().all;
  }

  private void add(String name, String selected, Supplier<Script> run) {
    add(name, selected, Optional.empty(), run);
  }

  private void add(
      String name, String selected, Optional<Class<? extends Fact>> at, Supplier<Script> run) {
    all.put(
        name,
        () ->
            new Situation(
                Journal.of(run.get().entries),
                at,
                Optional.of(selected).filter(id -> !id.isEmpty())));
  }

  private static Script app(Consumer<Script> what) {
    Script script = Script.withApp(WEB);
    what.accept(script);
    return script;
  }

  private static Script large(int count, Consumer<Script> what) {
    Script script = Script.withLargeDynos(WEB);
    script.tell("ps:scale web=" + count);
    script.advance(BOOTED);
    what.accept(script);
    return script;
  }

  private static void wrote(Script script) {
    script.give(
        new Input.FilesChanged(
            Script.web(1),
            script.host.alive.getOrDefault(Script.web(1), 1),
            List.of(new FileInfo("assets/ada.png", 48_213)),
            List.of()));
  }

  private void apps() {
    add("app-blank", "app:shop", () -> app(s -> s.tell("apps:create shop")));
    add("app-scaled-to-none", "app:photos", () -> app(s -> s.tell("ps:scale web=0")));
    add("app-maintenance", "app:photos", () -> app(s -> s.tell("maintenance:on")));
    add(
        "app-two",
        "app:shop",
        () ->
            app(s -> {
              s.deploy("shop", WEB, "worker: node work.js");
              s.advance(BOOTED);
            }));
  }

  private void dynos() {
    String web = "dyno:photos/web.1";
    add(
        "dyno-starting",
        web,
        Optional.of(DynoStarted.class),
        () -> {
          Script script = new Script(1);
          script.deploy("photos", WEB);
          return script;
        });
    add("dyno-up", web, () -> app(s -> s.advance(Duration.ofMinutes(3))));
    add(
        "dyno-stopping",
        web,
        () ->
            app(s -> {
              wrote(s);
              s.host.ignoresTerm.add(Script.web(1));
              s.tell("ps:restart web.1");
              s.advance(Duration.ofSeconds(12));
            }));
    add(
        "dyno-crashed",
        web,
        () ->
            app(s -> {
              s.host.exit(Script.web(1), 1);
              s.advance(Duration.ofSeconds(4));
              s.host.exit(Script.web(1), 1);
              s.advance(Duration.ofSeconds(30));
            }));
  }

  private void several() {
    add(
        "dyno-quarantined",
        "dyno:photos/web.1",
        Optional.of(DynoQuarantined.class),
        () ->
            large(
                3,
                s -> {
                  s.wire.habit = dyno -> dyno.index() == 1 ? Habit.REFUSE : Habit.ANSWER;
                  for (int i = 0; i < 6; i++) {
                    s.get("/");
                    s.advance(Duration.ofMillis(100));
                  }
                }));
    add(
        "dyno-one-off",
        "app:photos",
        () ->
            app(s -> {
              s.tell("run node migrate.js");
              s.advance(BOOTED);
            }));
    add("fleet", "app:photos", () -> large(100, s -> s.tell("host:fail web.7")));
  }

  private void failures() {
    add(
        "machine-lost",
        "dyno:photos/web.1",
        Optional.of(DynoLost.class),
        () ->
            large(
                4,
                s -> {
                  wrote(s);
                  s.tell("host:fail web.1");
                }));
    add(
        "machine-replaced",
        "dyno:photos/web.1",
        () ->
            large(
                4,
                s -> {
                  s.tell("host:fail web.1");
                  s.advance(Duration.ofSeconds(75));
                }));
  }

  private static void page(Script script, long exchange, int status) {
    script.give(
        new Input.PageShown(
            new PageShown(
                "http://" + Script.HOST + "/",
                status,
                "Application error",
                List.of("An error occurred in the application.", "exchange " + exchange),
                List.of())));
  }

  private void answer(String name, Habit habit, Duration takes) {
    add(
        name,
        "newest",
        Optional.of(RequestFailed.class),
        () ->
            app(s -> {
              s.wire.habit = _ -> habit;
              s.give(new Input.PageAsked("GET", "http://" + Script.HOST + "/"));
              long exchange = s.get("/");
              s.advance(takes);
              page(s, exchange, 503);
            }));
  }

  private void answers() {
    Duration soon = Duration.ofSeconds(1);
    answer("error-h12", Habit.HANG, Duration.ofSeconds(31));
    answer("error-h13", Habit.HANG_UP, soon);
    answer("error-h15", Habit.STALL_MIDWAY, Duration.ofSeconds(60));
    answer("error-h17", Habit.TALK_NONSENSE, soon);
    answer("error-h18", Habit.HANG_UP_MIDWAY, soon);
    answer("error-h19", Habit.DO_NOT_ACCEPT, Duration.ofSeconds(6));
    answer("error-h21", Habit.REFUSE, soon);
    answer("error-h25", Habit.TALK_TOO_MUCH, soon);
    add(
        "error-h27",
        "newest",
        Optional.of(RequestFailed.class),
        () ->
            app(s -> {
              s.wire.habit = _ -> Habit.HANG;
              long exchange = s.get("/");
              s.advance(Duration.ofMillis(5));
              s.give(new Input.ClientGone(exchange));
            }));
  }

  private void refused(String name, Consumer<Script> before) {
    add(
        name,
        "newest",
        Optional.of(RequestFailed.class),
        () ->
            app(s -> {
              before.accept(s);
              s.get("/");
              s.advance(Duration.ofSeconds(1));
            }));
  }

  private void refusals() {
    refused(
        "error-h10",
        s -> {
          s.host.exit(Script.web(1), 1);
          s.advance(Duration.ofSeconds(4));
          s.host.exit(Script.web(1), 1);
        });
    refused(
        "error-h11",
        s -> {
          s.wire.habit = _ -> Habit.HANG;
          for (int i = 0; i < 55; i++) {
            s.get("/hang");
          }
        });
    refused("error-h14", s -> s.tell("ps:scale web=0"));
    refused("error-h80", s -> s.tell("maintenance:on"));
    refused("error-h83", s -> s.tell("router:degrade on"));
    add(
        "error-h20",
        "newest",
        Optional.of(RequestFailed.class),
        () -> {
          Script script = new Script(1);
          script.host.bootTime = Duration.ofSeconds(59);
          script.deploy("photos", WEB);
          script.host.neverBinds.add(Script.web(1));
          script.tell("ps:restart");
          script.get("/");
          script.advance(Duration.ofSeconds(76));
          return script;
        });
    add(
        "error-h82",
        "newest",
        Optional.of(RequestFailed.class),
        () ->
            app(s -> {
              s.tell("pinger:on 20m");
              s.advance(Duration.ofDays(45));
              s.get("/");
              s.advance(Duration.ofSeconds(1));
            }));
    add(
        "error-no-such-app",
        "newest",
        Optional.of(RequestFailed.class),
        () -> app(s -> s.wire.request("nobody.herokuapp.test", "/")));
  }
}
