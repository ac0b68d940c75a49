package dev.dynoscope.world;

import dev.dynoscope.journal.BranchFact;

/**
 * Which branch of the run is told.
 *
 * @param name such as {@code re-run 1}
 * @param from the branch that it was taken from, empty for the first
 * @param entry the last entry that both have, 0 for the first
 */
public record BranchState(String name, String from, long entry) {
  /** The run as it began. */
  public static final BranchState MAIN = new BranchState("main", "", 0);

  /** Whether it was taken up from another one. */
  public boolean rerun() {
    return !from.isEmpty();
  }

  BranchState after(BranchFact fact) {
    return switch (fact) {
      case BranchFact.BranchBegun f -> new BranchState(f.branch(), f.from(), f.entry());
      case BranchFact.FilesPutBack _ -> this;
    };
  }
}
