package dev.dynoscope.live.slug;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import dev.dynoscope.paas.SlugStore;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/**
 * Packs a folder as a slug: everything below {@code app/}, as Heroku has it, sorted by name, owned
 * by a dyno's user, and as few permissions as matter: what can be executed stays so.
 */
final class ArchiveWriter {
  /** The folder in a dyno that holds the app. */
  static final String TOP = "app/";

  private static final int EXECUTABLE = 0755;
  private static final int PLAIN = 0644;
  private static final int LINK = 0777;
  private static final int BUFFER_BYTES = 64 * 1024;

  private final Path folder;
  private final TarArchiveOutputStream tar;

  private ArchiveWriter(Path folder, TarArchiveOutputStream tar) {
    this.folder = folder;
    this.tar = tar;
  }

  static void write(Path folder, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW);
        GZIPOutputStream gzip = new GZIPOutputStream(out, BUFFER_BYTES);
        TarArchiveOutputStream tar =
            new TarArchiveOutputStream(
                new BufferedOutputStream(gzip, BUFFER_BYTES), StandardCharsets.UTF_8.name())) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
      tar.setAddPaxHeadersForNonAsciiNames(true);
      new ArchiveWriter(folder, tar).addAll();
    }
  }

  private void addAll() throws IOException {
    for (Map.Entry<String, Path> each : byName().entrySet()) {
      add(each.getKey(), each.getValue());
    }
  }

  private Map<String, Path> byName() throws IOException {
    Map<String, Path> all = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      walk.forEach(
          file -> all.put(TOP + folder.relativize(file).toString().replace('\\', '/'), file));
    }
    return all;
  }

  private void add(String name, Path file) throws IOException {
    if (Files.isSymbolicLink(file)) {
      TarArchiveEntry entry = new TarArchiveEntry(name, TarConstants.LF_SYMLINK);
      entry.setLinkName(Files.readSymbolicLink(file).toString().replace('\\', '/'));
      put(entry, LINK, file);
    } else if (Files.isDirectory(file, NOFOLLOW_LINKS)) {
      put(new TarArchiveEntry(name.endsWith("/") ? name : name + "/"), EXECUTABLE, file);
    } else {
      TarArchiveEntry entry = new TarArchiveEntry(name);
      entry.setSize(Files.size(file));
      put(entry, Files.isExecutable(file) ? EXECUTABLE : PLAIN, file);
    }
  }

  private void put(TarArchiveEntry entry, int mode, Path file) throws IOException {
    entry.setMode(mode);
    entry.setIds(SlugStore.OWNER, SlugStore.OWNER);
    // in whole seconds: parts of one would take a header of their own for every file
    entry.setModTime(Files.getLastModifiedTime(file, NOFOLLOW_LINKS).toMillis() / 1000 * 1000);
    tar.putArchiveEntry(entry);
    if (entry.isFile() && !entry.isSymbolicLink()) {
      Files.copy(file, tar);
    }
    tar.closeArchiveEntry();
  }
}
