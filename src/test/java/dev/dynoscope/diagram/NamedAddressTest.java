package dev.dynoscope.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.journal.DnsRecord;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is told of a DNS answer with several addresses. */
class NamedAddressTest {
  private static final DnsRecord FIRST = new DnsRecord("photos.example", "A", 60, "127.0.0.11");
  private static final DnsRecord SECOND = new DnsRecord("photos.example", "A", 60, "127.0.0.12");
  private static final DnsRecord ALIAS =
      new DnsRecord("www.photos.example", "CNAME", 1800, "photos.example");

  @Test
  void theFirstAddressIsTold() {
    assertEquals("127.0.0.11", NamedAddress.of(List.of(FIRST, SECOND)));
    assertEquals("127.0.0.11", NamedAddress.of(List.of(ALIAS, FIRST, SECOND)));
  }

  @Test
  void severalAddressesAreNoAlias() {
    assertFalse(NamedAddress.byAlias(List.of(FIRST, SECOND)));
    assertTrue(NamedAddress.byAlias(List.of(ALIAS, FIRST)));
  }
}
