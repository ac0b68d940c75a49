package dev.dynoscope.live.slug;

import dev.dynoscope.journal.FileInfo;
import dev.dynoscope.journal.SlugId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What is in a slug, whatever archive it is in.
 *
 * @param id from paths and bytes alone: no times, no order of the file system, no permissions,
 *     which not every system has
 * @param sha256 all of what the id is the beginning of
 * @param executables paths of the files that can be executed
 */
record Contents(SlugId id, String sha256, List<FileInfo> files, List<String> executables) {
  private static final int ID_LENGTH = 12;
  private static final int BUFFER_BYTES = 64 * 1024;

  static Contents of(Path folder) throws IOException {
    MessageDigest digest = Archive.newDigest();
    List<FileInfo> files = new ArrayList<>();
    List<String> executables = new ArrayList<>();
    for (Map.Entry<String, Path> each : byName(folder).entrySet()) {
      Path file = each.getValue();
      digest.update(each.getKey().getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
        continue;
      }
      long bytes = addBytes(digest, file);
      files.add(new FileInfo(each.getKey(), bytes));
      if (!Files.isSymbolicLink(file) && Files.isExecutable(file)) {
        executables.add(each.getKey());
      }
    }
    String hex = HexFormat.of().formatHex(digest.digest());
    SlugId id = new SlugId(hex.substring(0, ID_LENGTH));
    return new Contents(id, hex, List.copyOf(files), List.copyOf(executables));
  }

  /** Folders' names end with a slash. */
  private static Map<String, Path> byName(Path folder) throws IOException {
    Map<String, Path> all = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) walk.skip(1)::iterator) {
        String name = slashed(folder.relativize(file));
        boolean inner = Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS);
        all.put(inner ? name + "/" : name, file);
      }
    }
    return all;
  }

  private static long addBytes(MessageDigest digest, Path file) throws IOException {
    if (Files.isSymbolicLink(file)) {
      byte[] target = slashed(Files.readSymbolicLink(file)).getBytes(StandardCharsets.UTF_8);
      digest.update(target);
      return target.length;
    }
    long bytes = 0;
    byte[] buffer = new byte[BUFFER_BYTES];
    try (InputStream in = Files.newInputStream(file)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
        bytes += n;
      }
    }
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, bytes));
    return bytes;
  }

  private static String slashed(Path path) {
    return path.toString().replace('\\', '/');
  }
}
