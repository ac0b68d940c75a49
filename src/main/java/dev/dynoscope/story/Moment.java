package dev.dynoscope.story;

/**
 * A point in show time.
 *
 * @param beat the beat that is being shown
 * @param progress how far it has come, 0 to 1
 */
public record Moment(Beat beat, double progress) {
  /** The end of a beat, when all it tells has happened. */
  public static Moment endOf(Beat beat) {
    return new Moment(beat, 1);
  }
}
