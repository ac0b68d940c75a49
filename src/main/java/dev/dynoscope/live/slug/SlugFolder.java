package dev.dynoscope.live.slug;

import dev.dynoscope.journal.SlugId;
import dev.dynoscope.live.Folders;
import dev.dynoscope.live.Reason;
import dev.dynoscope.paas.Slug;
import dev.dynoscope.paas.SlugStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps slugs as folders below the run's folder. Can be used from any thread. */
public final class SlugFolder implements SlugStore {
  /** What Heroku's slug compiler leaves out, at the top of the folder only. */
  private static final Set<String> NEVER_IN = Set.of(".git", "log", "tmp");

  private static final Logger LOG = Logger.getLogger(SlugFolder.class.getName());

  private final Path run;
  private final Path slugs;
  private final Map<SlugId, Kept> kept = new ConcurrentHashMap<>();
  private final AtomicInteger number = new AtomicInteger();

  private record Kept(Path folder, Contents contents, boolean damaged) {}

  /** Keeps slugs below {@code run}, which must exist; whoever deletes it deletes them. */
  public SlugFolder(Path run) throws IOException {
    this.run = run.toRealPath();
    slugs = Files.createDirectories(this.run.resolve("slugs"));
  }

  @Override
  public Slug compile(String appFolder) throws Unfit {
    Path source = existing(appFolder);
    SortedMap<String, String> commands = Procfile.in(source);
    try {
      Contents contents = keep(source);
      return new Slug(contents.id(), commands, contents.files());
    } catch (IOException e) {
      throw new Unfit("Cannot make a slug from " + source + ": " + Reason.of(e) + ".");
    }
  }

  @Override
  public void unpack(SlugId slug, String folder) throws Unfit, Damaged {
    Kept found = kept.get(slug);
    if (found == null) {
      throw new Unfit("There is no slug " + slug + ". Deploy the app again.");
    }
    try {
      CodeCopy.copy(found.folder(), Path.of(folder), file -> false);
      String actual = Contents.of(Path.of(folder)).sha256();
      if (!actual.equals(found.contents().sha256())) {
        throw new Damaged(found.contents().sha256(), actual);
      }
    } catch (IOException e) {
      throw new Unfit("Cannot unpack slug " + slug + ": " + Reason.of(e) + ".");
    }
  }

  @Override
  public void damage(SlugId slug) {
    kept.computeIfPresent(slug, (_, found) -> damaged(found));
  }

  private static Kept damaged(Kept found) {
    try {
      Path file = found.folder().resolve(found.contents().files().getFirst().path());
      Files.writeString(file, "\n", StandardOpenOption.APPEND);
      return new Kept(found.folder(), found.contents(), true);
    } catch (IOException e) {
      LOG.log(Level.WARNING, "A slug stays whole: {0}", Reason.of(e));
      return found;
    }
  }

  private static Path existing(String appFolder) throws Unfit {
    try {
      Path folder = Path.of(appFolder).toAbsolutePath().normalize();
      if (Files.isDirectory(folder)) {
        return folder;
      }
    } catch (InvalidPathException e) {
      // no such folder, then
    }
    throw new Unfit("There is no folder " + appFolder + ". Name the one that holds the Procfile.");
  }

  private Contents keep(Path source) throws IOException, Unfit {
    Path folder = slugs.resolve(String.valueOf(number.incrementAndGet()));
    try {
      build(source, folder);
      Kept made = new Kept(folder, Contents.of(folder), false);
      Kept holds = kept.merge(made.contents().id(), made, SlugFolder::newer);
      if (!holds.folder().equals(folder)) {
        Folders.delete(folder);
      }
      return holds.contents();
    } catch (IOException | Unfit e) {
      Folders.delete(folder);
      throw e;
    }
  }

  /** The id says nothing of permissions, but a file made executable must be so in the next boot. */
  private static Kept newer(Kept old, Kept made) {
    return old.contents().equals(made.contents()) && !old.damaged() ? old : made;
  }

  private void build(Path source, Path folder) throws IOException, Unfit {
    boolean java = JavaBuild.wantedIn(source);
    Path top = source.toRealPath();
    SlugIgnore ignored = SlugIgnore.in(top);
    CodeCopy.copy(top, folder, file -> leftOut(top, file, java) || leftOut(top, file, ignored));
    if (java) {
      JavaBuild.run(folder, source);
    }
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
