package dev.dynoscope.paas;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.DynoName;
import java.time.Duration;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;

/** What the learner can ask for, in the window or on the command line. */
public sealed interface Command {
  /** A command that is about one app. */
  sealed interface OfApp extends Command {
    /** The app. */
    AppName app();
  }

  /** {@code ps}: lists the dynos. */
  record ListDynos(AppName app) implements OfApp {}

  /** {@code ps:restart [DYNO]}: restarts one dyno, or all of the app. */
  record Restart(AppName app, Optional<DynoName> dyno) implements OfApp {}

  /** {@code ps:stop DYNO}: stops a dyno; the formation brings it back. */
  record Stop(AppName app, DynoName dyno) implements OfApp {}

  /** {@code crash DYNO}: ends a dyno's processes as a fault would, with SIGKILL. */
  record Crash(AppName app, DynoName dyno) implements OfApp {}

  /** {@code ps:scale TYPE=N}: sets the number of dynos of a process type. */
  record Scale(AppName app, String process, int quantity) implements OfApp {}

  /** {@code domains}: lists the domains. */
  record ListDomains(AppName app) implements OfApp {}

  /** {@code domains:add HOST}. */
  record AddDomain(AppName app, String host) implements OfApp {}

  /** {@code domains:remove HOST}. */
  record RemoveDomain(AppName app, String host) implements OfApp {}

  /** {@code config}: lists the config vars. */
  record ListConfig(AppName app) implements OfApp {}

  /** {@code config:set NAME=VALUE…}: a new release and a restart. */
  record SetConfig(AppName app, SortedMap<String, String> values) implements OfApp {}

  /** {@code config:unset NAME…}: a new release and a restart. */
  record UnsetConfig(AppName app, SortedSet<String> names) implements OfApp {}

  /** {@code releases}: lists the releases. */
  record ListReleases(AppName app) implements OfApp {}

  /** {@code sleep}: skips ahead until the app has been without traffic for long enough. */
  record SkipToSleep(AppName app) implements OfApp {}

  /** {@code visit [PATH]}: the built-in browser goes to a page of the app. */
  record Visit(AppName app, Optional<String> host, String path) implements OfApp {}

  /** {@code upload}: the built-in browser uploads the next of its sample pictures to the app. */
  record Upload(AppName app) implements OfApp {}

  /** {@code apps}: lists the apps. */
  record ListApps() implements Command {}

  /** {@code skip 31m}: sets the platform clock forward. */
  record Skip(Duration by) implements Command {}

  /** {@code rate 60}, {@code pause}, {@code resume}: how fast the platform clock goes; 0 pauses. */
  record SetRate(double rate) implements Command {}
}
