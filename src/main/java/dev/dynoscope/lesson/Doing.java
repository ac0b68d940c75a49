package dev.dynoscope.lesson;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A command that somebody gave, and what came of it. */
final class Doing {
  private final long seq;
  private final Instant at;
  private final String command;
  private final List<Telling> tellings = new ArrayList<>();
  private Duration wait = Duration.ZERO;
  private boolean overlaps;
  private boolean hangs;

  /**
   * A fact that came of it and may be asked about.
   *
   * @param dynosBefore names of the dynos that there were before it
   */
  record Telling(Told told, List<String> dynosBefore) {}

  Doing(long seq, Instant at, String command) {
    this.seq = seq;
    this.at = at;
    this.command = command;
  }

  /** The entry that tells that it was given. */
  long seq() {
    return seq;
  }

  Instant at() {
    return at;
  }

  String command() {
    return command;
  }

  /** The word that it begins with. */
  String verb() {
    return command.strip().split("\\s+", 2)[0];
  }

  /** What came of it, in order. */
  List<Telling> tellings() {
    return Collections.unmodifiableList(tellings);
  }

  void tell(Telling telling) {
    tellings.add(telling);
  }

  /** What it had begun was not over when the next command came. */
  void overlap() {
    overlaps = true;
  }

  boolean overlaps() {
    return overlaps;
  }

  /** What it had begun was not over for so long that somebody meant it to go on meanwhile. */
  void hang(Duration span) {
    hangs = true;
    wait = span;
  }

  /** So much time went by before something happened by itself. */
  void wait(Duration more) {
    wait = wait.plus(more);
  }

  /** How somebody does the same. */
  List<Move> moves() {
    List<Move> moves = new ArrayList<>();
    moves.add(new Move.Tell(command, !hangs));
    if (!wait.isZero()) {
      moves.add(new Move.Wait(Duration.ofSeconds(wait.plusMillis(999).toSeconds())));
    }
    return moves;
  }
}
