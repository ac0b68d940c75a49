package dev.dynoscope.paas;

import dev.dynoscope.journal.Actor;
import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.DynoName;
import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.Fact;
import dev.dynoscope.journal.LogLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes down what a step brings about. Numbers the entries and links each to its cause: the
 * previous entry about the same thing in this step, else whatever began the step, else the thing's
 * own life so far. A log line tells of a thing and is itself the cause of nothing.
 */
final class Scribe {
  /** Things in a step above which its map is not emptied but dropped: emptying takes longer. */
  private static final int LARGE_STEP = 64;

  private final Eras eras;
  private final Map<String, Long> latest = new HashMap<>();
  private Map<String, Long> latestInStep = new HashMap<>();
  private final LogBuffer logs = new LogBuffer();
  private List<Entry> entries = new ArrayList<>();
  private List<Effect> effects = new ArrayList<>();
  private Instant now = Instant.EPOCH;
  private long lastSeq;
  private long beginning;

  Scribe(Eras eras) {
    this.eras = eras;
  }

  void begin(Instant at) {
    now = at;
    beginning = 0;
    if (latestInStep.size() > LARGE_STEP) {
      latestInStep = new HashMap<>();
    } else {
      latestInStep.clear();
    }
  }

  Outcome end() {
    Outcome outcome = new Outcome(entries, effects);
    entries = new ArrayList<>();
    effects = new ArrayList<>();
    return outcome;
  }

  Instant now() {
    return now;
  }

  /** The last lines of each app's log. */
  LogBuffer logs() {
    return logs;
  }

  /** Notes a fact. */
  long note(Actor actor, Fact fact) {
    String subject = fact.subject();
    return note(actor, fact, subject, causeOf(subject));
  }

  private long causeOf(String subject) {
    Long inStep = latestInStep.get(subject);
    if (inStep != null) {
      return inStep;
    }
    return beginning == 0 ? latest(subject) : beginning;
  }

  /** Notes a fact that something else brought about: the entry {@code cause}. */
  long note(Actor actor, Fact fact, long cause) {
    return note(actor, fact, fact.subject(), cause);
  }

  private long note(Actor actor, Fact fact, String subject, long cause) {
    add(actor, fact, cause);
    latest.put(subject, lastSeq);
    latestInStep.put(subject, lastSeq);
    if (beginning == 0) {
      beginning = lastSeq;
    }
    return lastSeq;
  }

  private void add(Actor actor, Fact fact, long cause) {
    lastSeq++;
    entries.add(new Entry(lastSeq, now, cause, actor, fact));
  }

  /** Lets something happen that is due by itself: nothing else in this step brought it about. */
  void byItself(Runnable due) {
    because(0, due);
  }

  /** Lets something happen that the entry {@code cause} brought about. */
  void because(long cause, Runnable what) {
    long before = beginning;
    beginning = cause;
    what.run();
    beginning = before;
  }

  /** Notes a thing's last fact, after which its life is not looked up any more. */
  long noteLast(Actor actor, Fact fact) {
    long seq = note(actor, fact);
    latest.remove(fact.subject());
    return seq;
  }

  /** Notes what is only told in passing, and brings nothing about: the bytes on a wire. */
  void aside(Actor actor, Fact fact, long cause) {
    add(actor, fact, cause);
  }

  /** The latest entry about {@code subject}, 0 if there is none. */
  long latest(String subject) {
    return latest.getOrDefault(subject, 0L);
  }

  /** What brought this step about: its latest entry about {@code subject}, else its first one. */
  long occasion(String subject) {
    return latestInStep.getOrDefault(subject, beginning);
  }

  /** A line of the platform about a dyno: {@code heroku[web.1]: …}. */
  void log(DynoName dyno, String text) {
    log(Actor.PLATFORM, new LogLine(dyno.app(), "heroku", dyno.label(), text), "dyno:" + dyno);
  }

  /** A line of the platform about the app: {@code app[api]: …}, in 2014 {@code heroku[api]: …}. */
  void logApi(AppName app, String text) {
    String source = eras.now().words().apiSource();
    log(Actor.PLATFORM, new LogLine(app, source, "api", text), "app:" + app);
  }

  /** A log line that tells of {@code subject}. */
  void log(Actor actor, LogLine line, String subject) {
    logs.add(now, line);
    add(actor, line, causeOf(subject));
  }

  void ask(Effect effect) {
    effects.add(effect);
  }
}
