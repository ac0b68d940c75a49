package dev.dynoscope.live.router;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dynoscope.journal.RequestFact;
import dev.dynoscope.journal.RequestFact.HeadWay;
import dev.dynoscope.paas.Effect;
import dev.dynoscope.paas.Input;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;

/** The heads that are told are those that went over the wire, byte for byte. */
class HeadsTest {
  private static final String ASKED =
      String.join(
          "\r\n",
          "POST /upload?x=1 HTTP/1.1",
          "Host:   photos.test",
          "X-Odd:\tcaf\u00e9 ",
          "Content-Length: 5",
          "",
          "");
  private static final String ANSWERED =
      "HTTP/1.1 201 Created\r\ncontent-length: 2\r\nX-MiXed: yes\r\n\r\n";

  private static String headOf(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
      head.write(in.read());
    }
    return head.toString(StandardCharsets.ISO_8859_1);
  }

  private static Front telling(RawDyno dyno) throws IOException {
    return Front.ordering((input, front) -> {
      if (input instanceof Input.RequestArrived arrived) {
        front.carryOut(new Effect.TellHeads(arrived.exchange()));
        front.carryOut(Front.forward(arrived.exchange(), dyno.endpoint(), arrived.head()));
      }
    });
  }

  private static Map<HeadWay, Input.HeadPassed> heads(Front front) throws InterruptedException {
    Map<HeadWay, Input.HeadPassed> heads = new EnumMap<>(HeadWay.class);
    while (heads.size() < HeadWay.values().length) {
      Input.HeadPassed next = front.await(Input.HeadPassed.class);
      heads.put(next.way(), next);
    }
    return heads;
  }

  private static String text(Map<HeadWay, Input.HeadPassed> heads, HeadWay way) {
    return Optional.ofNullable(heads.get(way)).map(Input.HeadPassed::text).orElse("none");
  }

  @Test
  void allFourHeadsAreToldAsTheyWent() throws Exception {
    BlockingQueue<String> dynoGot = new LinkedBlockingQueue<>();
    try (RawDyno dyno =
            new RawDyno(connection -> {
              dynoGot.add(headOf(connection.in()));
              connection.readBytes(5);
              connection.send("HTTP/1.1 100 Continue\r\n\r\n" + ANSWERED + "ok");
            });
        Front front = telling(dyno);
        RawHttp client = front.connect()) {
      client.send("\r\n" + ASKED.substring(0, 30));
      client.send(ASKED.substring(30) + "hello");
      String clientGot = headOf(client.in());
      Map<HeadWay, Input.HeadPassed> heads = heads(front);
      assertEquals(ASKED, text(heads, HeadWay.FROM_CLIENT));
      assertEquals(dynoGot.take(), text(heads, HeadWay.TO_DYNO));
      assertEquals(ANSWERED, text(heads, HeadWay.FROM_DYNO));
      assertEquals(clientGot, text(heads, HeadWay.TO_CLIENT));
    }
  }

  @Test
  void headsOfTheSecondRequestOfAConnectionAreItsOwn() throws Exception {
    try (RawDyno dyno = RawDyno.answering("HTTP/1.1 204 No Content\r\n\r\n");
        Front front = telling(dyno);
        RawHttp client = front.connect()) {
      String first = "GET /one HTTP/1.1\r\nHost: photos.test\r\n\r\n";
      String second = "GET /two HTTP/1.1\r\nHost: photos.test\r\n\r\n";
      client.send(first + second);
      client.readHead();
      assertEquals(first, text(heads(front), HeadWay.FROM_CLIENT));
      client.readHead();
      assertEquals(second, text(heads(front), HeadWay.FROM_CLIENT));
    }
  }

  @Test
  void longHeadIsToldUpToABoundWithItsLength() throws Exception {
    String ends = "\r\n\r\n";
    String line = "X-Long: " + "x".repeat(4_000) + "\r\n";
    String head = "GET / HTTP/1.1\r\nHost: a.test\r\n" + line + line + line + ends.substring(2);
    try (RawDyno dyno = RawDyno.answering("HTTP/1.1 204 No Content\r\n\r\n");
        Front front = telling(dyno);
        RawHttp client = front.connect()) {
      client.send(head);
      client.readHead();
      Input.HeadPassed told = heads(front).getOrDefault(HeadWay.FROM_CLIENT, none());
      assertEquals(head.length(), told.bytes());
      assertEquals(head.substring(0, RequestFact.HeadSeen.MOST), told.text());
    }
  }

  private static Input.HeadPassed none() {
    return new Input.HeadPassed(0, HeadWay.FROM_CLIENT, "", 0);
  }

  @Test
  void headOfAnErrorPageIsToldToo() throws Exception {
    try (Front front =
            Front.ordering((input, router) -> {
              if (input instanceof Input.RequestArrived arrived) {
                router.carryOut(new Effect.TellHeads(arrived.exchange()));
                router.carryOut(new Effect.Refuse(arrived.exchange(), 503, "sorry"));
              }
            });
        RawHttp client = front.connect()) {
      client.send("GET / HTTP/1.1\r\nHost: a.test\r\n\r\n");
      String got = headOf(client.in());
      front.await(Input.HeadPassed.class);
      Input.HeadPassed back = front.await(Input.HeadPassed.class);
      assertEquals(HeadWay.TO_CLIENT, back.way());
      assertEquals(got, back.text());
    }
  }

  @Test
  void nothingIsToldUnasked() throws Exception {
    try (RawDyno dyno = RawDyno.answering("HTTP/1.1 204 No Content\r\n\r\n");
        Front front = Front.forwardingTo(dyno);
        RawHttp client = front.connect()) {
      client.send("GET / HTTP/1.1\r\nHost: a.test\r\n\r\n");
      client.readHead();
      assertEquals(
          "[RequestArrived, Connected, RequestSent, AnswerBegan, AnswerEnded]",
          front.namesUpTo(Input.AnswerEnded.class).toString());
    }
  }
}
