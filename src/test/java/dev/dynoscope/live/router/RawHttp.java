package dev.dynoscope.live.router;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One side of an HTTP connection, byte for byte, for tests. */
final class RawHttp implements AutoCloseable {
  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;

  /** A message with the chunks of its body put together, a character a byte. */
  record Message(String start, List<String> headers, String body) {
    byte[] bytes() {
      return body.getBytes(StandardCharsets.ISO_8859_1);
    }

    Optional<String> header(String name) {
      String prefix = name.toLowerCase(Locale.ROOT) + ": ";
      return headers.stream()
          .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(prefix))
          .map(line -> line.substring(prefix.length()))
          .findFirst();
    }

    int status() {
      return Integer.parseInt(start.split(" ", 3)[1]);
    }
  }

  RawHttp(Socket socket) throws IOException {
    this.socket = socket;
    socket.setSoTimeout(20_000); // a read that hangs cannot be interrupted
    in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    out = socket.getOutputStream();
  }

  static RawHttp to(int port) throws IOException {
    return new RawHttp(new Socket(InetAddress.getLoopbackAddress(), port));
  }

  void send(String text) throws IOException {
    send(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Sends lines that end in CR LF. */
  void sendLines(String... lines) throws IOException {
    send(String.join("\r\n", lines) + "\r\n");
  }

  void send(byte[] bytes) throws IOException {
    out.write(bytes);
    out.flush();
  }

  /** Reads a request with its body. */
  Message readRequest() throws IOException {
    Message head = readHead();
    boolean chunked = head.header("Transfer-Encoding").isPresent();
    int length = head.header("Content-Length").map(Integer::valueOf).orElse(0);
    return with(head, chunked ? readChunks() : readBytes(length));
  }

  /** Reads an answer with its body, to the end of the connection where nothing else ends it. */
  Message readAnswer() throws IOException {
    Message head = readHead();
    if (head.header("Transfer-Encoding").isPresent()) {
      return with(head, readChunks());
    }
    Optional<Integer> length = head.header("Content-Length").map(Integer::valueOf);
    return with(head, length.isPresent() ? readBytes(length.get()) : readRest());
  }

  private static Message with(Message head, byte[] body) {
    return new Message(head.start(), head.headers(), new String(body, StandardCharsets.ISO_8859_1));
  }

  Message readHead() throws IOException {
    String start = readLine();
    List<String> headers = new ArrayList<>();
    for (String line = readLine(); !line.isEmpty(); line = readLine()) {
      headers.add(line);
    }
    return new Message(start, headers, "");
  }

  private byte[] readChunks() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int size = readSize(); size > 0; size = readSize()) {
      body.write(readBytes(size));
      readLine();
    }
    readLine();
    return body.toByteArray();
  }

  private int readSize() throws IOException {
    return Integer.parseInt(readLine(), 16);
  }

  String readLine() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("the connection ended in a line: " + line);
      }
      line.write(next);
    }
    return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
  }

  byte[] readBytes(int count) throws IOException {
    byte[] bytes = in.readNBytes(count);
    if (bytes.length < count) {
      throw new EOFException("the connection ended in a body");
    }
    return bytes;
  }

  byte[] readRest() throws IOException {
    return in.readAllBytes();
  }

  InputStream in() {
    return in;
  }

  OutputStream out() {
    return out;
  }

  boolean isOpen() {
    return socket.isConnected() && !socket.isClosed();
  }

  /** Says that nothing more will be sent. */
  void end() throws IOException {
    socket.shutdownOutput();
  }

  /** Goes away in an orderly manner, before the end of the block that it is for. */
  void leave() throws IOException {
    socket.close();
  }

  /** Closes with a reset. */
  void reset() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
