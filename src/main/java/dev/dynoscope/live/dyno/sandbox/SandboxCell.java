package dev.dynoscope.live.dyno.sandbox;

import dev.dynoscope.journal.FileInfo;
import dev.dynoscope.live.Folders;
import dev.dynoscope.live.Reason;
import dev.dynoscope.live.dyno.Boot;
import dev.dynoscope.live.dyno.Cell;
import dev.dynoscope.live.dyno.local.DiskView;
import dev.dynoscope.live.dyno.local.Knock;
import dev.dynoscope.live.dyno.local.LocalParts;
import dev.dynoscope.live.dyno.local.Mark;
import dev.dynoscope.live.dyno.local.WatchedDisk;
import dev.dynoscope.paas.Effect.Signal;
import dev.dynoscope.paas.Endpoint;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A sandbox with a dyno's processes, and its disk. */
final class SandboxCell implements Cell {
  private static final Logger LOG = Logger.getLogger(SandboxCell.class.getName());

  private final LocalParts parts;
  private final Boot boot;
  private final Opened opened;
  private final Path folder;
  private final Mark mark;
  private final SandboxProcesses all;
  private final WatchedDisk watched;
  private final Optional<MemoryWatch> memory;
  private final Optional<Cgroup> cgroup;

  SandboxCell(
      LocalParts parts,
      Boot boot,
      Opened opened,
      Path folder,
      DiskView disk,
      Optional<Cgroup> cgroup) {
    this.parts = parts;
    this.boot = boot;
    this.opened = opened;
    this.folder = folder;
    this.cgroup = cgroup;
    this.mark = Mark.ofBoot(parts.run().id(), boot.id());
    this.all = new SandboxProcesses(opened.root());
    this.watched = parts.watch().watch(disk, boot.news()::files);
    this.memory = cgroup.map(group -> MemoryWatch.begin(group, boot, parts.beat()));
    parts.lifeLine().watch(opened.root().pid());
    parts.memory().watch(mark, boot.news()::memory);
  }

  /** The first process inside, or bubblewrap's own where that has ended. */
  @Override
  public long pid() {
    return Kin.onlyChildOf(opened.root()).map(ProcessHandle::pid).orElse(opened.door().pid());
  }

  @Override
  public Endpoint at() {
    return new Endpoint("127.0.0.1", boot.port());
  }

  @Override
  public InputStream output() {
    return opened.door().getInputStream();
  }

  @Override
  public boolean runs() {
    return opened.door().isAlive();
  }

  @Override
  public boolean listens() {
    return Knock.at(boot.port());
  }

  @Override
  public void send(Signal signal) {
    all.send(signal);
  }

  @Override
  public int awaitFirst() throws InterruptedException {
    int status = opened.door().waitFor();
    memory.ifPresent(MemoryWatch::look);
    return status;
  }

  @Override
  public void awaitRest(BooleanSupplier enough) throws InterruptedException {
    all.awaitEnd(enough);
  }

  @Override
  public List<FileInfo> end() throws InterruptedException {
    all.endAll();
    return watched.close();
  }

  @Override
  public void close() {
    parts.memory().forget(mark);
    memory.ifPresent(MemoryWatch::close);
    try {
      all.endAll();
      opened.door().destroyForcibly().waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    watched.close();
    parts.lifeLine().forget(opened.root().pid());
    cgroup.ifPresent(Cgroup::close);
    try {
      Folders.delete(folder);
    } catch (IOException e) {
      LOG.log(Level.WARNING, "A dyno''s disk stays until the program ends: {0}", Reason.of(e));
    }
  }
}
