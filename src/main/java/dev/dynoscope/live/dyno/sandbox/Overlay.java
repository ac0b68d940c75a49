package dev.dynoscope.live.dyno.sandbox;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import dev.dynoscope.live.FileKeeper;
import dev.dynoscope.live.dyno.local.DiskState;
import dev.dynoscope.live.dyno.local.DiskState.Version;
import dev.dynoscope.live.dyno.local.DiskView;
import dev.dynoscope.live.dyno.local.FileBelow;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A disk in two layers: what the slug has below, and what was written since above, as the overlay
 * file system of Linux keeps it. Whoever looks needs to go through what was written alone.
 *
 * @param upper the folder of what was written
 * @param asUnpacked the slug's files, and the upper folder, where changes show
 * @param atBoot the same, and what was put back
 */
record Overlay(Path upper, DiskState asUnpacked, DiskState atBoot) implements DiskView {
  /** On a folder that shows nothing of the layer below. */
  private static final String OPAQUE = "overlay.opaque";

  private static final int FILE_KIND = 0170000;
  private static final int CHARACTER_DEVICE = 0020000;

  static Overlay of(Path upper, SortedMap<String, Version> slug) throws IOException {
    DiskState asUnpacked = new DiskState(slug, List.of(upper));
    DiskState atBoot = new Overlay(upper, asUnpacked, asUnpacked).now();
    return new Overlay(upper, asUnpacked, atBoot);
  }

  @Override
  public FileKeeper.Opened open(String path) throws IOException {
    return FileBelow.open(upper, path);
  }

  @Override
  public DiskState now() throws IOException {
    DiskState written = DiskState.of(upper);
    SortedMap<String, Version> files = new TreeMap<>(asUnpacked.files());
    for (Path folder : written.folders()) {
      hide(files, folder);
    }
    for (Map.Entry<String, Version> file : written.files().entrySet()) {
      lay(files, file.getKey(), file.getValue());
    }
    return new DiskState(files, written.folders());
  }

  private void hide(SortedMap<String, Version> files, Path folder) {
    String path = upper.relativize(folder).toString();
    if (path.isEmpty()) {
      return;
    }
    files.remove(path); // the slug may have a file of that name
    if (!below(files, path).isEmpty() && isOpaque(folder)) {
      below(files, path).clear();
    }
  }

  private void lay(SortedMap<String, Version> files, String path, Version version) {
    below(files, path).clear();
    if (isWhiteout(upper.resolve(path), version)) {
      files.remove(path);
    } else if (!isCopyOf(files.get(path), version)) {
      files.put(path, version);
    }
  }

  /** Whoever opens a file for writing has it copied up, written to or not. */
  private static boolean isCopyOf(@Nullable Version below, Version above) {
    return below != null
        && below.bytes() == above.bytes()
        && below.modified().equals(above.modified());
  }

  private static SortedMap<String, Version> below(SortedMap<String, Version> files, String folder) {
    return files.subMap(folder + "/", folder + "0"); // the character after the slash
  }

  /** What stands for a file that was deleted. */
  private static boolean isWhiteout(Path file, Version version) {
    if (version.bytes() != 0) {
      return false;
    }
    try {
      Map<String, Object> found = Files.readAttributes(file, "unix:mode,rdev", NOFOLLOW_LINKS);
      return found.get("mode") instanceof Integer mode
          && (mode & FILE_KIND) == CHARACTER_DEVICE
          && Long.valueOf(0).equals(found.get("rdev"));
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean isOpaque(Path folder) {
    try {
      UserDefinedFileAttributeView view =
          Files.getFileAttributeView(folder, UserDefinedFileAttributeView.class, NOFOLLOW_LINKS);
      ByteBuffer value = ByteBuffer.allocate(view.size(OPAQUE));
      view.read(OPAQUE, value);
      return StandardCharsets.US_ASCII.decode(value.flip()).toString().equals("y");
    } catch (IOException e) {
      return false; // most have no such attribute
    }
  }
}
