package dev.dynoscope.paas;

import dev.dynoscope.journal.Actor;
import dev.dynoscope.journal.BranchFact.BranchBegun;
import java.time.Instant;

/**
 * What it takes to go on from a moment in the past. The platform itself is as it was then, since it
 * was given the same inputs at the same times; the world outside is not, and what was on its way
 * there comes to nothing. Dynos that ran boot anew: their processes, addresses and boot numbers are
 * others, and an app falls asleep so long after that boot, or its next request. Object storage lies
 * outside and stays as it is.
 */
final class TakingUp {
  private static final String WHY = "It was under way when the platform was taken up again.";

  private final Formation formation;
  private final Router router;
  private final Builds builds;
  private final Pingers pingers;
  private final AddOns addOns;
  private final Isolation isolation;
  private final Scribe scribe;

  TakingUp(
      Formation formation,
      Router router,
      Builds builds,
      Pingers pingers,
      AddOns addOns,
      Isolation isolation,
      Scribe scribe) {
    this.formation = formation;
    this.router = router;
    this.builds = builds;
    this.pingers = pingers;
    this.addOns = addOns;
    this.isolation = isolation;
    this.scribe = scribe;
  }

  void begin(Input.TakenUp input, Instant now) {
    scribe.note(Actor.LEARNER, new BranchBegun(input.branch(), input.from(), input.entry()));
    router.loseClients(now);
    isolation.takeUp(input.host());
    formation.takeUp(input);
    builds.breakOff(WHY);
    pingers.breakOff(WHY);
    addOns.takeUp();
  }
}
