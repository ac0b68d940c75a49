package dev.dynoscope.story;

import java.time.Duration;

/**
 * Something that mattered, with its place on the timeline.
 *
 * @param seq the entry that tells of it
 * @param at show time
 */
public record Mark(long seq, Duration at, MarkKind kind) {}
