package dev.dynoscope.live.dyno.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/** Tries whether somebody listens at a port of the loopback address. */
public final class Knock {
  private static final int CONNECT_MILLIS = 1000;

  private Knock() {}

  /** A connection from a port to itself succeeds, with nobody listening. */
  public static boolean at(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
      return socket.getLocalPort() != port;
    } catch (IOException e) {
      return false;
    }
  }
}
