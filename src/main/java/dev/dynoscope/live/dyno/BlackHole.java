package dev.dynoscope.live.dyno;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;

/**
 * A port of this machine that behaves like one of a machine that is gone: who connects to it gets
 * no answer, and not even a refusal. Somebody listens there whose queue is full and who never takes
 * anyone from it; Linux leaves further callers waiting. (Windows refuses them.)
 */
final class BlackHole implements AutoCloseable {
  /** The shortest queue; some systems let one or two more in. */
  private static final int QUEUE = 1;

  private static final int CALLERS = 4;

  private final ServerSocketChannel listener;
  private final List<SocketChannel> callers = new ArrayList<>();

  private BlackHole(ServerSocketChannel listener) {
    this.listener = listener;
  }

  /** Takes over a port that nobody listens at any more. */
  static BlackHole at(int port) throws IOException {
    InetSocketAddress where = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    BlackHole hole = new BlackHole(ServerSocketChannel.open());
    try {
      hole.listener.setOption(StandardSocketOptions.SO_REUSEADDR, true);
      hole.listener.bind(where, QUEUE);
      for (int i = 0; i < CALLERS; i++) {
        SocketChannel caller = SocketChannel.open();
        hole.callers.add(caller);
        caller.configureBlocking(false);
        caller.connect(where);
      }
      return hole;
    } catch (IOException e) {
      hole.close();
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    for (SocketChannel caller : callers) {
      caller.close();
    }
    listener.close();
  }
}
