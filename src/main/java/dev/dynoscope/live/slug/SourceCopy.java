package dev.dynoscope.live.slug;

import dev.dynoscope.paas.SlugStore.Unfit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Set;

/** What is taken of an app folder into a slug. */
final class SourceCopy {
  /** What Heroku's slug compiler leaves out, at the top of the folder only. */
  private static final Set<String> NEVER_IN = Set.of(".git", "log", "tmp");

  private final Path run;
  private final Path source;

  /** Of {@code source}, which may hold the run's own folder. */
  SourceCopy(Path run, Path source) {
    this.run = run;
    this.source = source;
  }

  /** Makes the copy, in a folder that must not exist. */
  void to(Path folder) throws IOException, Unfit {
    Path top = source.toRealPath();
    boolean java = JavaBuild.wantedIn(top);
    SlugIgnore ignored = SlugIgnore.in(top);
    CodeCopy.copy(top, folder, file -> leftOut(top, file, java) || leftOut(top, file, ignored));
  }

  private static boolean leftOut(Path top, Path file, SlugIgnore ignored) {
    String path = top.relativize(file).toString().replace('\\', '/');
    return ignored.leavesOut(path, Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS));
  }

  /** An app folder that holds the run's folder would be copied into itself without end. */
  private boolean leftOut(Path top, Path file, boolean java) {
    String name = file.getFileName().toString();
    boolean atTop = top.equals(file.getParent());
    return file.equals(run)
        || (atTop && (NEVER_IN.contains(name) || (java && name.equals(JavaBuild.OUTPUT))));
  }
}
