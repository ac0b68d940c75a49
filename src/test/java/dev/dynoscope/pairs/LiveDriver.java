package dev.dynoscope.pairs;

import dev.dynoscope.app.OpenStack;
import dev.dynoscope.journal.Entry;
import dev.dynoscope.live.dns.DnsClient;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Plays scripts with real processes, sockets and clients. */
final class LiveDriver implements Driver {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final List<Entry> entries = new ArrayList<>();
  private final OpenStack stack;
  private final LiveClients clients;
  private final DnsClient dns;
  private int mark;

  LiveDriver(List<Path> apps) throws Exception {
    stack = new OpenStack(apps, this::take);
    clients = new LiveClients(stack.router().getPort());
    dns = new DnsClient(stack.dns(), PATIENCE);
  }

  private void take(List<Entry> more) {
    synchronized (entries) {
      entries.addAll(more);
      entries.notifyAll();
    }
  }

  @Override
  public void play(Step step) throws Exception {
    if (!(step instanceof Step.Until)) {
      mark = entries().size();
    }
    switch (step) {
      case Step.Tell tell -> stack.tell(tell.command());
      case Step.Ask ask -> {
        for (int i = 0; i < ask.times(); i++) {
          clients.ask(ask.request(), "127.0.0.1");
        }
      }
      case Step.AskAt ask -> clients.ask(ask.request(), ask.address());
      case Step.LookUp ask -> dns.lookup(ask.name());
      case Step.Leave _ -> clients.leave();
      case Step.Until until -> until(until);
      case Step.Pass pass -> pass(pass.time());
    }
  }

  private void pass(Duration time) throws InterruptedException {
    Instant end = stack.now().plus(time);
    stack.tell("skip " + time.toSeconds() + "s");
    long limit = System.nanoTime() + PATIENCE.toNanos();
    synchronized (entries) {
      while (stack.now().isBefore(end)) {
        expect(limit, "the skip ended");
        entries.wait(20);
      }
    }
  }

  private void until(Step.Until until) throws InterruptedException {
    long limit = System.nanoTime() + PATIENCE.toNanos();
    synchronized (entries) {
      while (seen(until) < until.times()) {
        expect(limit, until.sign().toString());
        TimeUnit.NANOSECONDS.timedWait(entries, Math.max(1, limit - System.nanoTime()));
      }
    }
  }

  private void expect(long limit, String what) {
    if (System.nanoTime() > limit) {
      List<String> lines = new ArrayList<>();
      int from = Math.max(mark, entries.size() - 20);
      entries.subList(from, entries.size()).forEach(e -> lines.add(e.toString()));
      throw new AssertionError("live, this never came: " + what + "\n" + String.join("\n", lines));
    }
  }

  private long seen(Step.Until until) {
    return entries.subList(mark, entries.size()).stream().filter(until.sign().shows()).count();
  }

  @Override
  public List<Entry> entries() {
    synchronized (entries) {
      return new ArrayList<>(entries);
    }
  }

  @Override
  public void close() throws IOException {
    clients.close();
    stack.close();
  }
}
