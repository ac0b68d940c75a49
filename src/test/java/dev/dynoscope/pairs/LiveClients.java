package dev.dynoscope.pairs;

import dev.dynoscope.sim.scenario.Manner;
import dev.dynoscope.sim.scenario.Visitors;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Clients on real connections, one for each request. */
final class LiveClients implements AutoCloseable {
  private static final String WEBSOCKET =
      String.join(
          "\r\n",
          "Connection: Upgrade",
          "Upgrade: websocket",
          "Sec-WebSocket-Version: 13",
          "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
          "");

  private final int port;
  private final List<Socket> open = new ArrayList<>();
  private final List<Socket> leaving = new ArrayList<>();

  LiveClients(int port) {
    this.port = port;
  }

  /** Sends a request; its answer is read and forgotten. */
  void ask(Visitors.Request request, String address) throws IOException {
    Socket socket = new Socket(InetAddress.ofLiteral(address), port);
    open.add(socket);
    OutputStream out = socket.getOutputStream();
    out.write(bytes(request).getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
    Manner.Habit habit = request.manner().habit();
    if (habit == Manner.Habit.LEAVE || habit == Manner.Habit.UPGRADE) {
      leaving.add(socket);
    }
    Thread.ofPlatform().daemon().start(() -> readAll(socket));
  }

  private static void readAll(Socket socket) {
    try (socket) {
      socket.getInputStream().transferTo(OutputStream.nullOutputStream());
    } catch (IOException broken) {
      // whoever breaks it off has his reasons, and they are in the journal
    }
  }

  private static String bytes(Visitors.Request request) {
    String head =
        request.method()
            + " "
            + request.target()
            + " HTTP/1.1\r\nHost: "
            + request.host()
            + "\r\nUser-Agent: client\r\n";
    return switch (request.manner().habit()) {
      case WAIT, LEAVE -> head + "Connection: close\r\n\r\n";
      case UPGRADE -> head + WEBSOCKET + "\r\n";
      case STALL -> head + "Content-Length: 50\r\n\r\nabc";
      case BREAK_CHUNK -> head + "Transfer-Encoding: chunked\r\n\r\nnonsense\r\n";
      case BAD_HEAD -> head + "Content-Length: many\r\n\r\n";
    };
  }

  /** Those who go away before their answer go away now. */
  void leave() throws IOException {
    for (Socket socket : leaving) {
      socket.close();
    }
    leaving.clear();
  }

  @Override
  public void close() throws IOException {
    for (Socket socket : open) {
      socket.close();
    }
  }
}
