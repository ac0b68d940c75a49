package dev.dynoscope.view;

import dev.dynoscope.wording.Wording;
import java.time.Duration;

/** Times and sizes as the language writes numbers; their units are the same in all of them. */
record Figures(Wording wording) {

  /** {@code 0.4 ms} or {@code 0,4 ms}: see {@link Amounts#time}. */
  String time(Duration time) {
    return wording.amount(Amounts.time(time));
  }

  /** The time since something, none if it lies ahead. */
  String age(Duration time) {
    return time(time.isNegative() ? Duration.ZERO : time);
  }

  /** {@code 1.2 kB}: see {@link Amounts#size}. */
  String size(long bytes) {
    return wording.amount(Amounts.size(bytes));
  }

  /** {@code 1,284} or {@code 1.284}. */
  String count(long number) {
    return wording.amount(Amounts.count(number));
  }
}
