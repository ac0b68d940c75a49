package dev.dynoscope.world;

import java.time.Instant;

/** A release of an app, numbered {@code version}. */
public record ReleaseState(int version, String description, Instant at) {}
