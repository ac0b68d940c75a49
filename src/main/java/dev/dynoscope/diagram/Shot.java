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
 * @param pointed what is pointed at, and how
 * @param around what is told before and after
 */
public record Shot(
    World before,
    World after,
    Optional<Moment> moment,
    Instant now,
    Optional<String> selected,
    Pointed pointed,
    Around around) {

  /** A shot of which it is not known what is told before and after. */
  public Shot(
      World before, World after, Optional<Moment> moment, Instant now, Optional<String> selected) {
    this(before, after, moment, now, selected, Pointed.NOWHERE, Around.ALONE);
  }

  /** A world as it is, with nothing going on. */
  public static Shot still(World world) {
    return new Shot(world, world, Optional.empty(), world.at(), Optional.empty());
  }

  /** The same, with what is told before and after. */
  public Shot within(Around story) {
    return new Shot(before, after, moment, now, selected, pointed, story);
  }

  /** The same, with the pointer on a thing, or with the keys going to the stage. */
  public Shot pointedAt(Pointed how) {
    return new Shot(before, after, moment, now, selected, how, around);
  }
}
