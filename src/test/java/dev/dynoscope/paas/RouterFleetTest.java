package dev.dynoscope.paas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.journal.FleetFact.RoutersClosed;
import dev.dynoscope.journal.FleetFact.RoutersOpened;
import dev.dynoscope.journal.FleetFact.RoutersRetired;
import dev.dynoscope.journal.RequestFact.RequestFailed;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Routers get other addresses, and who has kept an old one is misdirected. */
class RouterFleetTest {
  private long exchange = 1000;

  private String visit(Script script, String address) {
    exchange++;
    RequestHead head =
        new RequestHead(
            "GET",
            "/",
            false,
            List.of(new RequestHead.Header("Host", Script.HOST)),
            "203.0.113.7",
            address,
            8080);
    script.give(new Input.RequestArrived(exchange, head, 1));
    script.advance(Duration.ofSeconds(1));
    return script.wire.answer(exchange);
  }

  private static Script moved() {
    Script script = Script.withApp("web: node app.js");
    assertEquals(
        List.of("Moving the routers to other addresses... done"), script.tell("router:move"));
    script.advance(Duration.ofSeconds(1));
    return script;
  }

  @Test
  void theFirstAddressesAreOpenedByThemselves() {
    Script script = Script.withApp("web: node app.js");
    assertEquals(8, script.facts(RoutersOpened.class).getFirst().addresses().size());
    assertEquals(
        List.of("127.0.0.11  given out by DNS", "127.0.0.12  given out by DNS"),
        script.tell("router").subList(1, 3));
    assertEquals(
        "127.0.0.1  for clients on this machine that ask no DNS server",
        script.tell("router").getLast());
    assertEquals("page 200", page(visit(script, "127.0.0.11")));
  }

  private static String page(String answer) {
    return answer.isEmpty() ? "page 200" : answer;
  }

  @Test
  void anOldAddressIsMisdirectedForATimeAndThenClosed() {
    Script script = moved();
    assertEquals("page 421", visit(script, "127.0.0.11"));
    assertEquals("H31", script.facts(RequestFailed.class).getFirst().code());
    assertEquals(List.of(), script.facts(RoutersClosed.class));
    script.advance(Duration.ofMinutes(10));
    RoutersRetired retired = script.facts(RoutersRetired.class).getFirst();
    assertEquals(Duration.ofMinutes(10), retired.answered());
    assertEquals(
        List.of(new RoutersClosed(retired.addresses())), script.facts(RoutersClosed.class));
    assertTrue(script.effects.contains(new Effect.CloseRouters(retired.addresses())));
    assertEquals("page 421", visit(script, "127.0.0.11")); // by a connection that was kept
  }

  @Test
  void newAddressesAndTheFrontDoorLeadToTheApp() {
    Script script = moved();
    assertEquals("page 200", page(visit(script, "127.0.0.21")));
    assertEquals("page 200", page(visit(script, "127.0.0.1")));
  }

  @Test
  void whereThereIsNoOtherAddressTheRoutersStay() {
    Script script = new Script(1);
    script.plan(Duration.ZERO, new Input.RoutersOpened(List.of()));
    script.deploy("photos", "web: node app.js");
    script.give(new Input.NameAsked(1, Script.HOST, "A", "UDP"));
    DnsAnswer answer = ((Effect.AnswerName) script.effects.getLast()).answer();
    assertEquals(List.of("127.0.0.1"), answer.chain().stream().map(r -> r.value()).toList());
    assertEquals(
        List.of(
            "The routers cannot move: this system lets a program listen on 127.0.0.1 alone, or"
                + " other programs have the port everywhere else."),
        script.tell("router:move"));
  }

  @Test
  void addressesComeRoundAgainWhenNobodyAnswersAtThemAnyMore() {
    Script script = moved();
    for (int i = 0; i < 22; i++) {
      script.tell("router:move");
      script.advance(Duration.ofSeconds(1));
    }
    assertEquals(
        List.of("All addresses have been used up; skip 10m and they are free again."),
        script.tell("router:move"));
    script.advance(Duration.ofMinutes(10));
    script.tell("router:move");
    script.advance(Duration.ofSeconds(1));
    assertEquals("127.0.0.11", script.facts(RoutersOpened.class).getLast().addresses().getFirst());
  }
}
