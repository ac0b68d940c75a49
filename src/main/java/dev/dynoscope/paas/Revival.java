package dev.dynoscope.paas;

import dev.dynoscope.journal.Actor;
import dev.dynoscope.journal.BranchFact.FilesPutBack;
import dev.dynoscope.journal.DynoName;

/**
 * What becomes of a dyno when the platform is taken up again: its process is not there any more.
 */
final class Revival {
  private final DynoLife life;
  private final Scribe scribe;

  Revival(DynoLife life, Scribe scribe) {
    this.life = life;
    this.scribe = scribe;
  }

  /**
   * One that ran boots anew in the same place, and gets back what it had written; one that was
   * being stopped has ended; a command that was being run is not run twice.
   */
  Dyno of(Dyno dyno, Plan plan, Written written) {
    if (!dyno.running() || dyno.oneOff().isPresent()) {
      return life.ended(dyno, dyno.broken(written), plan);
    }
    int boot = dyno.boot() + 1;
    if (dyno.up()) {
      scribe.log(dyno.name(), "State changed from up to starting");
    }
    return life.launch(dyno, plan, dyno.berth(), () -> putBack(dyno.name(), boot, written));
  }

  /** One that went down with its machine stays lost. */
  Dyno lost(Dyno dyno, Written written) {
    return life.lost(dyno, dyno.broken(written));
  }

  private void putBack(DynoName dyno, int boot, Written written) {
    if (!written.files().isEmpty()) {
      scribe.note(Actor.PLATFORM, new FilesPutBack(dyno, boot, written.kept(), written.missing()));
      scribe.ask(new Effect.PutBack(dyno, boot));
    }
  }
}
