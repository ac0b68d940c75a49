package dev.dynoscope.lesson;

import java.util.List;

/**
 * Something to do, predict and break, step by step.
 *
 * @param id names its folder, such as {@code vanishing-picture}
 * @param title a few words
 * @param about what one can do and explain after it, in a sentence or two
 * @param minutes how long it takes, about
 * @param claims what of the articles it shows or puts right, such as {@code S8}
 * @param prefers where it is best taken
 * @param start the world that it starts from
 */
public record Lesson(
    String id,
    String title,
    String about,
    int minutes,
    List<String> claims,
    Way prefers,
    Start start,
    List<Step> steps) {

  /** Where a lesson is taken. */
  public enum Way {
    /** With processes, sockets and files. */
    LIVE,
    /** In virtual time, with the same rules; no code runs. */
    SIMULATED
  }

  /**
   * The world that a lesson starts from: a platform with nothing on it but this.
   *
   * @param era name of the era whose rules hold
   * @param apps deployed in this order
   * @param commands given after that, one after the other
   */
  public record Start(String era, List<App> apps, List<String> commands) {}

  /**
   * An app of a lesson.
   *
   * @param name what it is called on the platform
   * @param from its folder, in the lesson's own folder or among the sample apps
   */
  public record App(String name, String from) {}
}
