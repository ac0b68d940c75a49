package dev.dynoscope.live.dyno.engine;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * What the keeper in a container reads. As long as this is open the container lives; that we end
 * without closing it closes it as well.
 */
final class OrderLine extends Pieces {
  private final BlockingQueue<byte[]> orders = new LinkedBlockingQueue<>();

  void say(String order) {
    orders.add((order + "\n").getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  byte[] take() throws InterruptedException {
    return orders.take();
  }

  @Override
  public void close() {
    orders.add(END);
  }
}
