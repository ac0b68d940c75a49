package dev.dynoscope.diagram;

import dev.dynoscope.journal.BranchFact;
import dev.dynoscope.journal.FileInfo;
import dev.dynoscope.wording.Wording;
import dev.dynoscope.world.World;

/** How a run was taken up again, in one plain sentence. */
record BranchCaptions(Wording wording) {
  String of(BranchFact fact, World world) {
    return switch (fact) {
      case BranchFact.BranchBegun f ->
          wording.say(
              world.storage().buckets().isEmpty()
                  ? "captions.branch.begun"
                  : "captions.branch.begun-storage",
              f.from(),
              f.entry());
      case BranchFact.FilesPutBack f -> putBack(f);
    };
  }

  private String putBack(BranchFact.FilesPutBack f) {
    Lists lists = new Lists(wording);
    String files = lists.of(f.files().stream().map(FileInfo::name).toList());
    return f.missing().isEmpty()
        ? wording.say("captions.branch.put-back", f.dyno().label(), files)
        : wording.say(
            "captions.branch.put-back-not-all", f.dyno().label(), files, lists.of(f.missing()));
  }
}
