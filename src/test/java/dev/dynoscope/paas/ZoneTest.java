package dev.dynoscope.paas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.journal.DnsFact.NameAnswered;
import dev.dynoscope.journal.DnsFact.NameAsked;
import dev.dynoscope.journal.DnsRecord;
import dev.dynoscope.journal.Entry;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the DNS server answers: the routers' addresses, never the app's. */
class ZoneTest {
  /** Of the platform's zones, at the tenth change of names: five of apps, four of records. */
  private static final String SOA =
      " 60 SOA ns1.herokuapp.test hostmaster.herokuapp.test 10 7200 900 1209600 60";

  private static final String OWNERS_SOA = SOA.replace("herokuapp", "dnsprovider");

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
    parts.addAll(shownShort(answer.chain()));
    answer.authority().ifPresent(r -> parts.add("authority " + shown(r)));
    return String.join(" | ", parts);
  }

  /** The routers' addresses as one. */
  private static List<String> shownShort(List<DnsRecord> chain) {
    List<String> shown = new ArrayList<>(chain.stream().map(ZoneTest::shown).toList());
    if (shown.size() >= 8) {
      List<String> last = shown.subList(shown.size() - 7, shown.size());
      for (int i = 0; i < 7; i++) {
        assertEquals("127.0.0.1" + (2 + i), chain.get(chain.size() - 7 + i).value());
      }
      last.clear();
      shown.set(shown.size() - 1, shown.getLast() + " to 18");
    }
    return shown;
  }

  private static String shown(DnsRecord rec) {
    return rec.name() + " " + rec.ttlSeconds() + " " + rec.type() + " " + rec.value();
  }

  @ParameterizedTest
  @CsvSource({
    "photos.herokuapp.test, NOERROR | photos.herokuapp.test 60 A 127.0.0.11 to 18",
    "photos.localhost, NOERROR | photos.localhost 60 A 127.0.0.1",
    "photos.example, NOERROR | photos.example 60 A 127.0.0.11 to 18",
    "www.photos.example, NOERROR | www.photos.example 1800 CNAME www.photos.example.herokudns.test"
        + " | www.photos.example.herokudns.test 60 A 127.0.0.11 to 18",
    "blue.shop.example, NOERROR | blue.shop.example 1800 CNAME wildcard.shop.example.herokudns.test"
        + " | wildcard.shop.example.herokudns.test 60 A 127.0.0.11 to 18",
    "www.photos.example.herokudns.test, NOERROR | www.photos.example.herokudns.test 60 A 127.0.0.11"
        + " to 18",
    "wildcard.shop.example.herokudns.test,"
        + " NOERROR | wildcard.shop.example.herokudns.test 60 A 127.0.0.11 to 18",
  })
  void aNameThatIsThereHasTheRoutersAddress(String name, String expected) {
    assertEquals(expected, ask(name, "A"));
  }

  private static String soa(String zone) {
    return zone.startsWith("heroku") ? SOA : OWNERS_SOA;
  }

  @Test
  void aWildcardCoversEveryDepthWhereNoNameStandsBetween() {
    assertEquals(
        "NOERROR | a.b.shop.example 1800 CNAME wildcard.shop.example.herokudns.test"
            + " | wildcard.shop.example.herokudns.test 60 A 127.0.0.11 to 18",
        ask("a.b.shop.example", "A"));
    assertEquals(
        "NOERROR | *.shop.example 1800 CNAME wildcard.shop.example.herokudns.test",
        ask("*.shop.example", "CNAME"));
  }

  @Test
  void aQuestionForAnyTypeGetsOneOfThem() {
    assertEquals("NOERROR | photos.example 60 A 127.0.0.11 to 18", ask("photos.example", "ANY"));
    assertEquals(
        "NOERROR | www.photos.example 1800 CNAME www.photos.example.herokudns.test",
        ask("www.photos.example", "ANY"));
    assertEquals("NOERROR | herokudns.test" + SOA, ask("herokudns.test", "ANY"));
  }

  @Test
  void eachAnswerBeginsWithTheNextAddress() {
    Script script = zone();
    List<String> first = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      script.give(new Input.NameAsked(i, "photos.herokuapp.test", "A", "UDP"));
      first.add(((Effect.AnswerName) script.effects.getLast()).answer().chain().get(0).value());
    }
    assertEquals(
        List.of("11", "12", "13", "14", "15", "16", "17", "18", "11", "12"),
        first.stream().map(each -> each.substring("127.0.0.".length())).toList());
  }

  @Test
  void namesOfTheYear2014ArePartOfALongerChain() {
    Script script =
        Script.withAppIn(
            List.of(
                "names/targetDomain", "",
                "names/routeDomain", "us-east1a.route.herokuapp.test",
                "names/legacyDomains", "[\"heroku.test\"]",
                "names/routers", "3"),
            "web: node app.js");
    script.tell("domains:add www.photos.example");
    assertEquals(
        "www.photos.example 1800 CNAME photos.herokuapp.test"
            + " | photos.herokuapp.test 300 CNAME us-east1a.route.herokuapp.test"
            + " | us-east1a.route.herokuapp.test 60 A 127.0.0.11"
            + " | us-east1a.route.herokuapp.test 60 A 127.0.0.12"
            + " | us-east1a.route.herokuapp.test 60 A 127.0.0.13",
        chain(script, "www.photos.example"));
    assertEquals(
        "photos.heroku.test 300 CNAME us-east1a.route.herokuapp.test",
        chain(script, "photos.heroku.test").split(" \\| ", -1)[0]);
  }

  @Test
  void hostsOfALaterYearEndInTwelveHexDigitsThatStay() {
    Script script = Script.withAppIn(List.of("names/randomSuffix", "true"), "web: node app.js");
    String host = script.tell("domains").get(1);
    assertTrue(host.matches("photos-[0-9a-f]{12}\\.herokuapp\\.test"), host);
    script.tell("domains:add www.photos.example");
    assertEquals(host, script.tell("domains").get(1));
    assertEquals(host + " 60 A 127.0.0.11", chain(script, host).split(" \\| ", -1)[0]);
    assertEquals("", chain(script, "photos.herokuapp.test"));
  }

  private static String chain(Script script, String name) {
    script.give(new Input.NameAsked(9, name, "A", "UDP"));
    DnsAnswer answer = ((Effect.AnswerName) script.effects.getLast()).answer();
    return String.join(" | ", answer.chain().stream().map(ZoneTest::shown).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "nobody.herokuapp.test, herokuapp.test",
    "blog.photos.example, photos.example",
    "blue.shop.example.herokudns.test, herokudns.test",
    "a.nobody.herokuapp.test, herokuapp.test",
    "a.www.photos.example, photos.example",
    "a.deep.photos.example, photos.example",
  })
  void aNameInOurZonesThatIsNotThereIsNxdomainWithTheSoa(String name, String zone) {
    assertEquals("NXDOMAIN | authority " + zone + soa(zone), ask(name, "A"));
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
    assertEquals("NOERROR | authority " + zone + soa(zone), ask(name, type));
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
    assertEquals("NOERROR | photos.example" + OWNERS_SOA, ask("photos.example", "SOA"));
    assertEquals(
        "NOERROR | photos.example 1800 NS ns1.dnsprovider.test", ask("photos.example", "NS"));
    assertEquals("NOERROR | ns1.dnsprovider.test 60 A 127.0.0.1", ask("ns1.dnsprovider.test", "A"));
  }

  @Test
  void aNameOutsideOurZonesIsRefused() {
    assertEquals("REFUSED", ask("example.org", "A"));
    assertEquals("REFUSED", ask("notherokuapp.test", "A"));
  }

  @Test
  void questionAndAnswerAreTold() {
    Script script = zone();
    script.give(new Input.NameAsked(7, "photos.localhost", "A", "TCP"));

    assertEquals(
        List.of(
            new NameAsked(7, "photos.localhost", "A", "TCP"),
            new NameAnswered(
                7,
                "photos.localhost",
                "NOERROR",
                List.of(new DnsRecord("photos.localhost", "A", 60, "127.0.0.1")))),
        script.entries.stream().map(Entry::fact).toList());
  }
}
