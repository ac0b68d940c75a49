package dev.dynoscope.live.dyno.sandbox;

import dev.dynoscope.live.Folders;
import dev.dynoscope.live.dyno.Boot;
import dev.dynoscope.live.dyno.Cell;
import dev.dynoscope.live.dyno.Cells;
import dev.dynoscope.live.dyno.PutBack;
import dev.dynoscope.live.dyno.local.Disk;
import dev.dynoscope.live.dyno.local.DiskView;
import dev.dynoscope.live.dyno.local.LocalParts;
import dev.dynoscope.live.dyno.local.RunFolder;
import dev.dynoscope.paas.SlugStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Runs dynos in sandboxes, on Linux and with bubblewrap: with a disk, processes and a user of their
 * own, and within bounds. The network is this machine's.
 */
public final class SandboxCells implements Cells {
  /** The kind of these cells. */
  public static final String KIND = "sandbox";

  private final LocalParts parts;
  private final Ground ground;
  private final Lowers lowers;

  private SandboxCells(LocalParts parts, Ground ground) {
    this.parts = parts;
    this.ground = ground;
    this.lowers = new Lowers(parts.slugs(), ground.user());
  }

  /**
   * Opens the way to run sandboxes, having run a process in one.
   *
   * @param run where disks are kept
   * @throws IOException with a sentence that says what this machine lacks
   */
  public static SandboxCells open(RunFolder run, SlugStore slugs)
      throws IOException, InterruptedException {
    Ground ground = Trial.of(run);
    return new SandboxCells(LocalParts.open(run, slugs), ground);
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String honesty() {
    return Honesty.of(ground);
  }

  @Override
  public Cell start(Boot boot)
      throws IOException, InterruptedException, SlugStore.Unfit, SlugStore.Damaged {
    Path folder = parts.run().diskOf(boot.id());
    Optional<Cgroup> cgroup = Optional.empty();
    try {
      Optional<Lowers.Lower> lower =
          ground.overlay() ? Optional.of(lowers.of(boot.order().slug())) : Optional.empty();
      DiskView disk = lower.isPresent() ? layers(folder, lower.get(), boot) : copy(folder, boot);
      cgroup = cgroup(boot);
      Opening opening = new Opening(ground, boot, folder, lower.map(Lowers.Lower::folder));
      Opened opened = Opened.by(parts.starter(), opening.builder(cgroup), opening.info());
      return new SandboxCell(parts, boot, opened, folder, disk, cgroup);
    } catch (IOException | RuntimeException | SlugStore.Unfit | SlugStore.Damaged e) {
      Folders.delete(folder);
      cgroup.ifPresent(Cgroup::close);
      throw e;
    }
  }

  private Optional<Cgroup> cgroup(Boot boot) throws IOException {
    return ground.cgroups().isEmpty()
        ? Optional.empty()
        : Optional.of(ground.cgroups().get().fresh(boot.id().folderName(), boot.order().bounds()));
  }

  private DiskView layers(Path folder, Lowers.Lower lower, Boot boot) throws IOException {
    Files.createDirectories(folder.resolveSibling(""));
    Files.createDirectory(folder);
    Path upper = Files.createDirectory(folder.resolve("upper"));
    Files.createDirectory(folder.resolve("work"));
    Files.createDirectory(folder.resolve("app"));
    PutBack.into(upper, boot.back());
    ground.user().own(upper);
    return Overlay.of(upper, lower.state().files());
  }

  private DiskView copy(Path folder, Boot boot)
      throws IOException, SlugStore.Unfit, SlugStore.Damaged {
    Disk disk = Disk.fresh(folder, parts.slugs(), boot.order().slug()).with(boot.back());
    ground.user().own(disk.app());
    return disk;
  }

  @Override
  public void close() {
    parts.close();
  }
}
