package dev.dynoscope.app;

import dev.dynoscope.journal.AppFact.BuildCancelled;
import dev.dynoscope.journal.AppFact.BuildFailed;
import dev.dynoscope.journal.AppFact.SlugCompiled;
import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.DynoFact.DynoCrashed;
import dev.dynoscope.journal.DynoFact.DynoUp;
import dev.dynoscope.journal.Entry;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Tells when each app has had its first dyno come up, or fail to: nobody waits in vain. */
final class Readiness {
  private final Set<AppName> awaited;

  Readiness(Collection<AppName> apps) {
    awaited = new HashSet<>(apps);
  }

  /** Takes what happened; entries must come in order. */
  void take(Entry entry) {
    switch (entry.fact()) {
      case SlugCompiled slug when !slug.commands().containsKey("web") ->
          awaited.remove(slug.app()); // it has no dyno until somebody asks for one
      case BuildFailed failed -> awaited.remove(failed.app());
      case BuildCancelled cancelled -> awaited.remove(cancelled.app());
      case DynoUp up -> awaited.remove(up.dyno().app());
      case DynoCrashed crashed -> awaited.remove(crashed.dyno().app());
      default -> {}
    }
  }

  boolean reached() {
    return awaited.isEmpty();
  }
}
