package dev.dynoscope.live.dyno.engine;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/** A tar file that is being written. */
final class TarFile implements AutoCloseable {
  private static final int FOLDER = 0755;
  private static final int PLAIN = 0644;

  private final TarArchiveOutputStream out;
  private final Set<String> names = new HashSet<>();

  private TarFile(OutputStream out) {
    this.out = new TarArchiveOutputStream(out, StandardCharsets.UTF_8.name());
    this.out.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
    this.out.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
  }

  static TarFile create(Path file) throws IOException {
    return new TarFile(new java.io.BufferedOutputStream(Files.newOutputStream(file)));
  }

  /** Adds a folder with all it holds as {@code name}, owned by {@code user}. */
  void addTree(Path source, String name, int user) throws IOException {
    add(source, name, user);
    List<Path> children;
    try (Stream<Path> all = Files.list(source)) {
      children = all.sorted().toList();
    }
    for (Path child : children) {
      String childName = name + "/" + child.getFileName();
      if (Files.isDirectory(child, NOFOLLOW_LINKS)) {
        addTree(child, childName, user);
      } else {
        add(child, childName, user);
      }
    }
  }

  /** Adds one file, link or empty folder as it is; once under each name. */
  void add(Path source, String name, int user) throws IOException {
    if (!names.add(name)) {
      return;
    }
    if (Files.isSymbolicLink(source)) {
      link(name, Files.readSymbolicLink(source).toString(), user);
    } else if (Files.isDirectory(source)) {
      TarArchiveEntry entry = new TarArchiveEntry(name + "/");
      begin(entry, FOLDER | mode(source), user);
      out.closeArchiveEntry();
    } else if (Files.isRegularFile(source)) {
      TarArchiveEntry entry = new TarArchiveEntry(name);
      entry.setSize(Files.size(source));
      entry.setModTime(Files.getLastModifiedTime(source));
      begin(entry, mode(source), user);
      Files.copy(source, out);
      out.closeArchiveEntry();
    }
  }

  /** Adds a folder that nobody has on this machine. */
  void folder(String name, int mode, int user) throws IOException {
    if (names.add(name)) {
      begin(new TarArchiveEntry(name + "/"), mode, user);
      out.closeArchiveEntry();
    }
  }

  void link(String name, String target, int user) throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry(name, TarConstants.LF_SYMLINK);
    entry.setLinkName(target);
    names.add(name);
    begin(entry, 0777, user);
    out.closeArchiveEntry();
  }

  void text(String name, String content) throws IOException {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    TarArchiveEntry entry = new TarArchiveEntry(name);
    entry.setSize(bytes.length);
    names.add(name);
    begin(entry, PLAIN, 0);
    out.write(bytes);
    out.closeArchiveEntry();
  }

  boolean has(String name) {
    return names.contains(name);
  }

  private void begin(TarArchiveEntry entry, int mode, int user) throws IOException {
    entry.setMode(mode);
    entry.setUserId(user);
    entry.setGroupId(user);
    out.putArchiveEntry(entry);
  }

  private static int mode(Path file) throws IOException {
    try {
      return (Integer) Files.getAttribute(file, "unix:mode", NOFOLLOW_LINKS) & 0777;
    } catch (UnsupportedOperationException | IllegalArgumentException e) {
      return FOLDER;
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
