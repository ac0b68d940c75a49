package dev.dynoscope.world;

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
 * @param address where it listens, empty unless it is up
 * @param pid its first process on this machine, 0 where unknown
 * @param bootTook how long the latest boot took
 * @param written files written since the boot, by path
 * @param lost files that went with the latest disk that was thrown away
 * @param stopping why it was told to stop, while it stops
 * @param retryAt when it boots again after a crash
 */
public record DynoState(
    DynoName name,
    int boot,
    DynoPhase phase,
    Instant since,
    int release,
    String command,
    String address,
    long pid,
    Duration bootTook,
    List<FileInfo> written,
    List<FileInfo> lost,
    Optional<StopReason> stopping,
    Optional<Instant> retryAt) {

  /** Size of all that was written since the boot. */
  public long writtenBytes() {
    return written.stream().mapToLong(FileInfo::bytes).sum();
  }

  DynoState in(DynoPhase next, Instant at) {
    return new DynoState(
        name, boot, next, at, release, command, address, pid, bootTook, written, lost, stopping,
        retryAt);
  }

  DynoState up(String newAddress, long newPid, Duration took, Instant at) {
    return new DynoState(
        name,
        boot,
        DynoPhase.UP,
        at,
        release,
        command,
        newAddress,
        newPid,
        took,
        written,
        lost,
        Optional.empty(),
        Optional.empty());
  }

  DynoState stopping(StopReason reason, Instant at) {
    return new DynoState(
        name,
        boot,
        DynoPhase.STOPPING,
        at,
        release,
        command,
        address,
        pid,
        bootTook,
        written,
        lost,
        Optional.of(reason),
        retryAt);
  }

  DynoState withWritten(List<FileInfo> files) {
    return new DynoState(
        name, boot, phase, since, release, command, address, pid, bootTook, files, lost, stopping,
        retryAt);
  }

  DynoState discarded(List<FileInfo> gone) {
    return new DynoState(
        name, boot, phase, since, release, command, "", 0, bootTook, List.of(), gone, stopping,
        retryAt);
  }

  DynoState crashed(Optional<Instant> retry, Instant at) {
    return new DynoState(
        name,
        boot,
        DynoPhase.CRASHED,
        at,
        release,
        command,
        "",
        0,
        bootTook,
        written,
        lost,
        Optional.empty(),
        retry);
  }
}
