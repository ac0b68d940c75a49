package dev.dynoscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** DNS messages are read from their bytes as another program wrote them. */
class DnsMessageTest {
  private static DnsMessage read(Message message) {
    return DnsMessage.of(HexFormat.of().formatHex(message.toWire())).orElseThrow();
  }

  private static Message answered() throws Exception {
    Record question = Record.newRecord(Name.fromString("www.photos.test."), Type.A, 1);
    Message message = Message.newQuery(question);
    message.getHeader().setID(6699);
    message.getHeader().setFlag(Flags.QR);
    message.getHeader().setFlag(Flags.AA);
    String alias = "www.photos.test. 1800 IN CNAME photos.herokuapp.test.";
    String address = "photos.herokuapp.test. 60 IN A 127.0.0.1";
    for (String line : List.of(alias, address)) {
      message.addRecord(record(line), Section.ANSWER);
    }
    message.addRecord(
        record("herokuapp.test. 60 IN SOA ns.test. admin.test. 7 3600 600 86400 60"),
        Section.AUTHORITY);
    return message;
  }

  private static Record record(String line) throws Exception {
    String[] parts = line.split(" ", 5);
    return Record.fromString(
        Name.fromString(parts[0]),
        Type.value(parts[3]),
        1,
        Long.parseLong(parts[1]),
        parts[4],
        Name.root);
  }

  @Test
  void allSectionsAreReadByWayOfPointers() throws Exception {
    assertEquals(
        new DnsMessage(
            6699,
            List.of("QR", "AA", "RD"),
            "NOERROR",
            List.of("www.photos.test IN A"),
            List.of(
                new DnsMessage.Entry("www.photos.test", "CNAME", 1800, "photos.herokuapp.test"),
                new DnsMessage.Entry("photos.herokuapp.test", "A", 60, "127.0.0.1")),
            List.of(
                new DnsMessage.Entry(
                    "herokuapp.test", "SOA", 60, "ns.test admin.test 7 3600 600 86400 60")),
            List.of()),
        read(answered()));
  }

  @Test
  void cutOffAndEndlessMessagesAreNone() throws Exception {
    String whole = HexFormat.of().formatHex(answered().toWire());
    assertEquals(Optional.empty(), DnsMessage.of(whole.substring(0, 60)));
    assertEquals(Optional.empty(), DnsMessage.of("zz"));
    assertEquals(Optional.empty(), DnsMessage.of("000000000001000000000000c00c00010001"));
  }

  @Test
  void questionOfATaleIsReadWithItsEdns() {
    DnsMessage query = DnsMessage.of(Wires.QUERY).orElseThrow();
    assertEquals(List.of("RD", "AD"), query.flags());
    assertEquals(
        List.of(new DnsMessage.Entry(".", "OPT", 0, "EDNS0, udp 1232")), query.additional());
  }

  @Test
  void dumpShowsBytesAndLetters() {
    assertEquals(
        "0000  47 45 54 20 2f 0d 0a 41  GET /..A\n0008  42                       B",
        HexDump.of("474554202f0d0a4142"));
  }
}
