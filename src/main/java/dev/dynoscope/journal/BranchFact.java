package dev.dynoscope.journal;

import java.util.List;

/** What became of a run that was taken up again from a moment in its past. */
public sealed interface BranchFact extends Fact {
  @Override
  default String subject() {
    return "branch";
  }

  /**
   * From here on the journal tells of a re-run. The entries before this one are those of the branch
   * that it was taken from; what follows happened later, by the clock on the wall, than what
   * followed there.
   *
   * @param branch the name of the re-run, such as {@code re-run 1}
   * @param from the branch it was taken from, such as {@code main}
   * @param entry the last entry that both have
   */
  record BranchBegun(String branch, String from, long entry) implements BranchFact {}

  /**
   * A dyno boots anew with the files that it had written by then.
   *
   * @param boot the boot that gets them
   * @param files those that it gets
   * @param missing paths of those that could not be kept, and so are lost
   */
  record FilesPutBack(DynoName dyno, int boot, List<FileInfo> files, List<String> missing)
      implements BranchFact {}
}
