package dev.dynoscope.live.dyno.local;

import dev.dynoscope.journal.FileInfo;
import dev.dynoscope.live.Folders;
import dev.dynoscope.live.Reason;
import dev.dynoscope.live.dyno.Boot;
import dev.dynoscope.live.dyno.Cell;
import dev.dynoscope.paas.Effect.Signal;
import dev.dynoscope.paas.Endpoint;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A dyno's processes and its copy of the slug. */
final class ProcessCell implements Cell {
  private static final Logger LOG = Logger.getLogger(ProcessCell.class.getName());

  private final LocalParts parts;
  private final Boot boot;
  private final Process first;
  private final Disk disk;
  private final Mark mark;
  private final DynoProcesses all;
  private final WatchedDisk watched;

  ProcessCell(LocalParts parts, Boot boot, Process first, Disk disk) {
    this.parts = parts;
    this.boot = boot;
    this.first = first;
    this.disk = disk;
    this.mark = Mark.ofBoot(parts.run().id(), boot.id());
    this.all = new DynoProcesses(first.toHandle(), mark);
    this.watched = parts.watch().watch(disk, boot.news()::files);
    parts.lifeLine().watch(first.pid());
    parts.memory().watch(mark, boot.news()::memory);
  }

  @Override
  public long pid() {
    return first.pid();
  }

  @Override
  public Endpoint at() {
    return new Endpoint("127.0.0.1", boot.port());
  }

  @Override
  public InputStream output() {
    return first.getInputStream();
  }

  @Override
  public boolean runs() {
    return first.isAlive();
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
    return first.waitFor();
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
    try {
      all.endAll();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    watched.close();
    parts.lifeLine().forget(first.pid());
    try {
      Folders.delete(disk.app().resolveSibling(""));
    } catch (IOException e) {
      LOG.log(Level.WARNING, "A dyno''s disk stays until the program ends: {0}", Reason.of(e));
    }
  }
}
