package dev.dynoscope.paas;

import dev.dynoscope.journal.Actor;
import dev.dynoscope.journal.FleetFact.RoutersClosed;
import dev.dynoscope.journal.FleetFact.RoutersOpened;
import dev.dynoscope.journal.FleetFact.RoutersRetired;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The routers' addresses. DNS gives out those in service, each answer beginning with another one.
 * When the routers move, they get other addresses, and whoever has kept an old one is misdirected:
 * for a time somebody else's router answers there (H31), later nobody does.
 *
 * <p>{@link #FRONT_DOOR} is not one of them: it is always open and never given out, for clients on
 * this machine that ask no DNS server. Where a system has no other address of its own, the front
 * door is all there is.
 */
final class RouterFleet {
  /** Where the router listens whatever happens. */
  static final String FRONT_DOOR = "127.0.0.1";

  private static final String NETWORK = "127.0.0.";

  /** The first fleet has 11, 12, …, the next one 21, 22, …, the last one 241, 242, …. */
  private static final int STEP = 10;

  private static final int FLEETS = 24;

  private final Eras eras;
  private final Scribe scribe;
  private final SortedMap<String, Instant> retired = new TreeMap<>();
  private List<String> serving = List.of(FRONT_DOOR);
  private boolean asked;
  private int fleet;
  private int turn;

  RouterFleet(Eras eras, Scribe scribe) {
    this.eras = eras;
    this.scribe = scribe;
  }

  /** Asks for the first addresses. */
  void begin() {
    ask(0);
  }

  private void ask(int next) {
    asked = true;
    fleet = next;
    List<String> addresses = new ArrayList<>();
    for (int i = 1; i <= eras.now().names().routers(); i++) {
      addresses.add(NETWORK + ((next + 1) * STEP + i));
    }
    scribe.ask(new Effect.OpenRouters(List.copyOf(addresses)));
  }

  /** Gives all routers other addresses. */
  List<String> move() throws Misunderstood {
    if (asked) {
      throw new Misunderstood("The routers are moving already.");
    }
    if (serving.contains(FRONT_DOOR)) {
      throw new Misunderstood(
          "The routers cannot move: this system lets a program listen on "
              + FRONT_DOOR
              + " alone, or other programs have the port everywhere else.");
    }
    int next = (fleet + 1) % FLEETS;
    if (retired.containsKey(NETWORK + ((next + 1) * STEP + 1))) {
      throw new Misunderstood("All addresses have been used up; skip 10m and they are free again.");
    }
    ask(next);
    return List.of("Moving the routers to other addresses... done");
  }

  /** The router listens at these addresses too, those of the ones asked for that could be had. */
  void opened(List<String> addresses) {
    asked = false;
    scribe.note(Actor.ROUTER, new RoutersOpened(addresses));
    if (addresses.isEmpty()) {
      return;
    }
    List<String> old =
        serving.stream()
            .filter(each -> !each.equals(FRONT_DOOR) && !addresses.contains(each))
            .toList();
    serving = List.copyOf(addresses);
    turn = 0;
    if (!old.isEmpty()) {
      Duration answered = eras.now().names().retiredAnswers();
      old.forEach(each -> retired.put(each, scribe.now().plus(answered)));
      scribe.note(Actor.ROUTER, new RoutersRetired(old, answered));
    }
  }

  /** As a list for people. */
  List<String> list() {
    List<String> lines = new ArrayList<>();
    lines.add("=== Addresses of the routers");
    serving.forEach(each -> lines.add(each + "  given out by DNS"));
    if (!serving.contains(FRONT_DOOR)) {
      lines.add(FRONT_DOOR + "  for clients on this machine that ask no DNS server");
    }
    retired.forEach((each, until) -> {
      long minutes = Duration.between(scribe.now(), until).plusSeconds(59).toMinutes();
      lines.add(each + "  given up; answered by others for " + minutes + " more min");
    });
    return lines;
  }

  /** The addresses in service, with another one at the front each time. */
  List<String> inTurn() {
    int first = turn++ % serving.size();
    List<String> turned = new ArrayList<>(serving.subList(first, serving.size()));
    turned.addAll(serving.subList(0, first));
    return turned;
  }

  /**
   * Whether a request that came to this address has come to the wrong place; also by a connection
   * that was made before the address was given up.
   */
  boolean misdirects(String address) {
    return !address.equals(FRONT_DOOR) && !serving.contains(address);
  }

  Optional<Instant> nextDue() {
    return retired.values().stream().min(Instant::compareTo);
  }

  void handleDue(Instant now) {
    List<String> over = new ArrayList<>();
    retired.forEach((each, until) -> {
      if (!until.isAfter(now)) {
        over.add(each);
      }
    });
    if (!over.isEmpty()) {
      retired.keySet().removeAll(over);
      scribe.byItself(() -> scribe.note(Actor.ROUTER, new RoutersClosed(List.copyOf(over))));
      scribe.ask(new Effect.CloseRouters(List.copyOf(over)));
    }
  }
}
