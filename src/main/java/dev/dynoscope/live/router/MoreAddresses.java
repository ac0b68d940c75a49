package dev.dynoscope.live.router;

import dev.dynoscope.paas.Effect;
import dev.dynoscope.paas.Inbox;
import dev.dynoscope.paas.Input;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The addresses that the router listens at besides its first one, on the same port. Not every
 * system has any: Linux takes all of 127.0.0.0/8 for its own, others 127.0.0.1 alone.
 */
final class MoreAddresses implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(MoreAddresses.class.getName());

  private final ServerBootstrap server;
  private final int port;
  private final Inbox inbox;
  private final Map<String, Channel> open = new ConcurrentHashMap<>();

  MoreAddresses(ServerBootstrap server, int port, Inbox inbox) {
    this.server = server;
    this.port = port;
    this.inbox = inbox;
  }

  void carryOut(Effect.ForFleet order) {
    switch (order) {
      case Effect.OpenRouters(List<String> addresses) -> open(addresses);
      case Effect.CloseRouters(List<String> addresses) -> addresses.forEach(this::close);
    }
  }

  private void open(List<String> addresses) {
    AtomicInteger left = new AtomicInteger(addresses.size());
    for (String address : addresses) {
      server
          .bind(address, port)
          .addListener((ChannelFuture bound) -> {
            if (bound.isSuccess()) {
              open.put(address, bound.channel());
            } else {
              LOG.log(Level.INFO, "cannot listen at " + address, bound.cause());
            }
            if (left.decrementAndGet() == 0) {
              inbox.put(
                  new Input.RoutersOpened(addresses.stream().filter(open::containsKey).toList()));
            }
          });
    }
  }

  @SuppressWarnings("FutureReturnValueIgnored") // closed is closed, whenever that is
  private void close(String address) {
    Channel channel = open.remove(address);
    if (channel != null) {
      channel.close();
    }
  }

  /** Closes all that are open. */
  @Override
  public void close() {
    open.values().forEach(channel -> channel.close().awaitUninterruptibly());
  }
}
