package dev.dynoscope.paas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dynoscope.journal.AppFact.DomainAdded;
import dev.dynoscope.journal.AppFact.DomainRemoved;
import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.RequestFact.RouteFound;
import dev.dynoscope.journal.RequestFact.RouteMissing;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which host leads to which app, and to whom a domain belongs. */
class HostsTest {
  private static Script twoApps() {
    Script script = Script.withApp("web: node app.js");
    script.deploy("shop", "web: node shop.js");
    return script.quietly();
  }

  private static String routeOf(Script script, String host) {
    script.quietly().wire.request(host, "/");
    return script.facts(RouteFound.class).stream()
        .map(r -> r.pattern() + " -> " + r.app())
        .findFirst()
        .orElseGet(() -> "missing " + script.facts(RouteMissing.class).getFirst().host());
  }

  @Test
  void defaultHostsLeadToTheirAppWhateverCaseOrPort() {
    Script script = twoApps();

    assertEquals("photos.herokuapp.test -> photos", routeOf(script, "Photos.HerokuApp.test:5000"));
    assertEquals("shop.localhost -> shop", routeOf(script, "shop.localhost"));
    assertEquals("shop.localhost -> shop", routeOf(script, "shop.localhost."));
    assertEquals("missing herokuapp.test", routeOf(script, "herokuapp.test"));
    assertEquals("missing ", routeOf(script, ""));
  }

  @Test
  void anExactDomainBeatsAWildcard() {
    Script script = twoApps();
    script.tell("domains:add *.shop.example -a shop");
    script.tell("domains:add www.shop.example -a shop");

    assertEquals("www.shop.example -> shop", routeOf(script, "www.shop.example"));
    assertEquals("*.shop.example -> shop", routeOf(script, "blue.shop.example"));
    assertEquals("missing shop.example", routeOf(script, "shop.example"));
  }

  @Test
  void aDomainLeadsToTheAppFromItsAdditionToItsRemoval() {
    Script script = twoApps();
    script.tell("domains:add WWW.Shop.example -a shop");
    assertEquals(
        List.of(
            new DomainAdded(
                new AppName("shop"), "www.shop.example", "www.shop.example.herokudns.test")),
        script.facts(DomainAdded.class));
    assertEquals("www.shop.example -> shop", routeOf(script, "www.shop.example"));

    assertEquals(
        List.of("Removing www.shop.example from ⬢ shop... done"),
        script.tell("domains:remove www.shop.example -a shop"));
    assertEquals(1, script.facts(DomainRemoved.class).size());
    assertEquals("missing www.shop.example", routeOf(script, "www.shop.example"));
  }

  @Test
  void aDomainBelongsToOneApp() {
    Script script = twoApps();
    script.tell("domains:add www.shop.example -a shop");

    assertEquals(
        List.of("www.shop.example already leads to shop; a domain belongs to one app."),
        script.tell("domains:add www.shop.example -a photos"));
  }

  @Test
  void aWildcardNeedsOwnershipOfTheNamesItCovers() {
    Script script = twoApps();
    script.tell("domains:add www.shop.example -a shop");

    assertEquals(
        List.of(
            "*.shop.example overlaps with www.shop.example, which leads to shop; a wildcard and"
                + " the names it covers belong to one app."),
        script.tell("domains:add *.shop.example -a photos"));
    assertEquals(
        "Adding *.shop.example to ⬢ shop... done",
        script.tell("domains:add *.shop.example -a shop").getFirst());
    assertEquals(
        List.of(
            "blue.shop.example overlaps with *.shop.example, which leads to shop; a wildcard and"
                + " the names it covers belong to one app."),
        script.tell("domains:add blue.shop.example -a photos"));
  }

  @Test
  void thePlatformsOwnNamesCannotBeTaken() {
    assertEquals(
        List.of(
            "next.herokuapp.test lies in herokuapp.test, whose names the platform gives out by"
                + " itself. Add a domain of your own, such as www.photos.example."),
        twoApps().tell("domains:add next.herokuapp.test -a shop"));
  }
}
