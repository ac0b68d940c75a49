package dev.dynoscope.view;

import dev.dynoscope.wording.Wording;
import java.util.List;

/**
 * What the window has to say honestly and cannot read in the journal.
 *
 * @param router address of the HTTP router, such as {@code 127.0.0.1:8080}, empty where none runs
 * @param dns address of the DNS server, empty where none runs
 * @param hosts the names that lead to the app, the one to be tried first in front
 * @param commands what the platform understands, those of one group behind each other
 * @param eras whose rules the platform can go by, oldest first
 */
public record WindowNotes(
    Mode mode,
    String router,
    String dns,
    List<String> hosts,
    List<CommandNote> commands,
    List<EraNote> eras) {

  /** Whether what is seen happens now. */
  public enum Mode {
    /** A platform runs in this program and takes commands. */
    LIVE,
    /** A journal is shown again; nothing runs. */
    RECORDING,
    /** A scenario is played in virtual time; no code runs, and no commands are taken. */
    SIMULATED,
    /** A lesson in virtual time: no code runs, but commands are taken. */
    REHEARSED
  }

  /** Keeps its own copies of the lists. */
  public WindowNotes {
    hosts = List.copyOf(hosts);
    commands = List.copyOf(commands);
    eras = List.copyOf(eras);
  }

  /** What the window says of a run in virtual time, which has no address. */
  public static WindowNotes ofSimulation(List<EraNote> eras) {
    return new WindowNotes(Mode.SIMULATED, "", "", List.of(), List.of(), eras);
  }

  /** What the window says of a lesson in virtual time, which takes commands. */
  public static WindowNotes ofLesson(List<CommandNote> commands, List<EraNote> eras) {
    return new WindowNotes(Mode.REHEARSED, "", "", List.of(), commands, eras);
  }

  /** The same of what was and does not go on: no address, and no command is taken. */
  public WindowNotes ofRecording() {
    return new WindowNotes(Mode.RECORDING, "", "", hosts, commands, eras);
  }

  /** What the window says of a recording, which has no address. */
  public static WindowNotes ofRecordings() {
    return new WindowNotes(Mode.RECORDING, "", "", List.of(), List.of(), List.of());
  }

  /** Why no command is taken. */
  String refusal(Wording wording) {
    return switch (mode) {
      case LIVE -> "";
      case RECORDING -> wording.say("modes.refusal.recording");
      case SIMULATED -> wording.say("modes.refusal.simulated");
      case REHEARSED -> wording.say("lesson.no-code");
    };
  }

  /** Whether commands are taken. */
  boolean takesCommands() {
    return mode == Mode.LIVE || mode == Mode.REHEARSED;
  }

  /** Whether code of apps runs here. */
  boolean runsCode() {
    return mode == Mode.LIVE;
  }
}
