package dev.dynoscope.live.dns;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.journal.DnsFact;
import dev.dynoscope.paas.Input;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Opcode;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

@Timeout(60)
class DnsServerTest {
  private final FixedZone zone = zone();

  private static FixedZone zone() {
    try {
      return new FixedZone();
    } catch (IOException noPort) {
      throw new AssertionError(noPort);
    }
  }

  @AfterEach
  void close() {
    zone.close();
  }

  @ParameterizedTest
  @CsvSource({"UDP", "TCP"})
  void chainIsAnsweredOverBoth(String transport) throws Exception {
    Message reply = ask(transport, query("www.photos.example.", Type.A));
    assertEquals(Rcode.NOERROR, reply.getRcode());
    assertTrue(reply.getHeader().getFlag(Flags.AA));
    assertTrue(reply.getHeader().getFlag(Flags.RD));
    assertFalse(reply.getHeader().getFlag(Flags.RA));
    assertEquals(
        List.of(
            "www.photos.example.\t1800\tIN\tCNAME\tphotos.herokuapp.example.",
            "photos.herokuapp.example.\t60\tIN\tA\t127.0.0.1"),
        lines(reply, Section.ANSWER));
    Input.NameAsked asked = zone.asked.take();
    assertEquals("www.photos.example", asked.name());
    assertEquals("A", asked.type());
    assertEquals(transport, asked.transport());
  }

  @ParameterizedTest
  @CsvSource({"UDP", "TCP"})
  void messagesAreToldAsTheyWent(String transport) throws Exception {
    Message query = query("www.photos.example.", Type.A);
    Message reply = ask(transport, query);
    DnsFact.MessagesSeen told = zone.told.take();
    assertEquals(zone.asked.take().question(), told.question());
    byte[] asked = HexFormat.of().parseHex(told.query());
    assertEquals(query.getHeader().getID(), new Message(asked).getHeader().getID());
    assertEquals(asked.length, told.queryBytes());
    assertEquals(HexFormat.of().formatHex(reply.toWire()), told.reply());
    assertEquals(told.reply().length() / 2, told.replyBytes());
  }

  @Test
  void caseOfTheQuestionIsKeptInTheReplyAndNotInTheQuestionToTheZone() throws Exception {
    Message reply = ask("UDP", query("wWw.PhoTos.eXample.", Type.A));
    assertEquals("wWw.PhoTos.eXample.", reply.getQuestion().getName().toString());
    assertEquals("www.photos.example", zone.asked.take().name());
    assertEquals(2, reply.getSection(Section.ANSWER).size());
  }

  @Test
  void missingNameComesWithTheZonesSoa() throws Exception {
    Message reply = ask("UDP", query("gone.herokuapp.example.", Type.AAAA));
    assertEquals(Rcode.NXDOMAIN, reply.getRcode());
    assertEquals(
        List.of(
            "herokuapp.example.\t60\tIN\tSOA\tns.herokuapp.example. hostmaster.herokuapp.example."
                + " 7 3600 600 86400 60"),
        lines(reply, Section.AUTHORITY));
    assertEquals("AAAA", zone.asked.take().type());
  }

  @Test
  void otherZonesAreRefusedWithoutAuthority() throws Exception {
    Message reply = ask("UDP", query("elsewhere.org.", Type.A));
    assertEquals(Rcode.REFUSED, reply.getRcode());
    assertFalse(reply.getHeader().getFlag(Flags.AA));
  }

  @ParameterizedTest
  @CsvSource({
    "some, 0, true", // 596 bytes
    "some, 512, true",
    "some, 1232, false",
    "some, 4096, false",
    "many, 1232, false", // 1012 bytes
    "many, 800, true",
    "many, 100, true"
  })
  void largeReplyOverUdpIsCutToWhatTheAskerTakes(String name, int edns, boolean cut)
      throws Exception {
    Message query = query(name + ".herokuapp.example.", Type.A);
    if (edns > 0) {
      query.addRecord(new OPTRecord(edns, 0, 0), Section.ADDITIONAL);
    }
    Message reply = ask("UDP", query);
    int all = name.equals("some") ? 35 : 60;
    assertEquals(cut, reply.getHeader().getFlag(Flags.TC));
    assertEquals(cut ? 0 : all, reply.getSection(Section.ANSWER).size());
    assertEquals(edns > 0, reply.getOPT() != null);
    assertEquals(all, ask("TCP", query).getSection(Section.ANSWER).size());
  }

  @Test
  void unknownEdnsVersionIsToldSo() throws Exception {
    Message query = query("www.photos.example.", Type.A);
    query.addRecord(new OPTRecord(1232, 0, 1), Section.ADDITIONAL);
    assertEquals(Rcode.BADVERS, ask("UDP", query).getRcode());
  }

  @Test
  void otherClassesAndZoneTransfersAreRefused() throws Exception {
    Record chaos = Record.newRecord(Name.fromString("version.bind."), Type.TXT, DClass.CH);
    assertEquals(Rcode.REFUSED, ask("UDP", Message.newQuery(chaos)).getRcode());
    assertEquals(Rcode.REFUSED, ask("TCP", query("herokuapp.example.", Type.AXFR)).getRcode());
    assertEquals(List.of(), List.copyOf(zone.asked));
  }

  @Test
  void otherOperationsAreNotImplemented() throws Exception {
    Message update = query("www.photos.example.", Type.SOA);
    update.getHeader().setOpcode(Opcode.UPDATE);
    Message reply = ask("UDP", update);
    assertEquals(Rcode.NOTIMP, reply.getRcode());
    assertEquals(Opcode.UPDATE, reply.getHeader().getOpcode());
    assertEquals(update.getHeader().getID(), reply.getHeader().getID());
  }

  @ParameterizedTest
  @CsvSource({"UDP", "TCP"})
  void junkWithAHeaderIsAFormatError(String transport) throws Exception {
    byte[] junk = {1, 2, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 63, 'x'};
    Message reply = new Message(RawDns.ask(transport, zone.port(), junk));
    assertEquals(0x0102, reply.getHeader().getID());
    assertEquals(Rcode.FORMERR, reply.getRcode());
    assertTrue(reply.getHeader().getFlag(Flags.QR));
  }

  @Test
  void messageWithoutQuestionIsAFormatError() throws Exception {
    assertEquals(Rcode.FORMERR, ask("UDP", new Message(5)).getRcode());
  }

  @Test
  void repliesAndScrapsGetNoAnswerAndTheServerLivesOn() throws Exception {
    Message reply = query("www.photos.example.", Type.A);
    reply.getHeader().setFlag(Flags.QR);
    assertThrows(
        SocketTimeoutException.class, () -> RawDns.askBriefly(zone.port(), reply.toWire()));
    assertThrows(SocketTimeoutException.class, () -> RawDns.askBriefly(zone.port(), new byte[3]));
    assertEquals(Rcode.NOERROR, ask("UDP", query("www.photos.example.", Type.A)).getRcode());
  }

  @Test
  void zoneThatHoldsNonsenseIsAServerFailure() throws Exception {
    assertEquals(Rcode.SERVFAIL, ask("UDP", query("broken.example.", Type.A)).getRcode());
  }

  @Test
  void oneTcpConnectionCarriesManyQuestions() throws Exception {
    byte[] query = query("www.photos.example.", Type.A).toWire();
    List<byte[]> replies = RawDns.askTcp(zone.port(), List.of(query, query, query));
    assertEquals(3, replies.size());
    assertArrayEquals(replies.getFirst(), replies.getLast());
  }

  @Test
  void takenPortIsSaidPlainly() {
    IOException taken =
        assertThrows(
            IOException.class,
            () -> new DnsServer(input -> {}, InetAddress.getLoopbackAddress(), zone.port()));
    assertEquals(
        "The DNS server cannot listen on port "
            + zone.port()
            + " of 127.0.0.1: another program has it. Choose another port, or let it take any free"
            + " one with --dns-port 0.",
        taken.getMessage());
  }

  @Test
  void portThatIsTakenForUdpAloneIsTaken() throws Exception {
    InetAddress here = InetAddress.getLoopbackAddress();
    try (DatagramSocket udp = new DatagramSocket(new InetSocketAddress(here, 0))) {
      assertThrows(IOException.class, () -> new DnsServer(input -> {}, here, udp.getLocalPort()));
      new ServerSocket(udp.getLocalPort(), 1, here).close(); // and TCP was given back
    }
  }

  @Test
  void closingFreesThePort() throws Exception {
    int port = zone.port();
    InetAddress here = InetAddress.getLoopbackAddress();
    zone.close();
    new DnsServer(input -> {}, here, port).close();
    assertEquals(
        Optional.empty(),
        Thread.getAllStackTraces().keySet().stream()
            .filter(each -> each.getName().equals("dns-udp"))
            .findFirst());
  }

  private Message ask(String transport, Message query) throws IOException {
    return new Message(RawDns.ask(transport, zone.port(), query.toWire()));
  }

  private static Message query(String name, int type) throws IOException {
    return Message.newQuery(Record.newRecord(Name.fromString(name), type, DClass.IN));
  }

  private static List<String> lines(Message message, int section) {
    return message.getSection(section).stream().map(Record::toString).toList();
  }
}
