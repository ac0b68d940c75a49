package dev.dynoscope.app;

import dev.dynoscope.journal.AppFact.AppCreated;
import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.IsolationFact.IsolationChosen;
import dev.dynoscope.journal.IsolationFact.IsolationLost;
import dev.dynoscope.journal.LearnerFact.CommandAnswered;
import dev.dynoscope.journal.LearnerFact.CommandRefused;
import dev.dynoscope.journal.LogLine;
import dev.dynoscope.session.Notice;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** What {@code serve} prints: that it is ready, then logs and answers to commands as they come. */
final class ServeOutput implements Follower.Taker {
  private final LiveStack stack;
  private final PrintStream out;
  private final Readiness readiness;
  private final List<Entry> held = new ArrayList<>();
  private final List<Served> apps = new ArrayList<>();
  private boolean said;

  /** The first line. */
  record Ready(boolean ready, String router, String dns, List<Served> apps) {}

  /** An app and the hosts it answers to. */
  record Served(String name, List<String> hosts) {}

  ServeOutput(LiveStack stack, PrintStream out) {
    this.stack = stack;
    this.out = out;
    readiness = new Readiness(stack.apps());
  }

  @Override
  public void take(List<Entry> entries) {
    for (Entry entry : entries) {
      if (entry.fact() instanceof AppCreated app) {
        apps.add(new Served(app.app().value(), app.hosts()));
      }
      readiness.take(entry);
      if (said) {
        print(entry);
      } else {
        held.add(entry);
      }
    }
    if (!said && readiness.reached()) {
      said = true;
      Ready ready = new Ready(true, stack.routerAddress(), stack.dnsAddress(), apps);
      out.println(new JsonMapper().writeValueAsString(ready));
      held.forEach(this::print);
      held.clear();
    }
    out.flush();
  }

  private void print(Entry entry) {
    switch (entry.fact()) {
      case LogLine line -> out.println(whose(line) + line.printed(entry.at()));
      case CommandAnswered answer -> answer.lines().forEach(out::println);
      case CommandRefused refusal -> out.println(refusal.sentence());
      case IsolationChosen in -> out.println("Dynos run in: " + in.kind() + ". " + in.honesty());
      case IsolationLost lost -> {
        Notice notice = Notice.of(lost);
        out.println(notice.sentence());
        notice.way().ifPresent(way -> out.println("This would work: " + way));
      }
      default -> {}
    }
  }

  /** With several apps, a line begins with its app's name. */
  private String whose(LogLine line) {
    return apps.size() > 1 ? line.app() + "  " : "";
  }
}
