package dev.dynoscope.journal.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;

/** What the codec must know of the journal's types, kept out of the pure package. */
final class Mixins {
  private Mixins() {}

  /** A fact is written with its own name. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
  interface Named {}

  /** An id is written as its text. */
  abstract static class Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    Id(String value) {}

    @JsonValue
    abstract String value();
  }
}
