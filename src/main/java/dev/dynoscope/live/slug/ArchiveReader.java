package dev.dynoscope.live.slug;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * Unpacks a slug that {@link ArchiveWriter} has packed. Files keep their times, so that a page's
 * {@code Last-Modified} is that of the source; all can be written by whoever runs this program.
 */
final class ArchiveReader {
  private static final int BUFFER_BYTES = 64 * 1024;
  private static final int ANY_EXECUTE = 0111;

  private final Path to;

  private ArchiveReader(Path to) {
    this.to = to;
  }

  static void unpack(Path file, Path to) throws IOException {
    Files.createDirectory(to);
    try (InputStream in = Files.newInputStream(file);
        GZIPInputStream gzip = new GZIPInputStream(in, BUFFER_BYTES);
        TarArchiveInputStream tar =
            new TarArchiveInputStream(
                new BufferedInputStream(gzip, BUFFER_BYTES), StandardCharsets.UTF_8.name())) {
      ArchiveReader reader = new ArchiveReader(to.toAbsolutePath().normalize());
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        reader.take(entry, tar);
      }
    }
  }

  private void take(TarArchiveEntry entry, InputStream contents) throws IOException {
    Path target = target(entry);
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else if (entry.isDirectory()) {
      Files.createDirectories(target);
    } else {
      Files.copy(contents, target);
      finish(target, entry);
    }
  }

  private Path target(TarArchiveEntry entry) throws IOException {
    String name = entry.getName();
    Path target = to.resolve(name.substring(Math.min(name.length(), ArchiveWriter.TOP.length())));
    if (!name.startsWith(ArchiveWriter.TOP) || !target.normalize().startsWith(to)) {
      throw new IOException("the archive holds " + name + ", which is not below the app's folder");
    }
    return target;
  }

  private static void finish(Path file, TarArchiveEntry entry) throws IOException {
    PosixFileAttributeView view =
        Files.getFileAttributeView(file, PosixFileAttributeView.class, NOFOLLOW_LINKS);
    if (view == null) {
      Files.setLastModifiedTime(file, entry.getLastModifiedTime());
      return;
    }
    view.setTimes(entry.getLastModifiedTime(), null, null);
    boolean executable = (entry.getMode() & ANY_EXECUTE) != 0;
    view.setPermissions(PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
  }
}
