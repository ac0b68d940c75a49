package dev.dynoscope.sim.scenario;

import java.time.Duration;

/**
 * People, or programs, that ask for a page again and again. They look the host up in DNS, and keep
 * what they were told for as long as it says.
 *
 * @param name who they are, such as {@code class}; their chance is their own
 * @param from time after the beginning at which they come
 * @param until time after the beginning at which they stop asking
 */
public record Visitors(
    String name, Request request, Pattern pattern, Duration from, Duration until) {
  /**
   * What they ask for.
   *
   * @param host such as {@code www.photos.example}; an app's name stands for the host that it was
   *     given, whatever that is
   * @param target path and query
   */
  public record Request(String method, String host, String target, Manner manner) {
    /** The same at another host. */
    public Request at(String other) {
      return new Request(method, other, target, manner);
    }
  }

  /** How often they ask. */
  public sealed interface Pattern {
    /**
     * At random, this far apart on the average, day and night.
     *
     * @param every mean time between two requests
     */
    record Steady(Duration every) implements Pattern {}

    /**
     * At random, most often at one hour of the day and least often twelve hours later.
     *
     * @param every mean time between two requests when it is busiest
     * @param peakHour hour of the day, in UTC
     * @param quietPercent requests when it is quietest, of those when it is busiest
     */
    record Daily(Duration every, int peakHour, int quietPercent) implements Pattern {}

    /**
     * Many at a time, at regular intervals.
     *
     * @param requests how many come
     * @param within time over which they are spread
     */
    record Bursts(Duration every, int requests, Duration within) implements Pattern {}

    /**
     * Each of them waits for the answer, looks at it, and asks again.
     *
     * @param clients how many there are
     * @param looks how long one looks at an answer
     */
    record Crowd(int clients, Spread looks) implements Pattern {}
  }
}
