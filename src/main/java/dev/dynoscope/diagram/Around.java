package dev.dynoscope.diagram;

import dev.dynoscope.story.Beat;
import java.time.Duration;
import java.util.Optional;

/**
 * What is told before and after the beat that is shown, so that what both leave in the background
 * can stay there.
 *
 * @param previous the beat before, if there is one
 * @param next the beat after, if there is one yet
 * @param pointing whether what a beat is about is pointed out at all; not where the show is so fast
 *     that it would flicker
 * @param swaying whether what waits may move meanwhile
 */
public record Around(
    Optional<Beat> previous, Optional<Beat> next, boolean pointing, boolean swaying) {
  /** Nothing is known of other beats. */
  public static final Around ALONE = new Around(Optional.empty(), Optional.empty(), true, true);

  /** Things this far apart in platform time are two stories, with a rest between them. */
  private static final Duration APART = Duration.ofMillis(1_500);

  /** Whether the story goes on from one beat to the other without a rest. */
  static boolean together(Beat first, Beat second) {
    Duration between = Duration.between(first.entry().at(), second.entry().at());
    return between.compareTo(APART) < 0;
  }
}
