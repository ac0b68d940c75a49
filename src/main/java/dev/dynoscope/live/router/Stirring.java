package dev.dynoscope.live.router;

import io.netty.channel.Channel;
import java.time.Duration;

/** What goes through the router for one exchange: how much to the client, and when last. */
final class Stirring {
  private long lastNanos = System.nanoTime();
  private boolean moved = true;
  private long pending;
  private long bytesToClient;

  /** Bytes go through. */
  void touch() {
    lastNanos = System.nanoTime();
    moved = true;
  }

  /** Bytes of the answer go to the client. */
  void toClient(int bytes) {
    bytesToClient += bytes;
    touch();
  }

  long bytesToClient() {
    return bytesToClient;
  }

  /** Notes how much waits to be taken at the other end. */
  void waiting(Channel at) {
    pending = room(at);
  }

  /** Bytes that were written long ago may still be on their way to one who takes them slowly. */
  void look(Channel at) {
    long room = room(at);
    if (room != pending) {
      pending = room;
      touch();
    }
  }

  private static long room(Channel at) {
    return at.bytesBeforeUnwritable() - at.bytesBeforeWritable();
  }

  /** Whether anything moved since this was last asked. */
  boolean takeMoved() {
    boolean was = moved;
    moved = false;
    return was;
  }

  Duration quiet() {
    return Duration.ofNanos(System.nanoTime() - lastNanos);
  }
}
