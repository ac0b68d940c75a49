package dev.dynoscope.live.dns;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The TCP side: a bounded number of connections, each closed when nothing happens on it. */
final class TcpPort {
  /** Connections beyond these are closed at once. */
  static final int MOST_CONNECTIONS = 200;

  private static final Logger LOG = Logger.getLogger(TcpPort.class.getName());

  private final ServerSocket socket;
  private final TcpConnection.Asker asker;
  private final Set<TcpConnection> connections = ConcurrentHashMap.newKeySet();
  private final Thread thread;

  TcpPort(ServerSocket socket, TcpConnection.Asker asker) {
    this.socket = socket;
    this.asker = asker;
    thread = Thread.ofVirtual().name("dns-tcp").start(this::accept);
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        take(new TcpConnection(socket.accept(), asker));
      } catch (IOException broken) {
        if (!socket.isClosed()) {
          LOG.log(Level.WARNING, "a TCP connection was lost", broken);
        }
      }
    }
  }

  private void take(TcpConnection connection) {
    connections.add(connection);
    if (connections.size() > MOST_CONNECTIONS || socket.isClosed()) {
      connection.close();
      connections.remove(connection);
    } else {
      Thread.ofVirtual().name("dns-tcp-connection").start(() -> serve(connection));
    }
  }

  private void serve(TcpConnection connection) {
    try {
      connection.serve();
    } finally {
      connection.close();
      connections.remove(connection);
    }
  }

  /** Ends the connections on which nothing happens. */
  void sweep() {
    connections.stream().filter(TcpConnection::stalled).forEach(TcpConnection::close);
  }

  /** How many connections are open. */
  int open() {
    return connections.size();
  }

  /** Frees the port and ends all connections. */
  void close() throws InterruptedException {
    try {
      socket.close();
    } catch (IOException alreadyBroken) {
      LOG.log(Level.FINE, "the TCP port of DNS broke while it was closed", alreadyBroken);
    }
    connections.forEach(TcpConnection::close);
    thread.join(Duration.ofSeconds(2));
  }
}
