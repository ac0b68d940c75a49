package dev.dynoscope.lesson;

import java.util.List;

/** What a value has to be like. */
public sealed interface Probe {
  /** Whether a value is like it. */
  boolean fits(Value value);

  /** As it is written in a lesson: {@code 404}, {@code /pictures/*}, {@code >=5s}. */
  String text();

  /** Whether one of the values is like it. */
  default boolean fitsOne(List<Value> values) {
    return values.stream().anyMatch(this::fits);
  }

  /**
   * It reads so; {@code *} stands for any text, and {@code \*} for itself.
   *
   * @param text with or without {@code *}
   */
  record Reads(String text) implements Probe {
    @Override
    public boolean fits(Value value) {
      return fits(value.text(), 0, 0);
    }

    private boolean fits(String value, int at, int from) {
      if (at == text.length()) {
        return from == value.length();
      }
      if (text.startsWith("\\*", at)) {
        return from < value.length() && value.charAt(from) == '*' && fits(value, at + 2, from + 1);
      }
      if (text.charAt(at) == '*') {
        for (int rest = from; rest <= value.length(); rest++) {
          if (fits(value, at + 1, rest)) {
            return true;
          }
        }
        return false;
      }
      return from < value.length()
          && Character.toLowerCase(value.charAt(from)) == Character.toLowerCase(text.charAt(at))
          && fits(value, at + 1, from + 1);
    }
  }

  /** How an amount is compared. */
  enum Sign {
    /** Less than. */
    LESS("<"),
    /** At most. */
    AT_MOST("<="),
    /** More than. */
    MORE(">"),
    /** At least. */
    AT_LEAST(">=");

    private final String written;

    Sign(String written) {
      this.written = written;
    }

    /** As it is written in a lesson. */
    public String written() {
      return written;
    }
  }

  /**
   * It is a larger or a smaller amount.
   *
   * @param bound amounts as they are, spans of time in seconds
   * @param text as it is written in the lesson
   */
  record Compares(Sign sign, double bound, String text) implements Probe {
    @Override
    public boolean fits(Value value) {
      return value.number().isPresent() && fits(value.number().getAsDouble());
    }

    private boolean fits(double amount) {
      return switch (sign) {
        case LESS -> amount < bound;
        case AT_MOST -> amount <= bound;
        case MORE -> amount > bound;
        case AT_LEAST -> amount >= bound;
      };
    }
  }
}
