package dev.dynoscope.wording.bundle;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages that the program speaks. */
public enum Language {
  /** What everything was written in first. */
  ENGLISH("en", "English"),
  /** German. */
  GERMAN("de", "Deutsch");

  private final String tag;
  private final String ownName;

  Language(String tag, String ownName) {
    this.tag = tag;
    this.ownName = ownName;
  }

  /** Two letters, such as {@code en}. */
  public String tag() {
    return tag;
  }

  /** Its name in itself. */
  public String ownName() {
    return ownName;
  }

  /** The language with these two letters, if we speak it. */
  public static Optional<Language> of(String tag) {
    return Arrays.stream(values()).filter(each -> each.tag.equals(tag)).findFirst();
  }

  /** What somebody whose system speaks {@code locale} is spoken to in: English if not that. */
  public static Language nearest(Locale locale) {
    return of(locale.getLanguage()).orElse(ENGLISH);
  }
}
