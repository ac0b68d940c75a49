package dev.dynoscope.live.dyno.local;

import dev.dynoscope.live.Folders;
import dev.dynoscope.live.dyno.BootId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/**
 * The one temporary folder of a run of the program, for slugs and disks; nobody else on the machine
 * may look into it. It names its owner, so that a later run can clear it if this one could not.
 */
public final class RunFolder implements AutoCloseable {
  static final String PREFIX = "dynoscope-";
  private static final int ID_BYTES = 6;

  private final String id;
  private final Path parent;
  private final Path path;

  private RunFolder(String id, Path parent) {
    this.id = id;
    this.parent = parent;
    this.path = parent.resolve(PREFIX + id);
  }

  /**
   * Makes a run folder below {@code java.io.tmpdir}, and clears what earlier runs have left behind
   * there: their processes, found by their mark, and their folders. Touches no living run.
   */
  public static RunFolder create() throws IOException {
    return create(Path.of(System.getProperty("java.io.tmpdir")));
  }

  /** The same below another folder, which must exist. */
  public static RunFolder create(Path parent) throws IOException {
    byte[] random = new byte[ID_BYTES];
    new SecureRandom().nextBytes(random);
    String id = HexFormat.of().formatHex(random);
    RunFolder run = new RunFolder(id, parent.toRealPath());
    Files.createDirectory(run.path, ownerOnly(parent));
    Files.writeString(run.path.resolve(Owner.FILE), Owner.ourselves().toString());
    Leftovers.clear(run.parent);
    return run;
  }

  /** The run's id, 12 hexadecimal digits. */
  public String id() {
    return id;
  }

  /** The folder itself, absolute. */
  public Path path() {
    return path;
  }

  /** The folder for the disk of one boot. */
  public Path diskOf(BootId boot) {
    return path.resolve("dynos").resolve(boot.folderName());
  }

  /** The name for a control group of this run, by which it is found again. */
  public String cgroupName(String what) {
    return RunCgroups.name(id, what);
  }

  /** Notes which groups the run's control groups will be in, so that none is left behind. */
  public void noteCgroups(List<Path> parents) throws IOException {
    RunCgroups.note(path, parents);
  }

  /** The folder that holds it, which stays. */
  Path parent() {
    return parent;
  }

  /** Deletes it, and what is left of the run outside of it. */
  @Override
  public void close() throws IOException {
    try {
      RunCgroups.remove(path, id);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Folders.delete(path);
  }

  private static FileAttribute<?>[] ownerOnly(Path parent) throws IOException {
    boolean posix = Files.getFileStore(parent).supportsFileAttributeView("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
        }
        : new FileAttribute<?>[0];
  }
}
