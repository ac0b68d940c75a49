package dev.dynoscope.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.dynoscope.time.Dice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SharingMapTest {
  private static final int KEYS = 200;

  @Test
  void itHoldsWhatAnyOtherSortedMapWould() {
    Dice dice = new Dice(11);
    TreeMap<Integer, String> other = new TreeMap<>();
    SharingMap<Integer, String> map = SharingMap.empty();
    for (int i = 0; i < 5_000; i++) {
      int key = (int) dice.below(KEYS);
      if (dice.below(2) == 0) {
        other.put(key, "v" + i);
        map = map.with(key, "v" + i);
      } else {
        other.remove(key);
        map = map.without(key);
      }
      assertEquals(other.get(key), map.get(key));
      assertEquals(other.size(), map.size());
    }
    assertEquals(new ArrayList<>(other.entrySet()), new ArrayList<>(map.entrySet()));
    assertEquals(other.firstKey(), map.firstKey());
    assertEquals(other.lastKey(), map.lastKey());
  }

  @Test
  void aChangeLeavesTheMapAsItWas() {
    SharingMap<String, Integer> before = SharingMap.<String, Integer>empty().with("a", 1);
    SharingMap<String, Integer> after = before.with("a", 2).with("b", 3).without("a");
    assertEquals(Map.of("a", 1), before);
    assertEquals(Map.of("b", 3), after);
    assertSame(after, after.without("a"));
  }

  @Test
  void keysThatComeInOrderMakeNoChain() {
    SharingMap<Integer, Integer> map = SharingMap.empty();
    for (int i = 0; i < 100_000; i++) {
      map = map.with(i, i);
    }
    assertEquals(100_000, map.size());
    assertEquals(List.of(0, 1, 2), map.keySet().stream().limit(3).toList());
    assertEquals(99_999, map.lastKey());
  }
}
