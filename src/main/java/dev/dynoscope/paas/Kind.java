package dev.dynoscope.paas;

import java.util.Collection;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The dynos of one process type of one app, one-off ones too, with what is known of them all. */
final class Kind {
  private final NavigableMap<Integer, Dyno> dynos = new TreeMap<>();

  /** Of those that belong to the formation. */
  private final Tally formation = new Tally();

  private final Spread spread;
  private int oneOffs;

  Kind(Fleet fleet) {
    spread = new Spread(fleet);
  }

  Optional<Dyno> find(int index) {
    return Optional.ofNullable(dynos.get(index));
  }

  /** All of them, by their numbers. */
  Collection<Dyno> all() {
    return dynos.values();
  }

  /** How many of the formation's are in which state. */
  Tally formation() {
    return formation;
  }

  /** Whether there are one-off dynos among them. */
  boolean hasOneOffs() {
    return oneOffs > 0;
  }

  /** On which machines those are that run. */
  Spread spread() {
    return spread;
  }

  boolean isEmpty() {
    return dynos.isEmpty();
  }

  /** A dyno is there, or has changed; gives it as it was before. */
  Optional<Dyno> put(Dyno dyno) {
    Optional<Dyno> before = Optional.ofNullable(dynos.put(dyno.name().index(), dyno));
    before.ifPresent(this::discount);
    if (dyno.oneOff().isPresent()) {
      oneOffs++;
    } else {
      formation.add(dyno);
    }
    if (dyno.running()) {
      spread.add(dyno.berth().host());
    }
    return before;
  }

  /** A dyno is there no more; gives it as it was. */
  Optional<Dyno> remove(int index) {
    Optional<Dyno> gone = Optional.ofNullable(dynos.remove(index));
    gone.ifPresent(this::discount);
    return gone;
  }

  private void discount(Dyno dyno) {
    if (dyno.oneOff().isPresent()) {
      oneOffs--;
    } else {
      formation.remove(dyno);
    }
    if (dyno.running()) {
      spread.remove(dyno.berth().host());
    }
  }
}
