package dev.dynoscope.live.dns;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.xbill.DNS.Message;

/**
 * Ten thousand messages from sound to senseless: each gets what the rules say, none ends the
 * server, and nothing is left over. For more of them: {@code -Ddns.fuzz=100000 -Ddns.fuzz.seed=7}.
 */
@Timeout(600)
class DnsFuzzTest {
  private static final int MESSAGES = Integer.getInteger("dns.fuzz", 5_000);
  private static final long SEED = Long.getLong("dns.fuzz.seed", 20_141_122);
  private static final InetAddress HERE = InetAddress.getLoopbackAddress();

  /** A sound question after each message, whose reply shows that the server is done with it. */
  private static final byte[] SENTINEL = sentinel();

  private static byte[] sentinel() {
    byte[] name = "\3end\4test\0".getBytes(StandardCharsets.US_ASCII);
    return ByteBuffer.allocate(12 + name.length + 4)
        .putLong(0x7777_0000_0001_0000L)
        .putInt(0)
        .put(name)
        .putInt(0x0001_0001)
        .array();
  }

  @Test
  void everyMessageOverUdpGetsWhatTheRulesSay() throws Exception {
    try (FixedZone zone = FixedZone.answeringAll();
        DatagramSocket socket = new DatagramSocket()) {
      socket.setSoTimeout(10_000);
      socket.connect(new InetSocketAddress(HERE, zone.port()));
      DnsNoise noise = new DnsNoise(SEED);
      for (int i = 0; i < MESSAGES; i++) {
        byte[] message = noise.next();
        socket.send(new DatagramPacket(message, message.length));
        socket.send(new DatagramPacket(SENTINEL, SENTINEL.length));
        List<byte[]> replies = new ArrayList<>();
        for (byte[] reply = receive(socket); !ofSentinel(reply); reply = receive(socket)) {
          replies.add(reply);
        }
        check(message, replies, "UDP message " + i);
      }
      assertEquals(0, zone.server().waiting());
    }
  }

  private static byte[] receive(DatagramSocket socket) throws IOException {
    DatagramPacket packet = new DatagramPacket(new byte[4096], 4096);
    socket.receive(packet);
    return Arrays.copyOf(packet.getData(), packet.getLength());
  }

  private static boolean ofSentinel(byte[] reply) {
    return reply.length > SENTINEL.length
        && Arrays.equals(reply, 12, SENTINEL.length, SENTINEL, 12, SENTINEL.length);
  }

  @Test
  void everyMessageOverTcpGetsWhatTheRulesSay() throws Exception {
    try (FixedZone zone = FixedZone.answeringAll()) {
      Socket socket = new Socket(HERE, zone.port());
      DnsNoise noise = new DnsNoise(SEED + 1);
      for (int i = 0; i < MESSAGES; i++) {
        byte[] message = noise.next();
        List<byte[]> replies = exchange(socket, message);
        check(message, replies, "TCP message " + i);
        if (DnsRules.rcode(message) == DnsRules.SILENCE) {
          socket.close();
          socket = new Socket(HERE, zone.port());
        }
      }
      socket.close();
      while (zone.server().connections() > 0) {
        Thread.onSpinWait();
      }
      assertEquals(0, zone.server().waiting());
    }
  }

  /** What comes back for a message until the sentinel's reply, or until the server hangs up. */
  private static List<byte[]> exchange(Socket socket, byte[] message) throws IOException {
    socket.setSoTimeout(10_000);
    List<byte[]> replies = new ArrayList<>();
    try {
      socket.getOutputStream().write(TcpConnection.framed(ByteBuffer.wrap(message)));
      socket.getOutputStream().write(TcpConnection.framed(ByteBuffer.wrap(SENTINEL)));
      DataInputStream in = new DataInputStream(socket.getInputStream());
      while (true) {
        byte[] reply = new byte[in.readUnsignedShort()];
        in.readFully(reply);
        if (ofSentinel(reply)) {
          return replies;
        }
        replies.add(reply);
      }
    } catch (EOFException | SocketException hungUp) {
      return replies;
    }
  }

  private static void check(byte[] message, List<byte[]> replies, String which) throws IOException {
    String where = which + " of seed " + SEED + ": " + HexFormat.of().formatHex(message);
    int expected = DnsRules.rcode(message);
    assertEquals(expected == DnsRules.SILENCE ? 0 : 1, replies.size(), where);
    if (replies.isEmpty()) {
      return;
    }
    Message reply = new Message(replies.getFirst());
    assertEquals(replies.getFirst().length, reply.numBytes(), where);
    assertArrayEquals(Arrays.copyOf(message, 2), Arrays.copyOf(replies.getFirst(), 2), where);
    int flags = ByteBuffer.wrap(replies.getFirst()).getShort(2);
    assertEquals(0x8000 | (ByteBuffer.wrap(message).getShort(2) & 0x7900), flags & 0xf9f0, where);
    if (expected == DnsRules.QUESTION) {
      assertEquals(new Message(cutToQuestion(message)).getQuestion(), reply.getQuestion(), where);
      assertEquals(0, reply.getRcode(), where);
    } else {
      assertEquals(expected, reply.getRcode(), where);
    }
  }

  /** The message with no records after the question. */
  private static byte[] cutToQuestion(byte[] message) {
    byte[] copy = message.clone();
    copy[10] = 0;
    copy[11] = 0;
    return copy;
  }
}
