package dev.dynoscope.live.browser;

import dev.dynoscope.paas.Effect;
import dev.dynoscope.paas.Inbox;
import dev.dynoscope.paas.Input;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Looks names up by way of the platform, which keeps the browser's cache on its own clock and says
 * when the DNS server has to be asked.
 */
public final class CachedNames implements Resolver {
  /** The platform answers at once unless it is ending. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Inbox inbox;
  private final NameServer server;
  private final AtomicLong lastNumber = new AtomicLong();
  private final Map<Long, BlockingQueue<Effect.ForResolver>> open = new ConcurrentHashMap<>();

  /** Asks {@code server} for what the platform does not know. */
  public CachedNames(Inbox inbox, NameServer server) {
    this.inbox = inbox;
    this.server = server;
  }

  /** Takes what the platform orders, from any thread; returns at once. */
  public void carryOut(Effect.ForResolver order) {
    BlockingQueue<Effect.ForResolver> orders = open.get(order.lookUp());
    if (orders != null) {
      orders.add(order);
    }
  }

  @Override
  public List<InetAddress> addresses(String host) throws IOException, InterruptedException {
    long number = lastNumber.incrementAndGet();
    BlockingQueue<Effect.ForResolver> orders = new LinkedBlockingQueue<>();
    open.put(number, orders);
    try {
      inbox.put(new Input.NameWanted(number, host));
      while (true) {
        switch (next(orders)) {
          case Effect.AskName ask -> ask(ask);
          case Effect.UseAddresses use -> {
            return literals(use.addresses());
          }
        }
      }
    } finally {
      open.remove(number);
    }
  }

  private static Effect.ForResolver next(BlockingQueue<Effect.ForResolver> orders)
      throws IOException, InterruptedException {
    Effect.ForResolver order = orders.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    if (order == null) {
      throw new IOException("The browser's DNS cache did not answer.");
    }
    return order;
  }

  private void ask(Effect.AskName order) throws IOException {
    try {
      NameServer.Told told = server.ask(order.name());
      inbox.put(
          new Input.NameTold(order.lookUp(), told.rcode(), told.answer(), told.negativeSeconds()));
    } catch (IOException none) {
      inbox.put(new Input.NameTold(order.lookUp(), "", List.of(), 0));
      throw none;
    }
  }

  private static List<InetAddress> literals(List<String> addresses) {
    List<InetAddress> all = new ArrayList<>();
    addresses.forEach(each -> all.add(InetAddress.ofLiteral(each)));
    return all;
  }
}
