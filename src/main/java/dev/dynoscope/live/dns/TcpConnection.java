package dev.dynoscope.live.dns;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** One TCP connection of an asker: a question, its answer, the next question. */
final class TcpConnection {
  /** A connection on which nothing happens is closed after this (RFC 7766, 6.2.3: seconds). */
  static final Duration IDLE = Duration.ofSeconds(10);

  private final Socket socket;
  private volatile long movedNanos = System.nanoTime();

  /** Takes questions to the platform. */
  @FunctionalInterface
  interface Asker {
    /** Puts a message; false if there will be no reply. A reply goes into {@code reply}. */
    boolean ask(byte[] message, BlockingQueue<byte[]> reply);
  }

  TcpConnection(Socket socket) {
    this.socket = socket;
  }

  /** Serves until the asker leaves or stalls, or something goes unanswered. */
  void serve(Asker asker) throws IOException, InterruptedException {
    DataInputStream in = new DataInputStream(socket.getInputStream());
    OutputStream out = socket.getOutputStream();
    for (Optional<byte[]> reply = exchange(in, asker);
        reply.isPresent();
        reply = exchange(in, asker)) {
      out.write(framed(reply.get())); // in one piece: one packet where it fits
      movedNanos = System.nanoTime();
    }
  }

  private Optional<byte[]> exchange(DataInputStream in, Asker asker)
      throws IOException, InterruptedException {
    byte[] question = new byte[in.readUnsignedShort()];
    in.readFully(question);
    movedNanos = System.nanoTime();
    BlockingQueue<byte[]> reply = new ArrayBlockingQueue<>(1);
    return asker.ask(question, reply)
        ? Optional.ofNullable(
            reply.poll(PendingQuestions.PATIENCE.toMillis(), TimeUnit.MILLISECONDS))
        : Optional.empty();
  }

  /** The message after its length in two bytes (RFC 1035, 4.2.2). */
  static byte[] framed(byte[] message) {
    return ByteBuffer.allocate(message.length + 2)
        .putShort((short) message.length)
        .put(message)
        .array();
  }

  /** Whether nothing has happened here for too long; a write that hangs counts as nothing. */
  boolean stalled() {
    return System.nanoTime() - movedNanos > IDLE.toNanos();
  }

  void close() {
    try {
      socket.close();
    } catch (IOException alreadyBroken) {
      // closed is what it should be
    }
  }
}
