package dev.dynoscope.sim;

import dev.dynoscope.journal.DnsRecord;
import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.FleetFact;
import dev.dynoscope.paas.Effect;
import dev.dynoscope.paas.Input;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** Numbers, times, and addresses; and the platform is done with what is due. */
final class JournalLaws implements Law {
  private static final int MOST_IDLE_STEPS = 20;

  private final Set<String> retired = new HashSet<>();
  private long seq;
  private Instant at = Instant.MIN;
  private Instant lastTick = Instant.MIN;
  private int idle;

  @Override
  public void input(Input input, Instant now) {
    idle = input instanceof Input.Tick && now.equals(lastTick) ? idle + 1 : 0;
    lastTick = now;
    Law.holds(idle < MOST_IDLE_STEPS, "the platform is done with what is due", now::toString);
  }

  @Override
  public void entry(Entry entry) {
    Law.same(seq + 1, entry.seq(), "entries are numbered without gaps");
    Law.holds(!entry.at().isBefore(at), "times never run backwards", entry::toString);
    seq = entry.seq();
    at = entry.at();
    switch (entry.fact()) {
      case FleetFact.RoutersOpened f -> retired.removeAll(f.addresses());
      case FleetFact.RoutersRetired f -> retired.addAll(f.addresses());
      default -> {}
    }
  }

  /** DNS gives out addresses in service, pinned ones, and none of the platform's that are old. */
  @Override
  public void effect(Effect effect) {
    if (effect instanceof Effect.AnswerName named) {
      for (DnsRecord rec : named.answer().chain()) {
        boolean pinned = rec.name().endsWith(".example");
        Law.holds(
            !rec.type().equals("A") || pinned || !retired.contains(rec.value()),
            "no address is told that was given up",
            rec::toString);
      }
    }
  }
}
