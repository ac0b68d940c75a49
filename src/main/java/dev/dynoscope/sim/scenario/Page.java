package dev.dynoscope.sim.scenario;

import dev.dynoscope.journal.FileInfo;
import dev.dynoscope.paas.Restriction;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What an app does with requests for a path.
 *
 * @param path the whole path; with {@code *} at its end, all that begin like it
 * @param habit what it does
 * @param status HTTP status of its answer
 * @param takes time until its answer begins, or until it does something else
 * @param bytes length of its answer
 * @param restriction what is wrong with its answer, so that the router holds it back (H25)
 * @param writes files that it writes meanwhile
 * @param keeps megabytes that it takes and never gives back
 * @param content what there is on it for those who look
 */
public record Page(
    String path,
    Habit habit,
    int status,
    Spread takes,
    long bytes,
    Optional<Restriction> restriction,
    List<FileInfo> writes,
    int keeps,
    Content content) {
  /** An answer like that of many small apps. */
  static final Page PLAIN =
      new Page(
          "*",
          Habit.ANSWER,
          200,
          new Spread.Fixed(Duration.ofMillis(18)),
          1000,
          Optional.empty(),
          List.of(),
          0,
          Content.NONE);

  /** A page that nobody looks at. */
  public Page(
      String path,
      Habit habit,
      int status,
      Spread takes,
      long bytes,
      Optional<Restriction> restriction,
      List<FileInfo> writes,
      int keeps) {
    this(path, habit, status, takes, bytes, restriction, writes, keeps, Content.NONE);
  }

  /** What an app may do with a request. */
  public enum Habit {
    /** It answers. */
    ANSWER,
    /** It never answers. */
    HANG,
    /** It closes the connection without an answer. */
    HANG_UP,
    /** It closes the connection in the middle of its answer. */
    HANG_UP_MIDWAY,
    /** It says no more in the middle of its answer. */
    STALL_MIDWAY,
    /** Its answer is not HTTP. */
    NONSENSE,
    /** It agrees to speak another protocol on this connection. */
    UPGRADE,
    /** Its process ends. */
    EXIT,
    /** It answers, and then takes no connections any more: whoever comes is refused. */
    CLOSE,
    /** It answers, and then accepts no connections any more: whoever comes gets no answer. */
    GO_DEAF
  }

  boolean matches(String asked) {
    return path.endsWith("*")
        ? asked.startsWith(path.substring(0, path.length() - 1))
        : asked.equals(path);
  }
}
