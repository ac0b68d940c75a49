package dev.dynoscope.live.dyno;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;

/**
 * Lends ports of 127.0.0.1 to dynos. They are from below the range that systems take for outgoing
 * connections, or such a connection could sit on a dyno's port before the dyno does. A port comes
 * round again late, so that a dyno's address changes with each boot.
 */
final class LoopbackPorts {
  static final String HOST = "127.0.0.1";
  private static final int FIRST = 20_000;
  private static final int COUNT = 12_000;

  private final Set<Integer> lent = new HashSet<>();
  private int next = new SecureRandom().nextInt(COUNT);

  synchronized int lend() throws IOException {
    for (int tried = 0; tried < COUNT; tried++) {
      int port = FIRST + next;
      next = (next + 1) % COUNT;
      if (!lent.contains(port) && free(port)) {
        lent.add(port);
        return port;
      }
    }
    throw new IOException(
        "no port of " + HOST + " is free between " + FIRST + " and " + (FIRST + COUNT - 1));
  }

  synchronized void giveBack(int port) {
    lent.remove(port);
  }

  private static boolean free(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(false);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
