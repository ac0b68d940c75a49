package dev.dynoscope.live.router;

import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpObject;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Parts of requests that have been read and cannot be taken yet. */
final class Backlog {
  /** Reading stops when this much waits, in bytes, counting {@link #PART_WEIGHT} for each part. */
  private static final int ENOUGH = 1 << 16;

  private static final int PART_WEIGHT = 256;

  private final Deque<HttpObject> parts = new ArrayDeque<>();
  private long weight;

  void add(HttpObject part) {
    parts.add(part);
    weight += weigh(part);
  }

  @Nullable HttpObject peek() {
    return parts.peek();
  }

  void remove() {
    weight -= weigh(parts.remove());
  }

  boolean isEmpty() {
    return parts.isEmpty();
  }

  boolean hasRoom() {
    return weight < ENOUGH;
  }

  void drop() {
    parts.forEach(ReferenceCountUtil::release);
    parts.clear();
    weight = 0;
  }

  private static int weigh(HttpObject part) {
    return PART_WEIGHT + (part instanceof HttpContent body ? body.content().readableBytes() : 0);
  }
}
