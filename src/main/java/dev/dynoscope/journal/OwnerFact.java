package dev.dynoscope.journal;

import java.util.List;

/** What the owner of a domain did at their own DNS provider, which is not the platform's. */
public sealed interface OwnerFact extends Fact {
  /** The name of the record. */
  String name();

  @Override
  default String subject() {
    return "record:" + name();
  }

  /**
   * The owner set what a name has, in place of what it had.
   *
   * @param type {@code A}, {@code CNAME} or {@code ALIAS}
   * @param values addresses, or one other name
   */
  record RecordSet(String name, String type, List<String> values) implements OwnerFact {}

  /** The owner took away what a name had. */
  record RecordUnset(String name, String type) implements OwnerFact {}
}
