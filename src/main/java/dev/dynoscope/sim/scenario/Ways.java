package dev.dynoscope.sim.scenario;

import dev.dynoscope.journal.FileInfo;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * How the processes of a type behave. In place of code, a simulation has these.
 *
 * @param boot time until it listens
 * @param binds whether it ever listens; else its boot ends in R10
 * @param exit time from SIGTERM to its end
 * @param heedsTerm whether it ends at SIGTERM; else it waits for SIGKILL
 * @param life time after which it ends by itself, counted from its start; empty for never
 * @param status the status it ends with then
 * @param memory what it takes
 * @param atOnce how many requests it works on at a time; others wait for their turn in the dyno
 * @param pages what it does with requests: the first one that matches counts
 * @param writes files it writes as soon as it is up
 * @param prints lines it prints as soon as it runs
 * @param bootVariable a config var that says how many seconds a boot takes, if it is set; may be
 *     empty
 */
public record Ways(
    Spread boot,
    boolean binds,
    Spread exit,
    boolean heedsTerm,
    Optional<Spread> life,
    int status,
    Memory memory,
    int atOnce,
    List<Page> pages,
    List<FileInfo> writes,
    List<String> prints,
    String bootVariable) {
  /**
   * Those of a one-off dyno whose command the scenario does not know: it does its work and ends.
   */
  public static final Ways BRIEF =
      new Ways(
          new Spread.Fixed(Duration.ZERO),
          true,
          new Spread.Fixed(Duration.ZERO),
          true,
          Optional.of(new Spread.Fixed(Duration.ofSeconds(1))),
          0,
          new Memory(0, 0),
          1,
          List.of(),
          List.of(),
          List.of());

  /** Those of processes whose boot takes as long as it takes. */
  public Ways(
      Spread boot,
      boolean binds,
      Spread exit,
      boolean heedsTerm,
      Optional<Spread> life,
      int status,
      Memory memory,
      int atOnce,
      List<Page> pages,
      List<FileInfo> writes,
      List<String> prints) {
    this(boot, binds, exit, heedsTerm, life, status, memory, atOnce, pages, writes, prints, "");
  }

  /** How long a boot takes with these config vars. */
  public Spread boot(SortedMap<String, String> env) {
    String seconds = env.getOrDefault(bootVariable, "");
    return seconds.matches("\\d{1,5}")
        ? new Spread.Fixed(Duration.ofSeconds(Integer.parseInt(seconds)))
        : boot;
  }

  /**
   * The memory that a process takes.
   *
   * @param megabytes after its boot; 0 if nothing is to be told of its memory
   * @param perHour megabytes that it takes more with each hour that it runs
   */
  public record Memory(int megabytes, int perHour) {}

  /** What becomes of a request for {@code target}, a path with or without a query. */
  public Page page(String target) {
    String path = target.contains("?") ? target.substring(0, target.indexOf('?')) : target;
    return pages.stream()
        .filter(p -> p.matches(p.path().contains("?") ? target : path))
        .findFirst()
        .orElse(Page.PLAIN);
  }
}
