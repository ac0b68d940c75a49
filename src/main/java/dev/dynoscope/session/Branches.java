package dev.dynoscope.session;

import dev.dynoscope.journal.Journal;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * The branches of a live run: it can be taken up again from moments in its past. One of them is
 * being run; the others are there to be looked at, and to be taken up again. May be asked by any
 * thread.
 */
public interface Branches {
  /** All there are, in the order in which they were begun. */
  List<BranchNote> all();

  /** The number of the one that is being run. */
  int running();

  /** What has happened in a branch. */
  Journal journal(int branch);

  /** What a session of it needs; one that is not being run takes no commands. */
  Session.Source source(int branch);

  /**
   * Takes up a branch as it was at a moment, as a new branch, which is being run from then on.
   * Returns at once; it takes as long as dynos take to end.
   *
   * @param entry the entry that is shown at that moment
   * @param last the last entry that has gone by with it; what began with one of those and went on
   *     after has not begun in the new branch
   * @return the new branch; or a {@link NoFork} with a sentence, and the run goes on as before
   */
  CompletableFuture<BranchNote> fork(int branch, long entry, long last);
}
