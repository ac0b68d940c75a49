package dev.dynoscope.live.slug;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Predicate;

/**
 * Copies a folder byte for byte, never as hard links: what is written to the copy must not reach
 * the original. Keeps the times of files, so that a page's {@code Last-Modified} is that of the
 * source, and whether they can be executed.
 */
final class CodeCopy extends SimpleFileVisitor<Path> {
  private final Path from;
  private final Path to;
  private final Predicate<Path> leftOut;

  private CodeCopy(Path from, Path to, Predicate<Path> leftOut) {
    this.from = from;
    this.to = to;
    this.leftOut = leftOut;
  }

  /**
   * Copies {@code from} to {@code to}, which must not exist, without what {@code leftOut} names.
   *
   * @throws OutsideLink when a link leads out of the folder
   */
  static void copy(Path from, Path to, Predicate<Path> leftOut) throws IOException {
    Path real = from.toRealPath();
    Files.walkFileTree(real, new CodeCopy(real, to, leftOut));
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
      throws IOException {
    if (!folder.equals(from) && leftOut.test(folder)) {
      return FileVisitResult.SKIP_SUBTREE;
    }
    Files.createDirectory(copyOf(folder));
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
    if (Thread.currentThread().isInterrupted()) {
      throw new IOException("the copy was broken off");
    }
    if (leftOut.test(file)) {
      return FileVisitResult.CONTINUE;
    }
    if (attributes.isSymbolicLink()) {
      Files.createSymbolicLink(copyOf(file), inside(file));
    } else if (attributes.isRegularFile()) {
      Files.copy(file, copyOf(file), COPY_ATTRIBUTES);
      makeWritable(copyOf(file), Files.isExecutable(file));
    } else {
      throw new IOException(file + " is not a file, a folder or a link");
    }
    return FileVisitResult.CONTINUE;
  }

  private Path copyOf(Path file) {
    return to.resolve(from.relativize(file).toString());
  }

  /** The link's target as seen from the link, by a way that does not leave the folder. */
  private Path inside(Path link) throws IOException {
    Path folder = link.resolveSibling("");
    Path target = folder.resolve(Files.readSymbolicLink(link)).normalize();
    if (Files.exists(target)) {
      target = target.toRealPath();
    }
    if (!target.startsWith(from)) {
      throw new OutsideLink(link, target);
    }
    return folder.relativize(target);
  }

  private static void makeWritable(Path file, boolean executable) throws IOException {
    PosixFileAttributeView view =
        Files.getFileAttributeView(file, PosixFileAttributeView.class, NOFOLLOW_LINKS);
    if (view != null) {
      view.setPermissions(PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }
  }

  /** A link leads out of the folder, to where a dyno cannot take it along. */
  static final class OutsideLink extends IOException {
    private OutsideLink(Path link, Path target) {
      super(
          "the link "
              + link
              + " leads out of the folder, to "
              + target
              + ". Put the file itself there");
    }
  }
}
