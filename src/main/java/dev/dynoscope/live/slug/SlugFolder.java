package dev.dynoscope.live.slug;

import dev.dynoscope.journal.SlugId;
import dev.dynoscope.live.Folders;
import dev.dynoscope.live.Reason;
import dev.dynoscope.paas.Slug;
import dev.dynoscope.paas.SlugStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Keeps slugs as folders below the run's folder. Can be used from any thread. */
public final class SlugFolder implements SlugStore {
  /** What Heroku's slug compiler leaves out, at the top of the folder only. */
  private static final Set<String> NEVER_IN = Set.of(".git", "log", "tmp");

  private final Path run;
  private final Path slugs;
  private final Map<SlugId, Kept> kept = new ConcurrentHashMap<>();
  private final AtomicInteger number = new AtomicInteger();

  private record Kept(Path folder, Contents contents) {}

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
  public void unpack(SlugId slug, String folder) throws Unfit {
    Kept found = kept.get(slug);
    if (found == null) {
      throw new Unfit("There is no slug " + slug + ". Deploy the app again.");
    }
    try {
      CodeCopy.copy(found.folder(), Path.of(folder), file -> false);
    } catch (IOException e) {
      throw new Unfit("Cannot unpack slug " + slug + ": " + Reason.of(e) + ".");
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
      Kept made = new Kept(folder, Contents.of(folder));
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
    return old.contents().equals(made.contents()) ? old : made;
  }

  private void build(Path source, Path folder) throws IOException, Unfit {
    boolean java = JavaBuild.wantedIn(source);
    Path top = source.toRealPath();
    CodeCopy.copy(top, folder, file -> leftOut(top, file, java));
    if (java) {
      JavaBuild.run(folder, source);
    }
  }

  /** An app folder that holds the run's folder would be copied into itself without end. */
  private boolean leftOut(Path top, Path file, boolean java) {
    String name = file.getFileName().toString();
    boolean atTop = top.equals(file.getParent());
    return file.equals(run)
        || (atTop && (NEVER_IN.contains(name) || (java && name.equals(JavaBuild.OUTPUT))));
  }
}
