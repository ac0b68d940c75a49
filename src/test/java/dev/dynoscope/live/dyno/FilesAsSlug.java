package dev.dynoscope.live.dyno;

import dev.dynoscope.journal.SlugId;
import dev.dynoscope.live.Folders;
import dev.dynoscope.live.slug.SlugFolder;
import dev.dynoscope.paas.Slug;
import dev.dynoscope.paas.SlugStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A store with one slug of small text files. It is a real one, below a folder of its own that goes
 * when the tests end.
 */
final class FilesAsSlug implements SlugStore {
  static final SlugId ID = new SlugId("0123456789ab");

  private final Map<String, String> files;
  private @Nullable SlugFolder slugs;
  private @Nullable SlugId real;

  FilesAsSlug(Map<String, String> files) {
    this.files = files;
  }

  @Override
  public Slug compile(String appFolder, Consumer<String> log) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void unpack(SlugId slug, String folder) throws Unfit, Damaged {
    made().unpack(known(slug), folder);
  }

  @Override
  public String shared(SlugId slug) throws Unfit, Damaged {
    return made().shared(known(slug));
  }

  @Override
  public String archive(SlugId slug) throws Unfit, Damaged {
    return made().archive(known(slug));
  }

  @Override
  public void damage(SlugId slug) {
    try {
      made().damage(known(slug));
    } catch (Unfit e) {
      throw new AssertionError(e);
    }
  }

  private SlugId known(SlugId slug) throws Unfit {
    return slug.equals(ID) && real != null ? real : slug;
  }

  /** With a Procfile, which every folder can have that is no app of a kind. */
  private synchronized SlugFolder made() throws Unfit {
    SlugFolder there = slugs;
    if (there != null) {
      return there;
    }
    try {
      Path folder = Files.createTempDirectory("files-as-slug");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
      Path app = folder.resolve("source");
      for (Map.Entry<String, String> file : files.entrySet()) {
        Path target = app.resolve(file.getKey());
        Files.createDirectories(target.resolveSibling(""));
        Files.writeString(target, file.getValue());
      }
      Files.writeString(app.resolve("Procfile"), "worker: true\n");
      SlugFolder made = new SlugFolder(folder);
      real = made.compile(app.toString(), _ -> {}).id();
      slugs = made;
      return made;
    } catch (IOException e) {
      throw new Unfit("Cannot make the slug: " + e);
    }
  }

  private static void delete(Path folder) {
    try {
      Folders.delete(folder);
    } catch (IOException e) {
      // it is in the system's folder for such things
    }
  }
}
