package dev.dynoscope.live.browser;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server that writes whatever it is told to; one request a connection. */
final class PlainServer implements AutoCloseable {
  private static final Pattern LENGTH = Pattern.compile("(?i)content-length: *(\\d+)");

  private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final Function<String, String> answers;

  /** Answers each request, given whole, with what {@code answers} says; nothing if it is empty. */
  PlainServer(Function<String, String> answers) throws IOException {
    this.answers = answers;
    Thread.ofVirtual().start(this::serve);
  }

  static String answer(String status, String headers, String body) {
    int length = body.getBytes(StandardCharsets.ISO_8859_1).length;
    return "HTTP/1.1 "
        + status
        + "\r\nConnection: close\r\nContent-Length: "
        + length
        + "\r\n"
        + headers
        + "\r\n"
        + body;
  }

  static String html(String body) {
    return answer("200 OK", "Content-Type: text/html\r\n", body);
  }

  int port() {
    return socket.getLocalPort();
  }

  /** All requests so far, in ISO 8859-1. */
  List<String> requests() {
    return requests;
  }

  /** First lines of all requests so far. */
  List<String> asked() {
    return requests.stream().map(r -> r.substring(0, r.indexOf(" HTTP/1.1"))).toList();
  }

  private void serve() {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        Thread.ofVirtual().start(() -> answer(connection));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void answer(Socket connection) {
    try (connection) {
      String request = read(new BufferedInputStream(connection.getInputStream()));
      requests.add(request);
      String answer = answers.apply(request);
      if (answer.isEmpty()) {
        connection.getInputStream().read(); // until the client gives up
        return;
      }
      connection.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
    } catch (IOException gone) {
      // the test says whether that was wanted
    }
  }

  private static String read(InputStream in) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    String head = "";
    while (!head.endsWith("\r\n\r\n")) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("the request ends in its head");
      }
      bytes.write(next);
      head = bytes.toString(StandardCharsets.ISO_8859_1);
    }
    Matcher length = LENGTH.matcher(head);
    bytes.writeBytes(in.readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0));
    return bytes.toString(StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
