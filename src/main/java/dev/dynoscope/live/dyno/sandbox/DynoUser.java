package dev.dynoscope.live.dyno.sandbox;

import dev.dynoscope.paas.SlugStore;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * Who dynos are, as this machine sees it. Inside, they are always user {@link SlugStore#OWNER};
 * outside, that is a user of their own where we are root, and else the user who runs us.
 */
record DynoUser(boolean ofItsOwn) {
  static DynoUser ofThisMachine() throws IOException {
    return new DynoUser(
        Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid")));
  }

  /** Gives a folder with all it holds to the dynos. */
  void own(Path folder) throws IOException {
    if (ofItsOwn) {
      Files.walkFileTree(folder, new Giving());
    }
  }

  private static final class Giving extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      give(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException why)
        throws IOException {
      give(folder);
      return FileVisitResult.CONTINUE;
    }

    private static void give(Path path) throws IOException {
      Files.setAttribute(path, "unix:uid", SlugStore.OWNER, LinkOption.NOFOLLOW_LINKS);
      Files.setAttribute(path, "unix:gid", SlugStore.OWNER, LinkOption.NOFOLLOW_LINKS);
    }
  }
}
