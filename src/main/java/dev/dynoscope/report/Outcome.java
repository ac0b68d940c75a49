package dev.dynoscope.report;

import java.util.Comparator;

/**
 * How a request ended.
 *
 * @param status the HTTP status that the client got; 0 where a count does not say it
 * @param code the platform's code, such as {@code H12}, where the platform ended the request; what
 *     it said instead of a code, such as {@code No such app}; empty where a dyno answered
 */
public record Outcome(int status, String code) implements Comparable<Outcome> {
  private static final Comparator<Outcome> ORDER =
      Comparator.comparing(Outcome::failed)
          .thenComparingInt(Outcome::status)
          .thenComparing(Outcome::code);

  /** An answer that a dyno gave. */
  static Outcome answered(int status) {
    return new Outcome(status, "");
  }

  /** As counts have it: {@code 200} or {@code 503 H12}. */
  static Outcome counted(String words) {
    int space = words.indexOf(' ');
    String status = space < 0 ? words : words.substring(0, space);
    return status.matches("\\d{1,4}")
        ? new Outcome(Integer.parseInt(status), space < 0 ? "" : words.substring(space + 1))
        : new Outcome(0, words);
  }

  /** Whether the platform ended the request. An app's own 500 is an answer of the app. */
  public boolean failed() {
    return !code.isEmpty();
  }

  /** {@code 200}, {@code 503 H12}, {@code 404 No such app}. */
  public String label() {
    return failed() ? status + " " + code : Integer.toString(status);
  }

  /** Answers first, by status; then what the platform ended, by status and code. */
  @Override
  public int compareTo(Outcome other) {
    return ORDER.compare(this, other);
  }
}
