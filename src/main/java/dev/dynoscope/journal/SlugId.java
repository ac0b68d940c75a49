package dev.dynoscope.journal;

/** A slug's id: the beginning of its contents' SHA-256, in hexadecimal. */
public record SlugId(String value) {
  @Override
  public String toString() {
    return value;
  }
}
