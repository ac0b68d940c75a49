package dev.dynoscope.sim;

import dev.dynoscope.journal.DynoFact;
import dev.dynoscope.journal.DynoFact.StopReason;
import dev.dynoscope.journal.DynoName;
import dev.dynoscope.journal.Entry;
import dev.dynoscope.paas.Inside;
import dev.dynoscope.paas.Platform;
import dev.dynoscope.world.DynoPhase;
import dev.dynoscope.world.DynoState;
import dev.dynoscope.world.World;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;

/** The journal, folded, tells of the same dynos as the platform has. */
final class FoldLaw implements Law {
  private final Platform platform;
  private World world = World.EMPTY;
  private boolean changed;

  FoldLaw(Platform platform) {
    this.platform = platform;
  }

  @Override
  public void entry(Entry entry) {
    world = world.after(entry);
    if (entry.fact() instanceof DynoFact fact) {
      changed = true;
      if (fact instanceof DynoFact.DynoStarted) {
        Law.same(
            List.of(),
            world.dynos().find(fact.dyno()).map(DynoState::written).orElse(List.of()),
            "each boot has a fresh disk");
      }
    }
  }

  @Override
  public void after(Instant now) {
    if (!changed) {
      return;
    }
    changed = false;
    SortedMap<DynoName, Inside.Standing> real = Inside.dynos(platform);
    Law.same(real.keySet(), world.dynos().byName().keySet(), "the journal tells of all dynos");
    world
        .dynos()
        .byName()
        .forEach((name, told) -> {
          Inside.Standing is = real.get(name);
          Law.holds(
              is != null && is.boot() == told.boot() && alike(is, told),
              "the journal tells what dynos do",
              () ->
                  name + " is told as " + told.phase() + " boot " + told.boot() + ", and is " + is);
        });
  }

  private static boolean alike(Inside.Standing is, DynoState told) {
    boolean stops = told.phase() == DynoPhase.STOPPING;
    boolean crashing = stops && told.stopping().filter(StopReason.CRASH::equals).isPresent();
    return is.phase().equals(told.phase().name())
        || (is.phase().equals("LOST") && stops)
        || (is.phase().equals("UP") && crashing)
        || (is.phase().equals("STARTING") && crashing);
  }
}
