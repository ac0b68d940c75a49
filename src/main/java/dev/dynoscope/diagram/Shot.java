package dev.dynoscope.diagram;

import dev.dynoscope.story.Moment;
import dev.dynoscope.world.World;
import java.time.Instant;
import java.util.Optional;

/**
 * What is to be drawn.
 *
 * @param before the world before the moment's beat
 * @param after the world after it
 * @param moment where in the story we are; empty before anything has happened
 * @param now platform time, by which ages are told
 * @param selected picture id of the selected thing
 * @param around what is told before and after
 * @param hovered picture id of the thing under the pointer
 * @param focused whether keys go to the stage, and so to what is selected
 */
public record Shot(
    World before,
    World after,
    Optional<Moment> moment,
    Instant now,
    Optional<String> selected,
    Around around,
    Optional<String> hovered,
    boolean focused) {

  /** A shot that nobody points at, and of which it is not known what is told before and after. */
  public Shot(
      World before,
      World after,
      Optional<Moment> moment,
      Instant now,
      Optional<String> selected) {
    this(before, after, moment, now, selected, Around.ALONE, Optional.empty(), false);
  }

  /** The same, with what is told before and after. */
  public Shot within(Around story) {
    return new Shot(before, after, moment, now, selected, story, hovered, focused);
  }

  /** The same, with the pointer on a thing, or with the keys going to the stage. */
  public Shot pointed(Optional<String> under, boolean withFocus) {
    return new Shot(before, after, moment, now, selected, around, under, withFocus);
  }
}
