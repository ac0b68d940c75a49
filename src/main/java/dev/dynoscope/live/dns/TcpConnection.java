package dev.dynoscope.live.dns;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * One TCP connection of an asker. Questions may come one after the other without waiting for
 * answers (RFC 7766, 6.2.1.1); a bounded number of them is under way, the rest waits in the pipe.
 */
final class TcpConnection {
  /** A connection on which nothing happens is closed after this (RFC 7766, 6.2.3: seconds). */
  static final Duration IDLE = Duration.ofSeconds(10);

  /** Questions that may be under way on one connection. */
  private static final int MOST_UNDER_WAY = 32;

  private static final Logger LOG = Logger.getLogger(TcpConnection.class.getName());

  private final Socket socket;
  private final Asker asker;
  private final Semaphore room = new Semaphore(MOST_UNDER_WAY);
  private final BlockingQueue<ByteBuffer> replies = new LinkedBlockingQueue<>();
  private volatile long movedNanos = System.nanoTime();

  /** Takes questions to the platform. */
  @FunctionalInterface
  interface Asker {
    /** Puts a message; false if there will be no reply. */
    boolean ask(byte[] message, Consumer<ByteBuffer> reply);
  }

  TcpConnection(Socket socket, Asker asker) {
    this.socket = socket;
    this.asker = asker;
  }

  /** Serves until the asker leaves, stalls, or sends what gets no answer. */
  void serve() {
    Thread writer = Thread.ofVirtual().name("dns-tcp-writer").start(this::write);
    try {
      DataInputStream in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
      while (readOne(in)) {
        movedNanos = System.nanoTime();
      }
      // who has sent all it wanted to may still want the answers
      room.tryAcquire(MOST_UNDER_WAY, PendingQuestions.PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (IOException leftOrStalled) {
      LOG.log(Level.FINE, "a DNS connection ended", leftOrStalled);
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
    } finally {
      writer.interrupt();
    }
  }

  private boolean readOne(DataInputStream in) throws IOException, InterruptedException {
    int high = in.read();
    if (high < 0) {
      return false;
    }
    byte[] message = new byte[(high << 8) | in.readUnsignedByte()];
    in.readFully(message);
    room.acquire();
    if (asker.ask(message, replies::add)) {
      return true;
    }
    room.release();
    return false;
  }

  private void write() {
    try {
      OutputStream out = socket.getOutputStream();
      while (true) {
        out.write(framed(replies.take())); // in one piece: one packet where it fits
        movedNanos = System.nanoTime();
        room.release();
      }
    } catch (IOException | InterruptedException ending) {
      LOG.log(Level.FINE, "no more replies on a DNS connection", ending);
      close();
    }
  }

  /** The message after its length in two bytes (RFC 1035, 4.2.2). */
  static byte[] framed(ByteBuffer message) {
    return ByteBuffer.allocate(message.remaining() + 2)
        .putShort((short) message.remaining())
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
      LOG.log(Level.FINE, "a DNS connection broke while it was closed", alreadyBroken);
    }
  }
}
