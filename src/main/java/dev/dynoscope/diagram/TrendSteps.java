package dev.dynoscope.diagram;

import dev.dynoscope.report.Trend;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A trend as steps to draw: neighbours are put together until they are few enough to be told apart,
 * and a last one that has hardly begun belongs to the one before.
 *
 * @param ends where the steps begin and end, as parts of the whole time: one more than rates
 * @param rates how often in a unit of time
 */
record TrendSteps(List<Double> ends, List<Double> rates) {
  private static final int MOST = 64;

  static TrendSteps of(Trend trend, Duration span, Duration unit) {
    int together = Math.ceilDiv(trend.counts().size(), MOST);
    double whole = Math.max(1, span.toNanos());
    double wide = Math.min(1, (double) trend.width().toNanos() * together / whole);
    List<Double> ends = new ArrayList<>(List.of(0.0));
    List<Double> rates = new ArrayList<>();
    int from = 0;
    while (from < trend.counts().size()) {
      int to = from + together;
      // what is left is too short for a step of its own
      double end = 1 - (ends.size() * wide) < wide / 2 ? 1 : ends.size() * wide;
      to = end == 1 ? trend.counts().size() : Math.min(to, trend.counts().size());
      long sum = trend.counts().subList(from, to).stream().mapToLong(Long::longValue).sum();
      double units = (end - ends.getLast()) * whole / unit.toNanos();
      rates.add(sum / units);
      ends.add(end);
      from = to;
    }
    return new TrendSteps(List.copyOf(ends), List.copyOf(rates));
  }

  double most() {
    return rates.stream().mapToDouble(Double::doubleValue).max().orElse(0);
  }
}
