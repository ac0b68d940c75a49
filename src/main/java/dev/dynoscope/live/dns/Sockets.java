package dev.dynoscope.live.dns;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.DatagramChannel;

/** The two sockets of a DNS server, on one port number. */
record Sockets(ServerSocket tcp, DatagramChannel udp) {
  private static final int TRIES = 50;
  private static final int BACKLOG = 100;

  /**
   * Takes a port for both.
   *
   * @param port 0 for any that is free for both
   * @throws IOException a sentence for the user
   */
  static Sockets take(InetAddress bind, int port) throws IOException {
    for (int left = port == 0 ? TRIES : 1; ; left--) {
      try {
        return takeOnce(bind, port);
      } catch (IOException taken) {
        if (left <= 1) {
          throw new IOException(sentence(bind, port, taken), taken);
        }
      }
    }
  }

  private static Sockets takeOnce(InetAddress bind, int port) throws IOException {
    ServerSocket tcp = new ServerSocket(port, BACKLOG, bind);
    DatagramChannel udp = null;
    try {
      udp = DatagramChannel.open();
      return new Sockets(tcp, udp.bind(new InetSocketAddress(bind, tcp.getLocalPort())));
    } catch (IOException taken) {
      tcp.close();
      if (udp != null) {
        udp.close();
      }
      throw taken;
    }
  }

  private static String sentence(InetAddress bind, int port, IOException why) {
    boolean taken =
        why instanceof BindException && String.valueOf(why.getMessage()).contains("in use");
    return "The DNS server cannot listen on port "
        + port
        + " of "
        + bind.getHostAddress()
        + (taken ? ": another program has it" : ": " + why.getMessage())
        + ". Choose another port, or let it take any free one with --dns-port 0.";
  }

  int port() {
    return tcp.getLocalPort();
  }
}
