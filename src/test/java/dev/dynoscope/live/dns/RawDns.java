package dev.dynoscope.live.dns;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Sends bytes to a DNS server and reads what comes back. */
final class RawDns {
  private RawDns() {}

  static byte[] ask(String transport, int port, byte[] message) throws IOException {
    return transport.equals("UDP")
        ? askUdp(port, message, 10_000)
        : askTcp(port, List.of(message)).getFirst();
  }

  /** Asks over UDP and waits no longer than a loopback needs. */
  static byte[] askBriefly(int port, byte[] message) throws IOException {
    return askUdp(port, message, 200);
  }

  private static byte[] askUdp(int port, byte[] message, int millis) throws IOException {
    try (DatagramSocket socket = new DatagramSocket()) {
      socket.setSoTimeout(millis);
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      socket.send(new DatagramPacket(message, message.length));
      DatagramPacket reply = new DatagramPacket(new byte[65_535], 65_535);
      socket.receive(reply);
      return Arrays.copyOf(reply.getData(), reply.getLength());
    }
  }

  /** Sends all messages at once, then reads as many replies. */
  static List<byte[]> askTcp(int port, List<byte[]> messages) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(10_000);
      for (byte[] message : messages) {
        socket.getOutputStream().write(TcpConnection.framed(ByteBuffer.wrap(message)));
      }
      DataInputStream in = new DataInputStream(socket.getInputStream());
      List<byte[]> replies = new ArrayList<>();
      while (replies.size() < messages.size()) {
        replies.add(in.readNBytes(in.readUnsignedShort()));
      }
      return replies;
    }
  }
}
