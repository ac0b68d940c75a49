package dev.dynoscope.paas;

import dev.dynoscope.journal.Actor;
import dev.dynoscope.journal.ClockFact.ClockRateChanged;
import dev.dynoscope.time.PlatformClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Commands about platform time. */
final class ClockCommands {
  private static final Pattern PART = Pattern.compile("(\\d{1,6})([smhd])");
  private static final Duration LONGEST_SKIP = Duration.ofDays(366);

  private final Sleep sleep;
  private final Router router;
  private final Scribe scribe;

  ClockCommands(Sleep sleep, Router router, Scribe scribe) {
    this.sleep = sleep;
    this.router = router;
    this.scribe = scribe;
  }

  List<Verb> verbs() {
    return List.of(
        Verb.bare("sleep", "skips ahead until the app sleeps", this::toSleep),
        new Verb("skip 31m", "sets the platform clock forward (s, m, h, d)", this::skip),
        new Verb(
            "rate 60",
            "platform seconds a second, 1 to 3600",
            line -> rate(rate(line.only("a number from 1 to 3600")))),
        new Verb("pause", "stops the platform clock", line -> bare(line, 0)),
        new Verb("resume", "lets the platform clock go at 1x", line -> bare(line, 1)));
  }

  private List<String> skip(CommandLine line) throws Misunderstood {
    String time = line.only("a time such as 31m");
    Duration by = duration(time);
    router.prepareSkip();
    scribe.ask(new Effect.SkipClock(by));
    return List.of("Skipping " + time + " ahead; what is due on the way happens at its time.");
  }

  private List<String> toSleep(App app) throws Misunderstood {
    Optional<String> never = sleep.neverBecause(app);
    if (never.isPresent()) {
      throw new Misunderstood(app.name() + " never falls asleep: " + never.get() + ".");
    }
    Instant idleAt =
        sleep
            .idleAt(app)
            .orElseThrow(() ->
                new Misunderstood(
                    app.name()
                        + " cannot fall asleep now: none of its web dynos is up, or a request"
                        + " is still being answered."));
    router.prepareSkip();
    scribe.ask(new Effect.SkipClock(Duration.between(scribe.now(), idleAt)));
    return List.of("Skipping ahead until " + app.name() + " sleeps.");
  }

  private List<String> bare(CommandLine line, double rate) throws Misunderstood {
    line.nothingElse();
    return rate(rate);
  }

  private List<String> rate(double rate) {
    scribe.note(Actor.PLATFORM, new ClockRateChanged(rate));
    scribe.ask(new Effect.SetClockRate(rate));
    return List.of(
        rate == 0
            ? "The platform clock is paused."
            : String.format(Locale.ROOT, "The platform clock goes at %sx.", plain(rate)));
  }

  private static String plain(double rate) {
    return rate == Math.rint(rate) ? String.valueOf((long) rate) : String.valueOf(rate);
  }

  private static double rate(String word) throws Misunderstood {
    try {
      double rate = Double.parseDouble(word.replaceFirst("x$", ""));
      if (rate >= 1 && rate <= PlatformClock.MAX_RATE) {
        return rate;
      }
    } catch (NumberFormatException e) {
      // told below, together with numbers that are out of range
    }
    throw new Misunderstood(
        "\"" + word + "\" is no rate; write a number from 1 to 3600: platform seconds a second.");
  }

  /** Reads a time such as {@code 1h30m}. */
  static Duration duration(String word) throws Misunderstood {
    Duration sum = Duration.ZERO;
    Matcher m = PART.matcher(word);
    int end = 0;
    while (m.find() && m.start() == end) {
      end = m.end();
      long n = Long.parseLong(m.group(1));
      sum =
          sum.plus(
              switch (m.group(2)) {
                case "s" -> Duration.ofSeconds(n);
                case "m" -> Duration.ofMinutes(n);
                case "h" -> Duration.ofHours(n);
                default -> Duration.ofDays(n);
              });
    }
    if (end != word.length() || sum.isZero() || sum.compareTo(LONGEST_SKIP) > 0) {
      throw new Misunderstood("\"" + word + "\" is no time; write 90s, 31m, 2h or 1d, up to 366d.");
    }
    return sum;
  }
}
