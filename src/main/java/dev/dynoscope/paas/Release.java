package dev.dynoscope.paas;

import java.util.Optional;
import java.util.SortedMap;

/**
 * Slug and config vars together, as they run. Releases are only ever added.
 *
 * @param version 1 for {@code v1}
 * @param description such as {@code Deploy 3f9a77c1} or {@code Set GREETING config vars}
 * @param slug empty until the first deploy
 */
record Release(
    int version, String description, Optional<Slug> slug, SortedMap<String, String> config) {}
