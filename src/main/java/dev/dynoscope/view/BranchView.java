package dev.dynoscope.view;

import dev.dynoscope.session.BranchNote;
import dev.dynoscope.session.Branches;
import dev.dynoscope.wording.Wording;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.IntConsumer;

/**
 * The branch of a live run that is watched, among the others.
 *
 * @param shown its number
 * @param show shows another one, or a new one
 */
record BranchView(Branches branches, int shown, IntConsumer show) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** Whether what is watched goes on. */
  boolean running() {
    return branches.running() == shown;
  }

  BranchNote note() {
    return branches.all().get(shown);
  }

  /** What a branch is called: {@code main}, {@code re-run 2}. */
  static String name(int number, Wording wording) {
    return number == 0
        ? wording.say("modes.branch-main")
        : wording.say("modes.branch-rerun", String.valueOf(number));
  }

  /** From where a branch was taken up; empty for the first. */
  static String origin(BranchNote note, Wording wording) {
    return note.rerun()
        ? wording.say(
            "modes.branch-from", TIME.format(note.at()), name(note.from(), wording), note.entry())
        : "";
  }
}
