package dev.dynoscope.diagram;

import dev.dynoscope.journal.HostFact;
import dev.dynoscope.wording.Wording;
import dev.dynoscope.world.DynoState;
import dev.dynoscope.world.World;
import java.util.List;

/** What happens to a machine, in one plain sentence. */
record HostCaptions(Wording wording) {
  private static final int MOST_NAMED = 4;

  String of(HostFact fact, World before) {
    return switch (fact) {
      case HostFact.HostFailed f -> failed(f, before);
      case HostFact.HostLossNoticed f ->
          wording.say("captions.host.noticed", Words.age(f.took()), f.host(), f.replacement());
    };
  }

  private String failed(HostFact.HostFailed f, World before) {
    List<String> dynos =
        before.dynos().byName().values().stream()
            .filter(d -> d.host().equals(f.host()) && DynoDrawing.hasDisk(d))
            .map(DynoState::name)
            .map(name -> name.label())
            .toList();
    return dynos.isEmpty()
        ? wording.say("captions.host.failed", f.host(), f.zone())
        : wording.say("captions.host.failed-with", f.host(), f.zone(), all(dynos));
  }

  private String all(List<String> dynos) {
    return dynos.size() > MOST_NAMED
        ? wording.say("captions.host.dynos", dynos.size())
        : new Lists(wording).of(dynos);
  }
}
