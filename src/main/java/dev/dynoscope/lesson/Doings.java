package dev.dynoscope.lesson;

import dev.dynoscope.journal.Actor;
import dev.dynoscope.journal.ClockFact.ClockSkipped;
import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.LearnerFact.CommandGiven;
import dev.dynoscope.journal.LearnerFact.CommandRefused;
import dev.dynoscope.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads in a journal what somebody did, and what came of each command. */
final class Doings {
  /** Commands of the clock's pace: how long something takes to be watched is no part of it. */
  private static final Set<String> LEFT_OUT = new TreeSet<>(List.of("pause", "resume", "help"));

  /** Who waits so long while something is under way, or for something, means to. */
  private static final Duration MEANT = Duration.ofSeconds(3);

  private final long from;
  private final List<Doing> all = new ArrayList<>();
  private final Map<Long, Integer> roots = new HashMap<>();
  private final Calm calm = new Calm();
  private World world = World.EMPTY;
  private Instant quiet = Instant.MIN;

  private Doings(long from) {
    this.from = from;
  }

  /**
   * Those after the entry {@code from}, without those that were refused.
   *
   * @param entries all of a journal, from its first on
   */
  static List<Doing> after(long from, List<Entry> entries) {
    Doings doings = new Doings(from);
    Set<Long> refused = refused(entries);
    entries.forEach(entry -> doings.take(entry, refused));
    return doings.all;
  }

  private static Set<Long> refused(List<Entry> entries) {
    Map<String, Long> latest = new HashMap<>();
    Set<Long> refused = new TreeSet<>();
    for (Entry entry : entries) {
      if (entry.fact() instanceof CommandGiven given) {
        latest.put(given.text(), entry.seq());
      } else if (entry.fact() instanceof CommandRefused no && latest.containsKey(no.text())) {
        refused.add(latest.get(no.text()));
      }
    }
    return refused;
  }

  private void take(Entry entry, Set<Long> refused) {
    boolean wasCalm = calm.now();
    boolean wasOpen = world.page().loading() || !world.requests().open().isEmpty();
    List<String> dynos = world.dynos().byName().keySet().stream().map(Object::toString).toList();
    world = world.after(entry);
    calm.take(entry, world);
    if (entry.seq() > from) {
      if (entry.fact() instanceof CommandGiven given && entry.actor() == Actor.LEARNER) {
        if (!refused.contains(entry.seq())) {
          given(entry, given.text(), wasCalm, wasOpen);
        }
      } else if (!all.isEmpty()) {
        caused(entry, wasCalm, dynos);
      }
    }
    if (!wasCalm && calm.now()) {
      quiet = entry.at();
    }
  }

  private void given(Entry entry, String command, boolean wasCalm, boolean wasOpen) {
    Doing doing = new Doing(entry.seq(), entry.at(), command);
    if (LEFT_OUT.contains(doing.verb())) {
      return;
    }
    if (!all.isEmpty() && !wasCalm) {
      Doing before = all.getLast();
      Duration since = Duration.between(before.at(), entry.at());
      if (wasOpen && since.compareTo(MEANT) >= 0) {
        before.hang(since);
      } else {
        before.overlap();
      }
    }
    roots.put(entry.seq(), all.size());
    all.add(doing);
    quiet = entry.at();
  }

  private void caused(Entry entry, boolean wasCalm, List<String> dynos) {
    int root = roots.getOrDefault(entry.cause(), all.size() - 1);
    roots.put(entry.seq(), root);
    if (entry.fact() instanceof ClockSkipped) {
      // time that was skipped is none that anybody waited
      quiet = entry.at();
    }
    if (!Expectation.asksAbout(entry.fact())) {
      return;
    }
    Doing doing = all.get(begunBy(root));
    if (wasCalm && quiet.plus(MEANT).isBefore(entry.at())) {
      doing.wait(Duration.between(quiet, entry.at()));
      quiet = entry.at();
    }
    doing.tell(new Doing.Telling(Facts.told(entry, world), dynos));
  }

  /**
   * The latest command, or where what one before had begun was still under way when that came, the
   * one that it comes of.
   */
  private int begunBy(int root) {
    int latest = all.size() - 1;
    while (latest > root && all.get(latest - 1).overlaps()) {
      latest--;
    }
    return latest;
  }
}
