package dev.dynoscope.view;

import java.util.Arrays;

/** Hands that were raised in a room, for each option of a prediction. */
final class Tally {
  private static final int MOST = 999;

  private final int[] hands;
  private int marked;

  Tally(int options) {
    hands = new int[options];
  }

  /** How many options there are. */
  int options() {
    return hands.length;
  }

  /** The option that hands are counted for now, from 0. */
  int marked() {
    return marked;
  }

  /** Marks the next option (1) or the one before (-1). */
  void move(int by) {
    marked = Math.clamp((long) marked + by, 0, hands.length - 1);
  }

  /** One hand more (1) or fewer (-1) for the marked option. */
  void count(int by) {
    hands[marked] = Math.clamp((long) hands[marked] + by, 0, MOST);
  }

  /** Hands for an option. */
  int of(int option) {
    return hands[option];
  }

  /** All hands. */
  int all() {
    return Arrays.stream(hands).sum();
  }

  /** Which part of the most that any option has, 0 to 1. */
  double share(int option) {
    int most = Arrays.stream(hands).max().orElse(0);
    return most == 0 ? 0 : (double) hands[option] / most;
  }
}
