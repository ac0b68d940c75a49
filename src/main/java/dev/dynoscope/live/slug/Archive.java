package dev.dynoscope.live.slug;

import dev.dynoscope.paas.SlugStore.Damaged;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The one file that a slug is kept as, and what is known of it from when it was made.
 *
 * @param sha256 of its bytes, in hexadecimal
 * @param bytes how large it is
 */
record Archive(Path file, String sha256, long bytes) {
  private static final int BUFFER_BYTES = 128 * 1024;

  /** Packs a folder into {@code file}, which must not exist. */
  static Archive pack(Path folder, Path file) throws IOException {
    ArchiveWriter.write(folder, file);
    return new Archive(file, checksum(file), Files.size(file));
  }

  /** Unpacks it, once it has been checked, into a folder that must not exist. */
  void unpack(Path folder) throws IOException, Damaged {
    check();
    ArchiveReader.unpack(file, folder);
  }

  /** Reads the whole file, which costs less than unpacking it. */
  void check() throws IOException, Damaged {
    String now = checksum(file);
    if (!now.equals(sha256)) {
      throw new Damaged(sha256, now);
    }
  }

  boolean intact() {
    try {
      check();
      return true;
    } catch (IOException | Damaged e) {
      return false;
    }
  }

  /** Turns over the bits of a byte in its middle. */
  void damage() throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      ByteBuffer one = ByteBuffer.allocate(1);
      channel.read(one, bytes / 2);
      one.put(0, (byte) ~one.get(0)).rewind();
      channel.write(one, bytes / 2);
    }
  }

  private static String checksum(Path file) throws IOException {
    MessageDigest digest = newDigest();
    byte[] buffer = new byte[BUFFER_BYTES];
    try (InputStream in = Files.newInputStream(file)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** What checksums are made with. */
  static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
