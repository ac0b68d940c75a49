package dev.dynoscope.paas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dynoscope.journal.DnsFact.NameAnswered;
import dev.dynoscope.journal.DnsFact.NameAsked;
import dev.dynoscope.journal.DnsRecord;
import dev.dynoscope.journal.Entry;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the DNS server answers: a router's address, never the app's. */
class ZoneTest {
  private static final String SOA =
      " 60 SOA ns1.herokudns.test hostmaster.herokudns.test 1 7200 900 1209600 60";

  private static Script zone() {
    Script script = Script.withApp("web: node app.js");
    script.tell("domains:add www.photos.example");
    script.tell("domains:add photos.example");
    script.tell("domains:add *.shop.example");
    script.tell("domains:add a.deep.other.example");
    return script.quietly();
  }

  private static String ask(String name, String type) {
    Script script = zone();
    script.give(new Input.NameAsked(7, name, type, "UDP"));
    DnsAnswer answer = ((Effect.AnswerName) script.effects.getFirst()).answer();
    List<String> parts = new ArrayList<>();
    parts.add(answer.rcode().name());
    answer.chain().forEach(r -> parts.add(shown(r)));
    answer.authority().ifPresent(r -> parts.add("authority " + shown(r)));
    return String.join(" | ", parts);
  }

  private static String shown(DnsRecord rec) {
    return rec.name() + " " + rec.ttlSeconds() + " " + rec.type() + " " + rec.value();
  }

  @ParameterizedTest
  @CsvSource({
    "photos.herokuapp.test, NOERROR | photos.herokuapp.test 60 A 127.0.0.1",
    "photos.localhost, NOERROR | photos.localhost 60 A 127.0.0.1",
    "photos.example, NOERROR | photos.example 60 A 127.0.0.1",
    "www.photos.example, NOERROR | www.photos.example 1800 CNAME www.photos.example.herokudns.test"
        + " | www.photos.example.herokudns.test 60 A 127.0.0.1",
    "blue.shop.example, NOERROR | blue.shop.example 1800 CNAME wildcard.shop.example.herokudns.test"
        + " | wildcard.shop.example.herokudns.test 60 A 127.0.0.1",
    "www.photos.example.herokudns.test, NOERROR | www.photos.example.herokudns.test 60 A 127.0.0.1",
    "wildcard.shop.example.herokudns.test,"
        + " NOERROR | wildcard.shop.example.herokudns.test 60 A 127.0.0.1",
  })
  void aNameThatIsThereHasTheRoutersAddress(String name, String expected) {
    assertEquals(expected, ask(name, "A"));
  }

  @ParameterizedTest
  @CsvSource({
    "nobody.herokuapp.test, herokuapp.test",
    "blog.photos.example, photos.example",
    "blue.shop.example.herokudns.test, herokudns.test",
  })
  void aNameInOurZonesThatIsNotThereIsNxdomainWithTheSoa(String name, String zone) {
    assertEquals("NXDOMAIN | authority " + zone + SOA, ask(name, "A"));
  }

  @ParameterizedTest
  @CsvSource({
    "photos.herokuapp.test, AAAA, herokuapp.test",
    "photos.example, AAAA, photos.example",
    "herokuapp.test, A, herokuapp.test",
    "shop.example, A, shop.example",
    "deep.other.example, A, other.example",
  })
  void aNameWithoutThatTypeIsAnEmptyAnswerWithTheSoa(String name, String type, String zone) {
    assertEquals("NOERROR | authority " + zone + SOA, ask(name, type));
  }

  @Test
  void anAliasIsToldForEveryTypeWithTheSoaOfItsTargetWhereThatHasNone() {
    assertEquals(
        "NOERROR | www.photos.example 1800 CNAME www.photos.example.herokudns.test"
            + " | authority herokudns.test"
            + SOA,
        ask("www.photos.example", "AAAA"));
    assertEquals(
        "NOERROR | www.photos.example 1800 CNAME www.photos.example.herokudns.test",
        ask("www.photos.example", "CNAME"));
  }

  @Test
  void theSoaCanBeAskedFor() {
    assertEquals("NOERROR | photos.example" + SOA, ask("photos.example", "SOA"));
  }

  @Test
  void aNameOutsideOurZonesIsRefused() {
    assertEquals("REFUSED", ask("example.org", "A"));
    assertEquals("REFUSED", ask("notherokuapp.test", "A"));
  }

  @Test
  void questionAndAnswerAreTold() {
    Script script = zone();
    script.give(new Input.NameAsked(7, "photos.example", "A", "TCP"));

    assertEquals(
        List.of(
            new NameAsked(7, "photos.example", "A", "TCP"),
            new NameAnswered(
                7,
                "photos.example",
                "NOERROR",
                List.of(new DnsRecord("photos.example", "A", 60, "127.0.0.1")))),
        script.entries.stream().map(Entry::fact).toList());
  }
}
