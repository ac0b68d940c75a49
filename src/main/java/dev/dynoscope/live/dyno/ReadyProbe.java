package dev.dynoscope.live.dyno;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Knocks at a dyno's port until it is opened, for as long as the dyno runs. How long that may take
 * is a rule of the platform's and none of ours.
 */
final class ReadyProbe {
  private static final long BEAT_MILLIS = 15;
  private static final int CONNECT_MILLIS = 1000;

  private final ScheduledExecutorService beat;
  private final int port;
  private final BooleanSupplier runs;
  private final Runnable ready;

  private ReadyProbe(
      ScheduledExecutorService beat, int port, BooleanSupplier runs, Runnable ready) {
    this.beat = beat;
    this.port = port;
    this.runs = runs;
    this.ready = ready;
  }

  static void begin(ScheduledExecutorService beat, int port, BooleanSupplier runs, Runnable ready) {
    new ReadyProbe(beat, port, runs, ready).again();
  }

  private void again() {
    var _ =
        beat.schedule(
            () -> Thread.startVirtualThread(this::knock), BEAT_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void knock() {
    boolean opened = opened();
    if (!runs.getAsBoolean()) {
      return;
    }
    if (opened) {
      ready.run();
    } else {
      again();
    }
  }

  /** A connection from a port to itself succeeds, with nobody listening. */
  private boolean opened() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
      return socket.getLocalPort() != port;
    } catch (IOException e) {
      return false;
    }
  }
}
