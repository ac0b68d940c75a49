package dev.dynoscope.app;

import dev.dynoscope.live.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Lessons that somebody sent in a zip, unpacked into a folder that is deleted in the end. Nothing
 * of it is run by that, and nothing is written outside of that folder.
 */
final class LessonZip implements AutoCloseable {
  /** Most bytes that are unpacked. */
  static final long MOST_BYTES = 32L << 20;

  /** Most files and folders of one zip. */
  static final int MOST_FILES = 2000;

  private static final Logger LOG = Logger.getLogger(LessonZip.class.getName());
  private static final int BUFFER = 1 << 16;

  private final Path zip;
  private final Path folder;
  private final Path inside;
  private long bytes;

  private LessonZip(Path zip, Path folder) {
    this.zip = zip;
    this.folder = folder;
    String name = String.valueOf(zip.getFileName());
    inside = folder.resolve(name.replaceFirst("(?i)\\.zip$", ""));
  }

  /** Whether a path is that of a zip. */
  static boolean is(Path path) {
    return path.toString().toLowerCase(Locale.ROOT).endsWith(".zip") && Files.isRegularFile(path);
  }

  /** Unpacks a zip. */
  static LessonZip open(Path zip) throws Trouble {
    try {
      LessonZip opened = new LessonZip(zip, Files.createTempDirectory("dynoscope-lesson"));
      opened.unpackOrClose();
      return opened;
    } catch (IOException e) {
      throw new Trouble(zip + " cannot be opened as a zip: " + Reason.of(e) + ".", e);
    }
  }

  private void unpackOrClose() throws IOException, Trouble {
    try {
      unpack();
    } catch (IOException | Trouble e) {
      close();
      throw e;
    }
  }

  private void unpack() throws IOException, Trouble {
    Files.createDirectories(inside);
    try (ZipFile file = ZipFile.builder().setPath(zip).get()) {
      int count = 0;
      for (ZipArchiveEntry entry : Collections.list(file.getEntries())) {
        if (++count > MOST_FILES) {
          throw refused("it has more than " + MOST_FILES + " files; a lesson needs far fewer");
        }
        unpack(file, entry);
      }
    }
  }

  private void unpack(ZipFile file, ZipArchiveEntry entry) throws IOException, Trouble {
    Path place = place(entry);
    if (entry.isDirectory()) {
      Files.createDirectories(place);
      return;
    }
    if (!file.canReadEntryData(entry)) {
      throw refused("\"" + entry.getName() + "\" is encrypted; ask for one without a password");
    }
    Files.createDirectories(place.resolveSibling("."));
    try (InputStream in = file.getInputStream(entry);
        OutputStream out = Files.newOutputStream(place, StandardOpenOption.CREATE_NEW)) {
      copy(in, out);
    }
  }

  private Path place(ZipArchiveEntry entry) throws Trouble {
    String name = entry.getName();
    Path place = inside.resolve(name.isEmpty() ? "." : name).normalize();
    boolean odd = name.contains("\\") || name.contains(":") || name.indexOf('\0') >= 0;
    if (odd || !place.startsWith(inside) || (place.equals(inside) && !entry.isDirectory())) {
      throw refused("\"" + name + "\" would lie outside of the lesson's folder");
    }
    if (entry.isUnixSymlink()) {
      throw refused("\"" + name + "\" is a link; put the file itself there");
    }
    return place;
  }

  private void copy(InputStream in, OutputStream out) throws IOException, Trouble {
    byte[] buffer = new byte[BUFFER];
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      bytes += read;
      if (bytes > MOST_BYTES) {
        throw refused("it unpacks to more than " + (MOST_BYTES >> 20) + " MB; a lesson needs less");
      }
      out.write(buffer, 0, read);
    }
  }

  private Trouble refused(String why) {
    return new Trouble(zip + " is not opened: " + why + ".");
  }

  /** Where it was unpacked: a lesson's folder, or one that has many. */
  Path path() {
    return inside;
  }

  /** The folder of the lesson that is in it, the first one if there are several. */
  Path lesson() throws Trouble {
    return LessonFolder.below(inside).stream()
        .findFirst()
        .map(LessonFolder::path)
        .orElseThrow(() -> new Trouble("There is no lesson.json in " + zip + "."));
  }

  /** The file that it came in. */
  Path zip() {
    return zip;
  }

  /** Deletes what was unpacked. */
  @Override
  public void close() {
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
      for (Path each : deepestFirst) {
        Files.deleteIfExists(each);
      }
    } catch (IOException e) {
      LOG.log(Level.WARNING, "what was unpacked is still there", e);
    }
  }
}
