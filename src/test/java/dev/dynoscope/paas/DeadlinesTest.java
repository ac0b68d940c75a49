package dev.dynoscope.paas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DeadlinesTest {
  private static Instant at(long second) {
    return Instant.ofEpochSecond(second);
  }

  @Test
  void whatIsDueComesInTheOrderOfTheThingsNotOfTheTimes() {
    Deadlines<String> deadlines = Deadlines.inOrder();
    deadlines.set("b", at(1));
    deadlines.set("a", at(2));
    deadlines.set("c", at(3));

    assertEquals(List.of("a", "b"), deadlines.due(at(2)));
    assertEquals(Optional.of(at(1)), deadlines.earliest());
  }

  @Test
  void aThingHasOneTime() {
    Deadlines<String> deadlines = Deadlines.inOrder();
    deadlines.set("a", at(1));
    deadlines.set("a", at(5));

    assertFalse(deadlines.due("a", at(4)));
    assertTrue(deadlines.due("a", at(5)));
    deadlines.set("a", Optional.empty());
    assertFalse(deadlines.has("a"));
    assertEquals(Optional.empty(), deadlines.earliest());
  }

  @Test
  void theEarliestOfSomeTimesIsFoundWhereverItStands() {
    assertEquals(
        Optional.of(at(1)),
        Deadlines.earliestOf(
            Optional.empty(), Optional.of(at(2)), Optional.of(at(1)), Optional.of(at(3))));
    assertEquals(Optional.empty(), Deadlines.earliestOf(Optional.empty()));
  }

  @Test
  void afterManyChangesItKnowsWhatAPlainMapWould() {
    SplittableRandom random = new SplittableRandom(7);
    Deadlines<Integer> deadlines = Deadlines.inOrder();
    TreeMap<Integer, Instant> plain = new TreeMap<>();
    for (int i = 0; i < 5_000; i++) {
      int key = random.nextInt(60);
      if (random.nextInt(3) == 0) {
        deadlines.clear(key);
        plain.remove(key);
      } else {
        Instant at = at(random.nextInt(100));
        deadlines.set(key, at);
        plain.put(key, at);
      }
      Instant now = at(random.nextInt(100));
      List<Integer> due =
          plain.keySet().stream().filter(k -> !plain.getOrDefault(k, now).isAfter(now)).toList();
      assertEquals(due, deadlines.due(now));
      assertEquals(plain.values().stream().min(Instant::compareTo), deadlines.earliest());
    }
  }
}
