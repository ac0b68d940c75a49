package dev.dynoscope.view;

import dev.dynoscope.session.Session;
import dev.dynoscope.wording.Wording;
import dev.dynoscope.world.DynoPhase;
import dev.dynoscope.world.World;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A guided look at the run: what is to be seen is said, the command for it is sent, and the next
 * step waits until all of it has been shown. It can be left at any time.
 */
final class Demo {
  /** So long each sentence stays at least, to be read in peace. */
  private static final Duration READING = Duration.ofSeconds(6);

  /** A step that comes to no end is not waited for longer. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /**
   * A step.
   *
   * @param key what is said, after {@code welcome.demo.}
   * @param command what is sent, without the app; empty for nothing
   */
  private record Step(String key, String command) {}

  private static final List<Step> STEPS =
      List.of(
          new Step("begin", ""),
          new Step("request", "visit"),
          new Step("upload", "upload"),
          new Step("restart", "ps:restart"),
          new Step("again", "visit"),
          new Step("end", ""));

  private final Session session;
  private final Actions actions;
  private final DemoBar bar;
  private final Wording wording;
  private Optional<Integer> at = Optional.empty();
  private Duration stood = Duration.ZERO;
  private long sentAt;

  /** A look at what {@code session} watches, asked for through {@code actions}. */
  Demo(Session session, Actions actions, Wording wording) {
    this.session = session;
    this.actions = actions;
    this.wording = wording;
    bar = new DemoBar(wording, this::next, this::stop);
  }

  /** Whether there is an app that has all that is to be shown. */
  static boolean possible(World world) {
    return world.apps().byName().values().stream()
        .flatMap(app -> app.slugFiles().stream())
        .anyMatch(file -> file.name().equals("Photos.class"));
  }

  /** Begins at the beginning, at the live edge. */
  void start() {
    session.playhead().toEdge();
    session.select(Optional.empty());
    go(0);
  }

  private void go(int step) {
    at = Optional.of(step);
    stood = Duration.ZERO;
    sentAt = session.story().lastSeq();
    Step now = STEPS.get(step);
    boolean last = step == STEPS.size() - 1;
    bar.show(
        wording.say("welcome.demo.step", step + 1, STEPS.size()),
        wording.say("welcome.demo." + now.key()),
        last);
    if (!now.command().isEmpty()) {
      actions.quietly(now.command());
    }
  }

  private void next() {
    at.ifPresent(step -> {
      session.playhead().toEdge();
      if (step == STEPS.size() - 1) {
        stop();
      } else {
        go(step + 1);
      }
    });
  }

  /** Goes on, when what was begun has been shown and could be read. */
  void update(Duration wall) {
    at.ifPresent(step -> {
      stood = stood.plus(wall);
      boolean read = stood.compareTo(READING) > 0;
      boolean tired = stood.compareTo(PATIENCE) > 0;
      if (step < STEPS.size() - 1 && read && (tired || hasBeenShown(STEPS.get(step)))) {
        go(step + 1);
      }
    });
  }

  private boolean hasBeenShown(Step step) {
    boolean happened = step.command().isEmpty() || session.story().lastSeq() > sentAt;
    World now = session.present();
    boolean settled =
        now.dynos().byName().values().stream()
            .allMatch(dyno -> dyno.phase() == DynoPhase.UP || dyno.phase() == DynoPhase.CRASHED);
    return happened && settled && session.playhead().atEdge() && session.playhead().playing();
  }

  /** Ends it where it is; says whether it went on. */
  boolean stop() {
    boolean was = at.isPresent();
    at = Optional.empty();
    bar.hide();
    return was;
  }

  DemoBar bar() {
    return bar;
  }
}
