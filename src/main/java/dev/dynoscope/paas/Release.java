package dev.dynoscope.paas;

import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Slug and config vars together, as they run. Releases are only ever added.
 *
 * @param version 1 for {@code v1}
 * @param description such as {@code Deploy 3f9a77c1} or {@code Set GREETING config vars}
 * @param slug empty until the first deploy
 * @param config the config vars that the owner has set
 * @param attached those that add-ons set
 * @param metadata what dynos are told about themselves beside the config vars (Dyno Metadata)
 * @param at when it was made
 */
record Release(
    int version,
    String description,
    Optional<Slug> slug,
    SortedMap<String, String> config,
    SortedMap<String, String> attached,
    SortedMap<String, String> metadata,
    Instant at,
    Status status) {

  /** How far a release has come (Release Phase, Dev Center). */
  enum Status {
    /** Its release command has still to succeed. */
    PENDING,
    /** It took effect. */
    SUCCEEDED,
    /** Its release command failed, so it never took effect. */
    FAILED
  }

  Release in(Status other) {
    return new Release(version, description, slug, config, attached, metadata, at, other);
  }

  boolean succeeded() {
    return status == Status.SUCCEEDED;
  }

  /** All config vars, whoever set them. */
  SortedMap<String, String> allConfig() {
    SortedMap<String, String> all = new TreeMap<>(config);
    all.putAll(attached);
    return Collections.unmodifiableSortedMap(all);
  }

  /** The environment of its dynos, as far as it is the same for all of them. */
  SortedMap<String, String> environment() {
    SortedMap<String, String> all = new TreeMap<>(allConfig());
    all.putAll(metadata);
    return Collections.unmodifiableSortedMap(all);
  }
}
