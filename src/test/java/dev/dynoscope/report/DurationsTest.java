package dev.dynoscope.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.time.Dice;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How durations and moments are counted in a bounded room. */
class DurationsTest {
  @Test
  void bucketsFollowOnWithoutAGapAndAreNeverWiderThanTheirError() {
    for (int bucket = 0; bucket < 3000; bucket++) {
      long from = Durations.floor(bucket);
      long to = Durations.floor(bucket + 1);
      assertEquals(bucket, Durations.bucket(from));
      assertEquals(bucket, Durations.bucket(to - 1));
      assertTrue(from < 128 ? to == from + 1 : (to - from) * 50 <= from, "bucket " + bucket);
    }
  }

  @Test
  void fewTimesAreExact() {
    Durations durations = new Durations();
    for (int i = 20; i >= 1; i--) {
      durations.add(Duration.ofMillis(i));
    }
    Spread spread = durations.spread();
    assertEquals(20, spread.count());
    assertEquals(Duration.ofMillis(1), spread.shortest());
    assertEquals(Duration.ofMillis(10), spread.median());
    assertEquals(Duration.ofMillis(19), spread.p95());
    assertEquals(Duration.ofMillis(20), spread.longest());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void manyTimesAreRightToOnePerCent(long seed) {
    Dice dice = new Dice(seed);
    Durations durations = new Durations();
    List<Long> all = new ArrayList<>();
    for (int i = 0; i < 5000; i++) {
      long nanos = dice.below(1L << (10 + dice.below(30)));
      all.add(nanos);
      durations.add(Duration.ofNanos(nanos));
    }
    Collections.sort(all);
    Spread spread = durations.spread();
    near(all.get(2499), spread.median());
    near(all.get(4749), spread.p95());
    assertEquals(all.getFirst(), spread.shortest().toNanos());
    assertEquals(all.getLast(), spread.longest().toNanos());
    assertEquals(5000, spread.bins().stream().mapToLong(Spread.Bin::count).sum());
  }

  private static void near(long exact, Duration told) {
    assertTrue(Math.abs(told.toNanos() - exact) <= exact * 0.01, told + " for " + exact);
  }

  @Test
  void manyEqualTimesAreExact() {
    Durations durations = new Durations();
    for (int i = 0; i < 1000; i++) {
      durations.add(Duration.ofMillis(18));
    }
    assertEquals(Duration.ofMillis(18), durations.spread().median());
  }

  @Test
  void binsFollowOnWithoutAGap() {
    Durations durations = new Durations();
    durations.add(Duration.ofSeconds(3));
    List<Spread.Bin> bins = durations.spread().bins();
    assertEquals(16, bins.size());
    for (int i = 1; i < bins.size(); i++) {
      assertEquals(bins.get(i - 1).to(), bins.get(i).from());
    }
  }

  @Test
  void aTrendHasNeverTooManyBucketsAndLosesNothing() {
    Counter counter = new Counter(Instant.EPOCH);
    for (int day = 0; day < 31; day++) {
      counter.add(Instant.EPOCH.plus(Duration.ofDays(day)), day);
    }
    Trend trend = counter.trend(Instant.EPOCH.plus(Duration.ofDays(31)));
    assertEquals(Duration.ofSeconds(16384), trend.width());
    assertEquals(164, trend.counts().size());
    assertEquals(465, trend.sum());
    assertEquals(30, trend.counts().get((int) (Duration.ofDays(30).toSeconds() / 16384)));
  }

  @Test
  void aTrendGoesOnToTheEndAndBeginsASecondWide() {
    Counter counter = new Counter(Instant.EPOCH);
    counter.add(Instant.EPOCH.plusMillis(1500), 2);
    assertEquals(
        new Trend(Duration.ofSeconds(1), List.of(0L, 2L, 0L)),
        counter.trend(Instant.EPOCH.plusSeconds(2)));
  }
}
