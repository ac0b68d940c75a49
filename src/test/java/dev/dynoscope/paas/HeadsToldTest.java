package dev.dynoscope.paas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.journal.DnsFact.MessagesSeen;
import dev.dynoscope.journal.DnsFact.NameAnswered;
import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.RequestFact.HeadSeen;
import dev.dynoscope.journal.RequestFact.HeadWay;
import dev.dynoscope.journal.RequestFact.RequestReceived;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What went over the wire is told of what is told at all, without what may be a secret. */
class HeadsToldTest {
  private static final String HOST = "photos.herokuapp.test";

  private static Input.HeadPassed passed(long exchange, HeadWay way, String text) {
    return new Input.HeadPassed(exchange, way, text, text.length());
  }

  @Test
  void headIsToldOfItsRequest() {
    Script script = Script.withApp("web: run");
    Input.RequestArrived arrived = script.wire.arriving(HOST, "/");
    assertTrue(script.give(arrived).effects().contains(new Effect.TellHeads(arrived.exchange())));
    String head = "GET / HTTP/1.1\r\nHost: " + HOST + "\r\n\r\n";
    Entry told =
        script.give(passed(arrived.exchange(), HeadWay.FROM_CLIENT, head)).entries().getFirst();
    RequestReceived request = script.facts(RequestReceived.class).getLast();
    assertEquals(
        new HeadSeen(request.request(), HeadWay.FROM_CLIENT, head, head.length(), List.of()),
        told.fact());
    assertTrue(told.cause() > 0);
  }

  @Test
  void headOfAnErrorPageIsToldAfterTheOutcome() {
    Script script = Script.withApp("web: run");
    Input.RequestArrived arrived = script.wire.arriving("nobody.test", "/");
    script.give(arrived);
    String head = "HTTP/1.1 404 Not Found\r\n\r\n";
    script.give(passed(arrived.exchange(), HeadWay.TO_CLIENT, head));
    assertEquals(head, script.facts(HeadSeen.class).getLast().text());
    script.give(passed(arrived.exchange(), HeadWay.TO_CLIENT, head));
    assertEquals(1, script.facts(HeadSeen.class).size());
  }

  @Test
  void ofRequestsThatAreOnlyCountedNoHeadIsWanted() {
    Script script = Script.withApp("web: run");
    long wanted = 0;
    for (int i = 0; i < 1000; i++) {
      List<Effect> effects = script.give(script.wire.arriving(HOST, "/")).effects();
      wanted += effects.stream().filter(Effect.TellHeads.class::isInstance).count();
    }
    assertEquals(200, wanted);
  }

  @Test
  void secretsKeepTheirNamesAndLengthsOnly() {
    HeadMask mask =
        new HeadMask(
            String.join(
                "\r\n",
                "GET /?a=b HTTP/1.1",
                "Host: a.test",
                "authorization: Basic cGFzc3dvcmQ=",
                "X-Api-Key: k",
                "Sec-WebSocket-Key: public",
                "Cookie: a=1",
                "  b=2",
                "",
                ""));
    assertEquals(
        String.join(
            "\r\n",
            "GET /?a=b HTTP/1.1",
            "Host: a.test",
            "authorization: [masked: 18 bytes]",
            "X-Api-Key: [masked: 1 byte]",
            "Sec-WebSocket-Key: public",
            "Cookie: [masked: 3 bytes]",
            " [masked: 3 bytes]",
            "",
            ""),
        mask.text());
    assertEquals(List.of("authorization", "X-Api-Key", "Cookie"), mask.masked());
  }

  @Test
  void secretThatIsCutOffIsMaskedAsFarAsItGoes() {
    HeadMask mask = new HeadMask("HTTP/1.1 200 OK\r\nSet-Cookie: session=abc");
    assertEquals("HTTP/1.1 200 OK\r\nSet-Cookie: [masked: 11 bytes]", mask.text());
    assertFalse(mask.text().contains("abc"));
  }

  @Test
  void messagesAreToldOfQuestionsThatAreTold() {
    Script script = Script.withApp("web: run");
    script.give(new Input.NameAsked(5, HOST, "A", "UDP"));
    MessagesSeen messages = new MessagesSeen(5, "00", 1, "0011", 2);
    script.give(new Input.MessagesPassed(messages));
    script.give(new Input.MessagesPassed(messages));
    script.give(new Input.MessagesPassed(new MessagesSeen(6, "00", 1, "0011", 2)));
    assertEquals(List.of(messages), script.facts(MessagesSeen.class));
    assertEquals(5, script.facts(NameAnswered.class).getLast().question());
  }
}
