package dev.dynoscope.paas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.journal.RequestFact;
import dev.dynoscope.journal.RequestFact.ResponseCompleted;
import dev.dynoscope.journal.RequestId;
import dev.dynoscope.journal.TrafficFact.RequestsCounted;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Heavy traffic is told in whole requests, all facts of each or none, and counted exactly. */
class TellingTest {
  private static final int REQUESTS = 10_000;
  private static final Duration APART = Duration.ofSeconds(1).dividedBy(REQUESTS);
  private static final List<String> WHOLE =
      List.of(
          "RequestReceived",
          "RouteFound",
          "DynoPicked",
          "DynoConnected",
          "RequestForwarded",
          "FirstByteReceived",
          "ResponseCompleted");

  /** An app may have any number of requests open. */
  private static final List<String> ANY_NUMBER = List.of("routing/requestsPerDyno", "1000000");

  private static final Script BUSY = busy();

  private static Script busy() {
    Script script = Script.withAppIn(ANY_NUMBER, "web: node app.js").quietly();
    for (int i = 0; i < REQUESTS; i++) {
      script.get("/" + i);
      script.advance(APART);
    }
    script.advance(Duration.ofSeconds(2));
    return script;
  }

  @Test
  void theJournalHoldsOnlyWholeRequests() {
    Map<RequestId, List<String>> lives = new TreeMap<>(Comparator.comparing(RequestId::value));
    for (RequestFact fact : BUSY.facts(RequestFact.class)) {
      lives
          .computeIfAbsent(fact.request(), _ -> new ArrayList<>())
          .add(fact.getClass().getSimpleName());
    }

    assertTrue(lives.values().stream().allMatch(WHOLE::equals), () -> lives.toString());
  }

  @Test
  void theBeginningIsToldAndAfterThatTwentyRequestsASecond() {
    assertEquals(219, BUSY.facts(ResponseCompleted.class).size());
  }

  @Test
  void toldAndCountedTogetherAreAllRequests() {
    long counted =
        BUSY.facts(RequestsCounted.class).stream()
            .mapToLong(c -> c.outcomes().getOrDefault("200", 0L))
            .sum();

    assertEquals(REQUESTS, counted + BUSY.facts(ResponseCompleted.class).size());
  }

  @Test
  void errorsAreCountedByTheirCode() {
    Script script = Script.withApp("web: node app.js");
    script.tell("ps:scale web=0");
    script.quietly();
    for (int i = 0; i < 300; i++) {
      script.get("/");
    }
    script.advance(Duration.ofSeconds(2));

    assertEquals(
        List.of(Map.of("503 H14", 100L)),
        script.facts(RequestsCounted.class).stream().map(RequestsCounted::outcomes).toList());
  }

  @Test
  void anUntoldRequestHasNoLogLine() {

    assertEquals(BUSY.facts(ResponseCompleted.class).size(), BUSY.log("router").size());
  }

  @Test
  void lightTrafficIsToldWhole() {
    Script script = Script.withApp("web: node app.js");
    for (int i = 0; i < 1000; i++) {
      script.get("/");
      script.advance(Duration.ofMillis(60));
    }

    assertEquals(1000, script.facts(ResponseCompleted.class).size());
    assertEquals(List.of(), script.facts(RequestsCounted.class));
  }

  @Test
  void aRequestOfTheBuiltInBrowserIsToldHoweverBusyTheRouterIs() {
    Script script = Script.withAppIn(ANY_NUMBER, "web: node app.js").quietly();
    for (int i = 0; i < 1000; i++) {
      script.get("/" + i);
    }
    script.wire.request(
        "photos.herokuapp.test", "/mine", new RequestHead.Header("User-Agent", "Dynoscope"));

    assertEquals("/mine", script.facts(RequestFact.RequestReceived.class).getLast().path());
  }
}
