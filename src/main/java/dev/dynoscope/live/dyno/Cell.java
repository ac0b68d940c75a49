package dev.dynoscope.live.dyno;

import dev.dynoscope.journal.FileInfo;
import dev.dynoscope.paas.Effect.Signal;
import dev.dynoscope.paas.Endpoint;
import java.io.InputStream;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * What one boot of a dyno runs in: some processes, a sandbox, a container. It has begun when it is
 * made, has a fresh disk, and leaves nothing when it is closed.
 */
public interface Cell extends AutoCloseable {
  /** Its first process on this machine, 0 where that is not known. */
  long pid();

  /** Where its web process listens, as seen from this program. */
  Endpoint at();

  /** What its processes write, output and errors together. */
  InputStream output();

  /** Whether its first process runs. */
  boolean runs();

  /** Whether somebody listens {@link #at} its endpoint; may take a second. */
  boolean listens();

  /** Sends a signal to every process in it. */
  void send(Signal signal);

  /**
   * Waits until its first process has ended, and returns the status.
   *
   * @throws Gone when it is lost with all others of its kind
   */
  int awaitFirst() throws Gone, InterruptedException;

  /** Waits, after SIGTERM, until no process is left, or until {@code enough} says so. */
  void awaitRest(BooleanSupplier enough) throws InterruptedException;

  /**
   * Ends all processes that are left; now nobody writes to {@link #output} any more.
   *
   * @return what was written since the boot and is still there
   */
  List<FileInfo> end() throws InterruptedException;

  /** Discards the disk and all else that the cell is made of; ends it first if need be. */
  @Override
  void close();
}
