package dev.dynoscope.live.dns;

import java.io.IOException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The UDP side: one thread that takes what has come in, up to a handful at a time, so that a flood
 * costs the platform one turn a handful and not one a question.
 */
final class UdpPort {
  private static final Logger LOG = Logger.getLogger(UdpPort.class.getName());
  private static final int LARGEST_QUERY = 4096;
  private static final int HANDFUL = 64;

  private final DatagramChannel channel;
  private final Selector selector;
  private final Taker taker;
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(LARGEST_QUERY);
  private final Thread thread;

  /** Gets what comes in, on the port's own thread. */
  interface Taker {
    /** A message came. */
    void take(byte[] message, SocketAddress from);

    /** Nothing more is there for now, or a handful was taken. */
    void handfulDone();
  }

  UdpPort(DatagramChannel channel, Taker taker) throws IOException {
    this.channel = channel;
    this.taker = taker;
    channel.configureBlocking(false);
    selector = Selector.open();
    channel.register(selector, SelectionKey.OP_READ);
    thread = Thread.ofPlatform().daemon().name("dns-udp").start(this::serve);
  }

  private void serve() {
    while (channel.isOpen()) {
      try {
        selector.select();
        selector.selectedKeys().clear();
        takeHandful();
      } catch (ClosedSelectorException closed) {
        return;
      } catch (IOException | RuntimeException broken) { // one bad packet must not end the loop
        logUnlessClosed("a UDP packet was lost", broken);
      }
    }
  }

  private void takeHandful() throws IOException {
    try {
      for (int i = 0; i < HANDFUL; i++) {
        buffer.clear();
        SocketAddress from = channel.receive(buffer);
        if (from == null) {
          return;
        }
        byte[] message = new byte[buffer.flip().remaining()];
        buffer.get(message);
        taker.take(message, from);
      }
    } finally {
      taker.handfulDone();
    }
  }

  /** Sends a reply, from any thread; one that cannot be sent is lost, as UDP may lose it anyway. */
  void send(ByteBuffer reply, SocketAddress to) {
    try {
      channel.send(reply, to);
    } catch (ClosedChannelException closed) {
      // the asker will ask in vain
    } catch (IOException | IllegalArgumentException unreachable) { // the latter for port 0
      logUnlessClosed("a DNS reply could not be sent", unreachable);
    }
  }

  private void logUnlessClosed(String what, Exception why) {
    if (channel.isOpen()) {
      LOG.log(Level.FINE, what, why);
    }
  }

  /** Frees the port and ends the thread: a port is free only when nobody waits at it any more. */
  void close() throws InterruptedException {
    try {
      channel.close();
      selector.close();
    } catch (IOException alreadyBroken) {
      LOG.log(Level.FINE, "the UDP port of DNS broke while it was closed", alreadyBroken);
    }
    thread.join(Duration.ofSeconds(2));
  }
}
