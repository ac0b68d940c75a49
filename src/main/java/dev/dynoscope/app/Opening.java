package dev.dynoscope.app;

import dev.dynoscope.journal.AppFact.AppCreated;
import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.Entry;
import java.util.List;
import java.util.function.Consumer;

/**
 * The program's first steps: the window opens when there is an app to show, and as soon as its dyno
 * is up the first request is sent, so whoever opens the program sees one go through.
 */
final class Opening implements Follower.Taker {
  private final LiveStack stack;
  private final AppName app;
  private final Readiness readiness;
  private final Consumer<List<String>> show;
  private boolean sent;

  /**
   * Steps to be taken once.
   *
   * @param show gets the hosts of the first app
   */
  Opening(LiveStack stack, Consumer<List<String>> show) {
    this.stack = stack;
    this.show = show;
    app = stack.apps().getFirst();
    readiness = new Readiness(List.of(app));
  }

  @Override
  public void take(List<Entry> entries) {
    for (Entry entry : entries) {
      readiness.take(entry);
      if (entry.fact() instanceof AppCreated created && created.app().equals(app)) {
        show.accept(created.hosts());
      }
    }
    if (!sent && readiness.reached()) {
      sent = true;
      stack.tell("visit / -a " + app);
    }
  }
}
