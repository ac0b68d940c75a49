package dev.dynoscope.sim;

import dev.dynoscope.sim.scenario.Visitors;
import dev.dynoscope.sim.scenario.Visitors.Pattern;
import dev.dynoscope.time.Dice;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Lets visitors come, by their pattern. */
final class Traffic {
  private static final double SECONDS_A_DAY = 86_400;

  private final Course course;
  private final Visitors visitors;
  private final SimClients clients;
  private final Instant until;
  private final Dice dice;
  private int next;

  Traffic(Course course, Visitors visitors, SimClients clients, Instant start) {
    this.course = course;
    this.visitors = visitors;
    this.clients = clients;
    until = start.plus(visitors.until());
    dice = course.dice("visitors:" + visitors.name());
  }

  void plan() {
    course.after(visitors.from(), this::begin);
  }

  private void begin() {
    switch (visitors.pattern()) {
      case Pattern.Steady p -> random(p.every(), 12, 100);
      case Pattern.Daily p -> random(p.every(), p.peakHour(), p.quietPercent());
      case Pattern.Bursts p -> burst(p);
      case Pattern.Crowd p -> {
        for (int i = 0; i < p.clients(); i++) {
          int client = i;
          course.after(p.looks().draw(dice), () -> reload(p, client));
        }
      }
    }
  }

  private boolean over() {
    return !course.now().isBefore(until);
  }

  /**
   * Arrivals at random with a rate that changes: as many come as at the busiest hour, and of each
   * it is drawn whether it is one of those that come at this hour.
   */
  private void random(Duration every, int peakHour, int quietPercent) {
    double gap = -StrictMath.log(1 - dice.unit()) * every.toNanos();
    course.after(
        Duration.ofNanos((long) gap),
        () -> {
          if (!over()) {
            if (dice.unit() < busyness(peakHour, quietPercent)) {
              ask(next++ % 250);
            }
            random(every, peakHour, quietPercent);
          }
        });
  }

  private double busyness(int peakHour, int quietPercent) {
    double second = course.now().atOffset(ZoneOffset.UTC).toLocalTime().toSecondOfDay();
    double turn = (second / SECONDS_A_DAY - peakHour / 24.0) * 2 * StrictMath.PI;
    double quiet = quietPercent / 100.0;
    return quiet + (1 - quiet) * (1 + StrictMath.cos(turn)) / 2;
  }

  private void burst(Pattern.Bursts p) {
    if (over()) {
      return;
    }
    for (int i = 0; i < p.requests(); i++) {
      int client = i;
      course.after(Duration.ofNanos(dice.below(p.within().toNanos() + 1)), () -> ask(client % 250));
    }
    course.after(p.every(), () -> burst(p));
  }

  private void reload(Pattern.Crowd crowd, int client) {
    if (!over()) {
      clients.ask(
          key(client),
          visitors.request(),
          _ -> course.after(crowd.looks().draw(dice), () -> reload(crowd, client)));
    }
  }

  private void ask(int client) {
    clients.ask(key(client), visitors.request(), _ -> {});
  }

  private List<String> key(int client) {
    return List.of(visitors.name(), String.valueOf(client));
  }
}
