package dev.dynoscope.journal;

import java.util.regex.Pattern;

/** An app's name: 3 to 30 lower-case letters, digits and dashes, starting with a letter. */
public record AppName(String value) implements Comparable<AppName> {
  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{1,28}[a-z0-9]");

  /** Refuses a name that breaks the form, with a sentence that says how it should be. */
  public AppName {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "\""
              + value
              + "\" cannot be an app's name: use 3 to 30 lower-case letters, digits and dashes,"
              + " starting with a letter.");
    }
  }

  @Override
  public int compareTo(AppName other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
