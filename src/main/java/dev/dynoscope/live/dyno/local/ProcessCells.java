package dev.dynoscope.live.dyno.local;

import dev.dynoscope.live.Folders;
import dev.dynoscope.live.dyno.Boot;
import dev.dynoscope.live.dyno.Cell;
import dev.dynoscope.live.dyno.Cells;
import dev.dynoscope.paas.SlugStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs dynos as plain processes, on every machine and with no isolation.
 *
 * <p>Nothing of them outlives the program: closing ends them, and if the program is killed a {@link
 * Warden} does.
 */
public final class ProcessCells implements Cells {
  /** The kind of these cells. */
  public static final String KIND = "process";

  private final LocalParts parts;

  private ProcessCells(LocalParts parts) {
    this.parts = parts;
  }

  /**
   * Opens the way to run plain processes.
   *
   * @param run where disks are kept; cleared when the cells are closed
   * @throws IOException when no process can be started on this machine
   */
  public static ProcessCells open(RunFolder run, SlugStore slugs)
      throws IOException, InterruptedException {
    return new ProcessCells(LocalParts.open(run, slugs));
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String honesty() {
    return "Dynos are plain processes of yours: they are not isolated, and can read and change"
        + " whatever you can.";
  }

  @Override
  public Cell start(Boot boot)
      throws IOException, InterruptedException, SlugStore.Unfit, SlugStore.Damaged {
    Path folder = parts.run().diskOf(boot.id());
    try {
      Disk disk = Disk.fresh(folder, parts.slugs(), boot.order().slug()).with(boot.back());
      Process process = parts.starter().start(command(boot, disk));
      return new ProcessCell(parts, boot, process, disk);
    } catch (IOException | RuntimeException | SlugStore.Unfit | SlugStore.Damaged e) {
      Folders.delete(folder);
      throw e;
    }
  }

  private ProcessBuilder command(Boot boot, Disk disk) {
    String run = parts.run().id();
    List<Mark> marks = List.of(Mark.ofRun(run), Mark.ofBoot(run, boot.id()));
    ProcessBuilder builder = new ProcessBuilder(Shell.words(boot.order().command(), disk.app()));
    builder.environment().clear();
    builder.environment().putAll(DynoEnvironment.of(boot, disk, marks));
    return builder
        .directory(disk.app().toFile())
        .redirectInput(Machine.noInput())
        .redirectErrorStream(true);
  }

  @Override
  public void close() {
    parts.close();
  }
}
