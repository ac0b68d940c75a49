package dev.dynoscope.live;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What files held, each content once, named by its checksum. There is room for so much; what was
 * not kept or asked for the longest goes first.
 */
final class KeptContents {
  private static final int BUFFER_BYTES = 64 * 1024;

  private final Path folder;
  private final long mostBytes;
  private final long mostOfFile;

  /** Bytes by checksum, what was used last at the end. */
  private final LinkedHashMap<String, Long> sizes = new LinkedHashMap<>(16, 0.75f, true);

  private long bytes;
  private long number;

  /**
   * An empty one.
   *
   * @param folder made when it is first needed; whoever owns the one around it deletes it
   * @param mostBytes of all contents together
   * @param mostOfFile of one; a longer one is not kept
   */
  KeptContents(Path folder, long mostBytes, long mostOfFile) {
    this.folder = folder;
    this.mostBytes = mostBytes;
    this.mostOfFile = mostOfFile;
  }

  /** Keeps what can be read there; gives its checksum, or nothing if it is too long. */
  Optional<String> keep(InputStream in) throws IOException {
    Path making = making();
    try {
      MessageDigest digest = newDigest();
      long length = copy(in, making, digest);
      if (length > mostOfFile) {
        return Optional.empty();
      }
      String sum = HexFormat.of().formatHex(digest.digest());
      put(sum, making, length);
      return Optional.of(sum);
    } finally {
      Files.deleteIfExists(making);
    }
  }

  private synchronized Path making() throws IOException {
    Files.createDirectories(folder);
    return folder.resolve("new-" + ++number);
  }

  /** Copies no more than shows that it is too long. */
  private long copy(InputStream in, Path to, MessageDigest digest) throws IOException {
    byte[] buffer = new byte[BUFFER_BYTES];
    long length = 0;
    try (OutputStream out = Files.newOutputStream(to)) {
      for (int n = in.read(buffer); n >= 0 && length <= mostOfFile; n = in.read(buffer)) {
        out.write(buffer, 0, n);
        digest.update(buffer, 0, n);
        length += n;
      }
    }
    return length;
  }

  private synchronized void put(String sum, Path made, long length) throws IOException {
    if (sizes.get(sum) != null) {
      return;
    }
    Files.move(made, folder.resolve(sum));
    sizes.put(sum, length);
    bytes += length;
    Iterator<Map.Entry<String, Long>> oldest = sizes.entrySet().iterator();
    while (bytes > mostBytes && oldest.hasNext()) {
      Map.Entry<String, Long> gone = oldest.next();
      bytes -= gone.getValue();
      Files.deleteIfExists(folder.resolve(gone.getKey()));
      oldest.remove();
    }
  }

  /** The file with that content, if it is still kept. */
  synchronized Optional<Path> find(String sum) {
    return sizes.get(sum) == null ? Optional.empty() : Optional.of(folder.resolve(sum));
  }

  private static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
