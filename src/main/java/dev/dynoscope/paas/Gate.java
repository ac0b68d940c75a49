package dev.dynoscope.paas;

import dev.dynoscope.journal.RequestFact.HoldReason;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * What the state of an app means for its requests: refuse, hold, or one of its dynos may be picked.
 */
final class Gate {
  private final Dynos dynos;
  private final OpenExchanges open;
  private final Eras eras;
  private final Hooks hooks;
  private boolean degraded;

  Gate(Formation formation, OpenExchanges open, Eras eras, Hooks hooks) {
    dynos = formation.dynos();
    this.open = open;
    this.eras = eras;
    this.hooks = hooks;
  }

  /**
   * What others know that makes the router refuse an app's requests.
   *
   * @param misdirected H31: whether the request came to an address that is not the app's any more
   * @param maintenance H80: whether the app was put in maintenance mode
   * @param exhausted H82: whether the free hours are used up that the app needs
   */
  record Hooks(
      BiPredicate<App, RequestHead> misdirected,
      Predicate<App> maintenance,
      Predicate<App> exhausted) {
    static final Hooks NONE = new Hooks((_, _) -> false, _ -> false, _ -> false);
  }

  /** What is to be done with a request. */
  sealed interface Verdict {
    /** Answer it with an error. */
    record Refuse(Refusal why) implements Verdict {}

    /** Let it wait for a dyno, or for its turn. */
    record Hold(HoldReason reason) implements Verdict {}

    /** Hand it to one of these. */
    record Pick(List<Dyno> up) implements Verdict {}
  }

  void degrade(boolean on) {
    degraded = on;
  }

  /** What is wrong with a request that has just come in, whatever the app's state is. */
  Optional<Refusal> fault(App app, Input.RequestArrived input) {
    if (hooks.misdirected().test(app, input.head())) {
      return Optional.of(Refusal.of(ErrorCode.H31));
    }
    if (input.clients() > eras.now().limits().clients()) {
      return Optional.of(Refusal.of(ErrorCode.H22));
    }
    return degraded ? Optional.of(Refusal.of(ErrorCode.H83)) : HeaderRules.fault(input.head());
  }

  /**
   * What the app's state means.
   *
   * @param first whether the request has just come in: one that waits is not sent away because
   *     others wait, too
   */
  Verdict verdict(App app, boolean first) {
    if (hooks.maintenance().test(app)) {
      return refuse(ErrorCode.H80);
    }
    if (app.slug().isEmpty()) {
      int status = eras.now().routing().blankStatus();
      return new Verdict.Refuse(Refusal.of(ErrorCode.H81).withStatus(status));
    }
    if (hooks.exhausted().test(app)) {
      String words = eras.now().routing().quotaWords();
      return new Verdict.Refuse(Refusal.of(ErrorCode.H82).withDescription(words));
    }
    if (app.quantity("web") == 0) {
      return refuse(ErrorCode.H14);
    }
    if (first && overLimit(app)) {
      return refuse(ErrorCode.H11);
    }
    return byDynos(app, dynos.web(app.name()));
  }

  /** Each router counts an app's requests for itself; the more dynos, the more it bears. */
  private boolean overLimit(App app) {
    return open.count(app.name()) > most(app, eras.now().routing().backlogPerDyno());
  }

  /** How many of an app's requests a dyno has, or is being connected to for. */
  private int atDynos(App app) {
    return open.count(app.name()) - open.heldCount(app.name());
  }

  private long most(App app, int more) {
    return (eras.now().routing().requestsPerDyno() + (long) more) * app.quantity("web");
  }

  private Verdict byDynos(App app, Tally web) {
    if (web.crashed() == web.wanted()) {
      return refuse(ErrorCode.H10);
    }
    if (web.up() == 0) {
      return new Verdict.Hold(web.asleep() > 0 ? HoldReason.WAKING : HoldReason.STARTING);
    }
    return atDynos(app) >= most(app, 0)
        ? new Verdict.Hold(HoldReason.QUEUED)
        : new Verdict.Pick(dynos.webUp(app.name()));
  }

  private static Verdict refuse(ErrorCode code) {
    return new Verdict.Refuse(Refusal.of(code));
  }
}
