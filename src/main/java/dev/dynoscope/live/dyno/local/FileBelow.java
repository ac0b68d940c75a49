package dev.dynoscope.live.dyno.local;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import dev.dynoscope.live.FileKeeper;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Opens files of a disk that somebody else writes to, who must not be able to have us read what
 * lies elsewhere: no link is followed on the way, and nothing but plain files is opened.
 */
public final class FileBelow {
  private FileBelow() {}

  /**
   * Opens {@code path} below {@code folder}.
   *
   * @throws IOException when it is no plain file there
   */
  public static FileKeeper.Opened open(Path folder, String path) throws IOException {
    try (DirectoryStream<Path> top = Files.newDirectoryStream(folder)) {
      if (top instanceof SecureDirectoryStream<Path> secure) {
        return open(secure, Path.of(path));
      }
    }
    Path file = folder.resolve(path);
    if (!Files.isRegularFile(file, NOFOLLOW_LINKS)
        || !file.toRealPath().startsWith(folder.toRealPath())) {
      throw new IOException(path + " is no plain file");
    }
    return new FileKeeper.Opened(Files.newInputStream(file, NOFOLLOW_LINKS), false);
  }

  private static FileKeeper.Opened open(SecureDirectoryStream<Path> in, Path path)
      throws IOException {
    if (path.getNameCount() > 1) {
      try (SecureDirectoryStream<Path> below =
          in.newDirectoryStream(path.getName(0), NOFOLLOW_LINKS)) {
        return open(below, path.subpath(1, path.getNameCount()));
      }
    }
    BasicFileAttributeView view =
        in.getFileAttributeView(path, BasicFileAttributeView.class, NOFOLLOW_LINKS);
    if (!view.readAttributes().isRegularFile()) {
      throw new IOException(path + " is no plain file");
    }
    boolean executable =
        executable(in.getFileAttributeView(path, PosixFileAttributeView.class, NOFOLLOW_LINKS));
    return new FileKeeper.Opened(
        Channels.newInputStream(
            in.newByteChannel(path, Set.of(StandardOpenOption.READ, NOFOLLOW_LINKS))),
        executable);
  }

  private static boolean executable(@Nullable PosixFileAttributeView view) throws IOException {
    return view != null
        && view.readAttributes().permissions().contains(PosixFilePermission.OWNER_EXECUTE);
  }
}
