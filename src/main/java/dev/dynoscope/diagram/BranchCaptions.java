package dev.dynoscope.diagram;

import dev.dynoscope.journal.BranchFact;
import dev.dynoscope.world.World;

/** How a run was taken up again, in one plain sentence. */
final class BranchCaptions {
  private BranchCaptions() {}

  static String of(BranchFact fact, World world) {
    return switch (fact) {
      case BranchFact.BranchBegun f ->
          "A re-run: "
              + f.from()
              + " goes on from entry "
              + f.entry()
              + ", with the release, config vars and files of that moment."
              + (world.storage().buckets().isEmpty()
                  ? ""
                  : " Object storage lies outside and is as it is now.");
      case BranchFact.FilesPutBack f ->
          f.dyno().label()
              + " gets back what it had written: "
              + Captions.names(f.files())
              + "."
              + (f.missing().isEmpty()
                  ? ""
                  : " Not kept, and so lost: " + Words.list(f.missing()) + ".");
    };
  }
}
