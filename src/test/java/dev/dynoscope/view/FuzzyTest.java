package dev.dynoscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A few letters are enough to find what is meant. */
class FuzzyTest {
  @ParameterizedTest
  @CsvSource({"send, Send a request", "req send, Send a request", "sndrq, Send a request"})
  void lettersInTheirOrderFit(String query, String text) {
    assertTrue(Fuzzy.distance(query, text) >= 0);
  }

  @ParameterizedTest
  @CsvSource({"sendx, Send a request", "tseuq, Send a request", "send dyno, Send a request"})
  void othersDoNot(String query, String text) {
    assertEquals(-1, Fuzzy.distance(query, text));
  }

  @ParameterizedTest
  @CsvSource({
    "restart, Restart the dyno, Skip and start a rest",
    "dyno, One dyno more, undyno",
    "crash, Crash the dyno, Create a shell"
  })
  void theNearerComesFirst(String query, String near, String far) {
    int there = Fuzzy.distance(query, far);
    assertTrue(there < 0 || Fuzzy.distance(query, near) < there);
  }
}
