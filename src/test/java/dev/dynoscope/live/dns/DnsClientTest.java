package dev.dynoscope.live.dns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.dynoscope.journal.DnsRecord;
import dev.dynoscope.paas.Input;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DnsClientTest {
  private static final InetAddress HERE = InetAddress.getLoopbackAddress();

  @Test
  void chainLeadsToAnAddress() throws Exception {
    try (FixedZone zone = new FixedZone()) {
      DnsReply reply = client(zone.port()).lookup("www.photos.example");
      assertEquals("NOERROR", reply.rcode());
      assertEquals(
          List.of(
              new DnsRecord("www.photos.example", "CNAME", 1800, "photos.herokuapp.example"),
              new DnsRecord("photos.herokuapp.example", "A", 60, "127.0.0.1")),
          reply.chain());
      assertEquals(Optional.of(InetAddress.ofLiteral("127.0.0.1")), reply.address());
    }
  }

  @Test
  void nameThatDoesNotExistHasNoAddress() throws Exception {
    try (FixedZone zone = new FixedZone()) {
      assertEquals(
          new DnsReply("NXDOMAIN", List.of(), Optional.empty(), 60),
          client(zone.port()).lookup("gone.herokuapp.example"));
    }
  }

  @Test
  void circleOfAliasesHasNoAddress() throws Exception {
    try (FixedZone zone = new FixedZone()) {
      assertEquals(Optional.empty(), client(zone.port()).lookup("circle.example").address());
    }
  }

  @Test
  void replyThatDoesNotFitIsFetchedOverTcp() throws Exception {
    try (FixedZone zone = new FixedZone()) {
      assertEquals(60, client(zone.port()).lookup("many.herokuapp.example").chain().size());
      assertEquals("UDP", zone.asked.take().transport());
      assertEquals("TCP", zone.asked.take().transport());
    }
  }

  @Test
  void silenceIsAskedTwiceAndThenSaid() throws Exception {
    try (FixedZone zone = new FixedZone()) {
      DnsClient client =
          new DnsClient(new InetSocketAddress(HERE, zone.port()), Duration.ofMillis(100));
      IOException silent = assertThrows(IOException.class, () -> client.lookup("unknown.example"));
      assertEquals(
          "The DNS server at 127.0.0.1 port " + zone.port() + " did not answer in time.",
          silent.getMessage());
      assertEquals(2, zone.asked.stream().map(Input.NameAsked::question).distinct().count());
    }
  }

  @Test
  void absentServerIsSaid() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, HERE)) {
      port = free.getLocalPort();
    }
    IOException nobody = assertThrows(IOException.class, () -> client(port).lookup("a.example"));
    assertEquals("No DNS server listens at 127.0.0.1 port " + port + ".", nobody.getMessage());
  }

  @Test
  void nameThatIsNoneIsSaid() {
    IOException none = assertThrows(IOException.class, () -> client(53).lookup("photos..example"));
    assertEquals("\"photos..example\" is not a name that DNS can look up.", none.getMessage());
  }

  @Test
  void replyToAnotherQuestionIsPassedOver() throws Exception {
    try (FixedZone zone = new FixedZone();
        DatagramSocket liar = new DatagramSocket(new InetSocketAddress(HERE, 0))) {
      Thread.ofVirtual().start(() -> lieThenPassOn(liar, zone.port()));
      DnsReply reply = client(liar.getLocalPort()).lookup("www.photos.example");
      assertEquals(Optional.of(InetAddress.ofLiteral("127.0.0.1")), reply.address());
    }
  }

  /** Answers one question first with another id, then as the zone does. */
  private static void lieThenPassOn(DatagramSocket liar, int zonePort) {
    try {
      DatagramPacket packet = new DatagramPacket(new byte[512], 512);
      liar.receive(packet);
      byte[] query = Arrays.copyOf(packet.getData(), packet.getLength());
      byte[] truth = RawDns.ask("UDP", zonePort, query);
      byte[] lie = truth.clone();
      lie[0] ^= 1;
      liar.send(new DatagramPacket(lie, lie.length, packet.getSocketAddress()));
      liar.send(new DatagramPacket(truth, truth.length, packet.getSocketAddress()));
    } catch (IOException closed) {
      // the test is over
    }
  }

  private static DnsClient client(int port) {
    return new DnsClient(new InetSocketAddress(HERE, port), Duration.ofSeconds(5));
  }
}
