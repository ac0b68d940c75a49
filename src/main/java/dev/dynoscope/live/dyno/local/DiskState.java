package dev.dynoscope.live.dyno.local;

import dev.dynoscope.journal.FileInfo;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a disk holds at one moment.
 *
 * @param files by path relative to the disk, with {@code /} between names
 * @param folders the disk itself and all folders in it
 */
public record DiskState(SortedMap<String, Version> files, List<Path> folders) {
  /** What tells a changed file from an unchanged one. */
  public record Version(long bytes, FileTime modified, String identity) {}

  /** Looks at a disk; what vanishes meanwhile is left out. */
  public static DiskState of(Path disk) throws IOException {
    Walk walk = new Walk(disk);
    Files.walkFileTree(disk, walk);
    return walk.state;
  }

  /** New or changed files, sorted by path. */
  public List<FileInfo> writtenSince(DiskState earlier) {
    List<FileInfo> written = new ArrayList<>();
    for (Map.Entry<String, Version> file : files.entrySet()) {
      if (!file.getValue().equals(earlier.files.get(file.getKey()))) {
        written.add(new FileInfo(file.getKey(), file.getValue().bytes()));
      }
    }
    return written;
  }

  /** Files that are gone, sorted by path. */
  public List<String> deletedSince(DiskState earlier) {
    return earlier.files.keySet().stream().filter(path -> !files.containsKey(path)).toList();
  }

  private static final class Walk extends SimpleFileVisitor<Path> {
    private final Path disk;
    private final DiskState state = new DiskState(new TreeMap<>(), new ArrayList<>());

    private Walk(Path disk) {
      this.disk = disk;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      state.folders.add(folder);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      state.files.put(
          disk.relativize(file).toString().replace('\\', '/'),
          new Version(
              attributes.size(),
              attributes.lastModifiedTime(),
              String.valueOf(attributes.fileKey())));
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException why) {
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException why) {
      return FileVisitResult.CONTINUE;
    }
  }
}
