package dev.dynoscope.live.router;

import dev.dynoscope.paas.Endpoint;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A dyno of plain sockets: each connection is handed to a script, then closed. */
final class RawDyno implements AutoCloseable {
  private final ServerSocket server;

  /** What to do with a connection. */
  interface Script {
    void play(RawHttp connection) throws IOException;
  }

  RawDyno(Script script) throws IOException {
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(() -> serve(script));
  }

  /** A dyno that reads one request and answers with these bytes. */
  static RawDyno answering(String answer) throws IOException {
    return new RawDyno(connection -> {
      connection.readRequest();
      connection.send(answer);
    });
  }

  Endpoint endpoint() {
    return new Endpoint(server.getInetAddress().getHostAddress(), server.getLocalPort());
  }

  private void serve(Script script) {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        Thread.ofVirtual().start(() -> play(script, socket));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private static void play(Script script, Socket socket) {
    try (RawHttp connection = new RawHttp(socket)) {
      script.play(connection);
    } catch (IOException routerWentAway) {
      // some tests are about just that
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
