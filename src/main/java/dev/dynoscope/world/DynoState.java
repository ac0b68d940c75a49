package dev.dynoscope.world;

import dev.dynoscope.journal.DynoFact;
import dev.dynoscope.journal.DynoFact.StopReason;
import dev.dynoscope.journal.DynoName;
import dev.dynoscope.journal.FileInfo;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a dyno.
 *
 * @param boot how often it was booted
 * @param since when the present phase began
 * @param host the machine it is on, such as {@code host-a1}
 * @param size the dyno size, such as {@code Standard-1X}
 * @param memory bytes that its processes take, 0 where unknown
 * @param quota bytes that they may take, 0 where unknown
 * @param address where it listens, empty unless it is up
 * @param pid its first process on this machine, 0 where unknown
 * @param bootTook how long the latest boot took
 * @param written files written since the boot, by path
 * @param lost files that went with the latest disk that was thrown away
 * @param stopping why it was told to stop, while it stops
 * @param retryAt when it boots again after a crash
 * @param notes what else is known of this boot
 */
public record DynoState(
    DynoName name,
    int boot,
    DynoPhase phase,
    Instant since,
    int release,
    String command,
    String host,
    String size,
    long memory,
    long quota,
    String address,
    long pid,
    Duration bootTook,
    List<FileInfo> written,
    List<FileInfo> lost,
    Optional<StopReason> stopping,
    Optional<Instant> retryAt,
    DynoNotes notes) {

  /** Size of all that was written since the boot. */
  public long writtenBytes() {
    return written.stream().mapToLong(FileInfo::bytes).sum();
  }

  static DynoState starting(DynoFact.DynoStarted f, List<FileInfo> lost, Instant at) {
    return new DynoState(
        f.dyno(),
        f.boot(),
        DynoPhase.STARTING,
        at,
        f.release(),
        f.command(),
        f.host(),
        f.size(),
        0,
        0,
        "",
        0,
        Duration.ZERO,
        List.of(),
        lost,
        Optional.empty(),
        Optional.empty(),
        DynoNotes.NONE);
  }

  /** A dyno that came into the formation asleep, and was not booted yet as far as is told. */
  static DynoState asleep(DynoFact.DynoIdled f, Instant at) {
    return new DynoState(
        f.dyno(),
        f.boot(),
        DynoPhase.IDLE,
        at,
        0,
        "",
        "",
        "",
        0,
        0,
        "",
        0,
        Duration.ZERO,
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        DynoNotes.NONE);
  }

  DynoState in(DynoPhase next, Instant at) {
    return with(next, at, address, pid, stopping, retryAt);
  }

  DynoState up(String newAddress, long newPid, Duration took, Instant at) {
    DynoState up = with(DynoPhase.UP, at, newAddress, newPid, Optional.empty(), Optional.empty());
    return up.with(took, written, lost);
  }

  DynoState stopping(StopReason reason, Instant at) {
    return with(DynoPhase.STOPPING, at, address, pid, Optional.of(reason), retryAt);
  }

  DynoState withWritten(List<FileInfo> files) {
    return with(bootTook, files, lost);
  }

  DynoState discarded(List<FileInfo> gone) {
    return with(phase, since, "", 0, stopping, retryAt).with(bootTook, List.of(), gone);
  }

  DynoState crashed(Optional<Instant> retry, Instant at) {
    return with(DynoPhase.CRASHED, at, "", 0, Optional.empty(), retry);
  }

  DynoState measured(long bytes, long quota) {
    return new DynoState(
        name, boot, phase, since, release, command, host, size, bytes, quota, address, pid,
        bootTook, written, lost, stopping, retryAt, notes);
  }

  DynoState with(DynoNotes changed) {
    return new DynoState(
        name, boot, phase, since, release, command, host, size, memory, quota, address, pid,
        bootTook, written, lost, stopping, retryAt, changed);
  }

  private DynoState with(Duration took, List<FileInfo> files, List<FileInfo> gone) {
    return new DynoState(
        name, boot, phase, since, release, command, host, size, memory, quota, address, pid, took,
        files, gone, stopping, retryAt, notes);
  }

  private DynoState with(
      DynoPhase next,
      Instant at,
      String newAddress,
      long newPid,
      Optional<StopReason> reason,
      Optional<Instant> retry) {
    return new DynoState(
        name,
        boot,
        next,
        at,
        release,
        command,
        host,
        size,
        memory,
        quota,
        newAddress,
        newPid,
        bootTook,
        written,
        lost,
        reason,
        retry,
        notes);
  }
}
