package dev.dynoscope.json;

/** A file that cannot be read; the message is a sentence that names the place. */
public final class Unreadable extends Exception {
  private static final long serialVersionUID = 1;

  private final int line;
  private final String sentence;

  Unreadable(int line, String place, String why) {
    super("Line " + line + (place.isEmpty() ? ": " : ", at " + place + ": ") + why);
    this.line = line;
    String about = place.isEmpty() ? why : "at " + place + ": " + why;
    sentence = Character.toUpperCase(about.charAt(0)) + about.substring(1);
  }

  /** What is wrong and where, without the line. */
  public String sentence() {
    return sentence;
  }

  /** The line that it is about, from 1. */
  public int line() {
    return line;
  }
}
