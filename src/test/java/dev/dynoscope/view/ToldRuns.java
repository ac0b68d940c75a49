package dev.dynoscope.view;

import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.Journal;
import dev.dynoscope.session.BranchNote;
import dev.dynoscope.session.Branches;
import dev.dynoscope.session.NoFork;
import dev.dynoscope.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * A run with branches that is told and not run: it does something at every command, so that its
 * journals grow, and remembers what was ever in them.
 */
final class ToldRuns implements Branches {
  /** There is an end to branches in the program too. */
  private static final int MOST = 20;

  /** What was asked, with the number of the branch in front. */
  final List<String> asked = new ArrayList<>();

  private final Consumer<Journal> onBegun;
  private final List<BranchNote> notes = new ArrayList<>();
  private final List<Tale> tales = new ArrayList<>();
  private final List<List<Entry>> seen = new ArrayList<>();

  /** Runs of which the first has begun; {@code onBegun} gets the journal of each. */
  ToldRuns(Consumer<Journal> onBegun) {
    this.onBegun = onBegun;
    add(0, 0);
  }

  private void add(int from, long entry) {
    tales.add(Tale.whole());
    seen.add(new ArrayList<>());
    notes.add(new BranchNote(notes.size(), from, entry, tales.getFirst().journal.entry(1).at()));
    onBegun.accept(tales.getLast().journal);
  }

  /** What is told of the branch that is being run. */
  Tale tale() {
    return tales.getLast();
  }

  /** Fails if an entry has gone, changed or come out of order since the last time. */
  void nothingIsLost() {
    for (int i = 0; i < tales.size(); i++) {
      List<Entry> all = tales.get(i).journal.after(0, Integer.MAX_VALUE);
      List<Entry> before = seen.get(i);
      if (all.size() < before.size() || !all.subList(0, before.size()).equals(before)) {
        throw new AssertionError("the journal of branch " + i + " lost or changed an entry");
      }
      for (int at = before.size(); at < all.size(); at++) {
        if (all.get(at).seq() != at + 1) {
          throw new AssertionError("entry " + (at + 1) + " of branch " + i + " is " + all.get(at));
        }
      }
      seen.set(i, all);
    }
  }

  private void answer(int branch, String command) {
    asked.add(branch + ": " + command);
    Tale tale = tales.get(branch);
    switch (command.replaceFirst("[ :].*", "")) {
      case "visit" -> tale.visit();
      case "upload" -> tale.upload();
      case "sleep" -> tale.sleep().wake();
      case "ps" -> tale.restart();
      case "crash" -> tale.crash().boot(Tale.WEB_1);
      case "help", "apps" -> tale.answer(command, "=== " + command, "photos");
      default -> tale.refuse(command, "There is no command \"" + command + "\".");
    }
  }

  @Override
  public List<BranchNote> all() {
    return List.copyOf(notes);
  }

  @Override
  public int running() {
    return notes.size() - 1;
  }

  @Override
  public Journal journal(int branch) {
    return tales.get(branch).journal;
  }

  @Override
  public Session.Source source(int branch) {
    return new Session.Source(command -> answer(branch, command), tales.get(branch)::now);
  }

  @Override
  public CompletableFuture<BranchNote> fork(int branch, long entry, long last) {
    if (notes.size() == MOST) {
      return CompletableFuture.failedFuture(new NoFork("There are enough branches."));
    }
    add(branch, entry);
    return CompletableFuture.completedFuture(notes.getLast());
  }
}
