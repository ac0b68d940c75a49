package dev.dynoscope.paas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dynoscope.journal.DnsRecord;
import dev.dynoscope.journal.OwnerFact.RecordSet;
import dev.dynoscope.journal.OwnerFact.RecordUnset;
import dev.dynoscope.journal.RequestFact.RouteFound;
import dev.dynoscope.journal.RequestFact.RouteMissing;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The owner's part of a domain is a DNS record, the platform's part is a route: two things. */
class OwnerZonesTest {
  private static Script twoApps() {
    Script script = Script.withApp("web: node app.js");
    script.deploy("evil", "web: node evil.js");
    return script.quietly();
  }

  private static String ask(Script script, String name) {
    script.give(new Input.NameAsked(7, name, "A", "UDP"));
    DnsAnswer answer = ((Effect.AnswerName) script.effects.getLast()).answer();
    List<String> values = answer.chain().stream().map(DnsRecord::value).toList();
    return answer.rcode() + " " + String.join(" ", values.subList(0, Math.min(2, values.size())));
  }

  @Test
  void domainsAddDoesTheOwnersPartAndTakesItAwayAgain() {
    Script script = twoApps();
    script.tell("domains:add www.photos.example -a photos");
    script.tell("domains:add photos.example -a photos");
    assertEquals(
        List.of(
            "=== DNS records of domain owners, at dnsprovider.test",
            "photos.example  ALIAS  photos.example.herokudns.test  (set by domains:add)",
            "www.photos.example  CNAME  www.photos.example.herokudns.test  (set by domains:add)"),
        script.tell("dns"));
    script.tell("domains:remove www.photos.example -a photos");
    assertEquals(
        List.of(new RecordUnset("www.photos.example", "CNAME")), script.facts(RecordUnset.class));
    assertEquals("NXDOMAIN ", ask(script, "www.photos.example"));
  }

  @Test
  void aRouteWithoutARecordIsNotFoundByDns() {
    Script script = twoApps();
    script.tell("domains:add www.photos.example --no-dns -a photos");
    assertEquals("NXDOMAIN ", ask(script, "www.photos.example"));
    script.wire.request("www.photos.example", "/");
    assertEquals(1, script.facts(RouteFound.class).size());
  }

  @Test
  void aRecordWithoutARouteLeadsToARouterThatKnowsNoSuchApp() {
    Script script = twoApps();
    script.tell("dns:set www.photos.example CNAME photos.herokuapp.test");
    assertEquals("NOERROR photos.herokuapp.test 127.0.0.11", ask(script, "www.photos.example"));
    long exchange = script.wire.request("www.photos.example", "/");
    assertEquals(1, script.facts(RouteMissing.class).size());
    assertEquals("page 404", script.wire.answer(exchange));
  }

  @Test
  void aWildcardRecordWithoutAWildcardDomainLetsAnotherAppTakeAName() {
    Script script = twoApps();
    script.tell("dns:set *.shop.example CNAME photos.herokuapp.test");
    script.tell("domains:add www.shop.example -a photos");
    assertEquals(
        List.of(
            "Adding blog.shop.example to ⬢ evil... done",
            "Configure your app's DNS provider to point to the DNS Target"
                + " blog.shop.example.herokudns.test.",
            "(DNS has a record for *.shop.example already, and that was left as it is.)"),
        script.tell("domains:add blog.shop.example -a evil"));
    assertEquals("NOERROR photos.herokuapp.test 127.0.0.11", ask(script, "blog.shop.example"));
    script.wire.request("blog.shop.example", "/");
    assertEquals("evil", script.facts(RouteFound.class).getLast().app().value());
  }

  @Test
  void anAliasFollowsTheRoutersAndAPinnedAddressDoesNot() {
    Script script = twoApps();
    script.tell("domains:add photos.example -a photos");
    script.tell("domains:add pinned.example -a photos");
    assertEquals(
        List.of("Setting pinned.example A 127.0.0.11... done"),
        script.tell("dns:set pinned.example A 127.0.0.11"));
    assertEquals(List.of("127.0.0.11"), script.facts(RecordSet.class).getLast().values());
    script.tell("router:move");
    script.advance(java.time.Duration.ofSeconds(1));
    assertEquals("NOERROR 127.0.0.21 127.0.0.22", ask(script, "photos.example"));
    assertEquals("NOERROR 127.0.0.11", ask(script, "pinned.example"));
  }

  @Test
  void aliasesThatLeadToEachOtherEnd() {
    Script script = twoApps();
    script.tell("dns:set a.example ALIAS b.example");
    script.tell("dns:set b.example ALIAS a.example");
    script.tell("dns:set x.c.example CNAME y.c.example");
    script.tell("dns:set y.c.example CNAME x.c.example");
    assertEquals("NOERROR ", ask(script, "a.example"));
    assertEquals("NOERROR y.c.example x.c.example", ask(script, "x.c.example"));
    assertEquals(2, ((Effect.AnswerName) script.effects.getLast()).answer().chain().size());
  }

  @Test
  void aNameElsewhereEndsTheChain() {
    Script script = twoApps();
    script.tell("dns:set www.photos.example CNAME www.elsewhere.org");
    assertEquals("NOERROR www.elsewhere.org", ask(script, "www.photos.example"));
    assertEquals("REFUSED ", ask(script, "www.elsewhere.org"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "photos.co.uk | ALIAS",
        "www.photos.co.uk | CNAME",
        "photos.example | ALIAS",
        "photos.com.au | ALIAS",
        "a.b.photos.co.uk | CNAME"
      })
  void theApexLiesBelowThePublicSuffix(String host, String type) {
    Script script = twoApps();
    script.tell("domains:add " + host + " -a photos");
    assertEquals(type, script.facts(RecordSet.class).getFirst().type());
    assertEquals("co.uk", PublicSuffix.zoneOf("co.uk"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dns:set photos.example CNAME x.test | photos.example is the apex of its zone, where the"
            + " zone's own records are, and a CNAME stands alone (RFC 1034, 3.6.2). Use ALIAS.",
        "dns:set www.herokuapp.test A 127.0.0.1 | www.herokuapp.test lies in no zone of yours. Set"
            + " records for names of your own, such as www.photos.example.",
        "dns:set a.example A 300.0.0.1 | \"300.0.0.1\" is no address; one looks like 127.0.0.11.",
        "dns:set a.example MX 1 | \"MX\" is no type; there are A, CNAME and ALIAS.",
        "dns:set www.a.example CNAME www.a.example | www.a.example cannot lead to itself.",
        "dns:unset a.example | a.example has no DNS record. Type dns for the list.",
        "domains:add co.uk -a evil | co.uk is nobody's own: everybody's names end so. Add a domain"
            + " below it.",
      })
  void whatCannotBeIsSaid(String command, String sentence) {
    assertEquals(List.of(sentence), twoApps().tell(command));
  }

  @Test
  void anAppHasSoManyDomainsAtTheMost() {
    Script script = Script.withAppIn(List.of("names/mostDomains", "2"), "web: node app.js");
    script.tell("domains:add a.example");
    script.tell("domains:add b.example");
    assertEquals(
        List.of("photos has 2 domains, which is the most an app can have."),
        script.tell("domains:add c.example"));
  }
}
