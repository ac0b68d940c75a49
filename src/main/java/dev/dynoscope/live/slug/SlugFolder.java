package dev.dynoscope.live.slug;

import dev.dynoscope.journal.SlugId;
import dev.dynoscope.live.Folders;
import dev.dynoscope.live.Reason;
import dev.dynoscope.paas.Language;
import dev.dynoscope.paas.Slug;
import dev.dynoscope.paas.SlugStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps slugs as archives below the run's folder. Can be used from any thread. */
public final class SlugFolder implements SlugStore {
  private static final Logger LOG = Logger.getLogger(SlugFolder.class.getName());

  private final Path run;
  private final Path slugs;
  private final Programs programs;
  private final Path home;
  private final Map<SlugId, KeptSlug> kept = new ConcurrentHashMap<>();
  private final AtomicInteger number = new AtomicInteger();

  /** Keeps slugs of apps that this machine's programs run. */
  public SlugFolder(Path run) throws IOException {
    this(run, Programs.ofThisMachine(), Path.of(""));
  }

  /**
   * Keeps slugs below {@code run}, which must exist; whoever deletes it deletes them.
   *
   * @param programs what dynos find where they run
   * @param home where an app folder is looked for that is not below the present folder
   */
  public SlugFolder(Path run, Programs programs, Path home) throws IOException {
    this.run = run.toRealPath();
    this.programs = programs;
    this.home = home;
    slugs = Files.createDirectories(this.run.resolve("slugs"));
  }

  @Override
  public Slug compile(String appFolder, Consumer<String> log) throws Unfit {
    Path source = existing(appFolder);
    Optional<SortedMap<String, String>> procfile = Procfile.in(source);
    try {
      return compile(source, procfile, log);
    } catch (IOException e) {
      throw new Unfit("Cannot make a slug from " + source + ": " + Reason.of(e) + ".");
    }
  }

  private Slug compile(
      Path source, Optional<SortedMap<String, String>> procfile, Consumer<String> log)
      throws IOException, Unfit {
    Path home = Files.createDirectory(slugs.resolve(String.valueOf(number.incrementAndGet())));
    Build build = new Build(home.resolve("build"), source, programs, log);
    try {
      new SourceCopy(run, source).to(build.folder());
      Optional<Buildpack> kind = made(build);
      SortedMap<String, String> commands = ProcessTypes.of(build, procfile, kind);
      build.heading("Compressing...");
      KeptSlug slug = keep(KeptSlug.of(build.folder(), home));
      Folders.delete(build.folder());
      return new Slug(
          slug.contents().id(),
          kind.map(Buildpack::language).orElse(Language.OTHER),
          commands,
          slug.contents().files(),
          slug.archive().bytes());
    } catch (IOException | RuntimeException | Unfit e) {
      Folders.delete(home);
      throw e;
    }
  }

  private static Optional<Buildpack> made(Build build) throws IOException, Unfit {
    Optional<Buildpack> kind = Buildpacks.of(build);
    if (kind.isPresent()) {
      build.heading(kind.get().name() + " app detected");
      kind.get().build(build);
    } else {
      build.heading("No language detected: what the Procfile starts must be in the folder");
    }
    return kind;
  }

  private KeptSlug keep(KeptSlug made) throws IOException {
    KeptSlug holds =
        kept.merge(made.contents().id(), made, (old, newer) -> old.standsFor(newer) ? old : newer);
    if (holds != made) {
      made.discard();
    }
    return holds;
  }

  @Override
  public void unpack(SlugId slug, String folder) throws Unfit, Damaged {
    Path to = Path.of(folder);
    use(
        slug,
        found -> {
          found.archive().unpack(to);
          return to;
        });
  }

  @Override
  public String shared(SlugId slug) throws Unfit, Damaged {
    return use(slug, KeptSlug::shared);
  }

  @Override
  public String archive(SlugId slug) throws Unfit, Damaged {
    return use(
        slug,
        found -> {
          found.archive().check();
          return found.archive().file();
        });
  }

  /** One of the ways to boot from a slug. */
  private interface Use {
    Path of(KeptSlug slug) throws IOException, Damaged;
  }

  private String use(SlugId slug, Use how) throws Unfit, Damaged {
    KeptSlug found = kept.get(slug);
    if (found == null) {
      throw new Unfit("There is no slug " + slug + ". Deploy the app again.");
    }
    try {
      return how.of(found).toString();
    } catch (IOException e) {
      throw new Unfit("Cannot unpack slug " + slug + ": " + Reason.of(e) + ".");
    }
  }

  @Override
  public void damage(SlugId slug) {
    KeptSlug found = kept.get(slug);
    try {
      if (found != null) {
        found.archive().damage();
      }
    } catch (IOException e) {
      LOG.log(Level.WARNING, "A slug stays whole: {0}", Reason.of(e));
    }
  }

  private Path existing(String appFolder) throws Unfit {
    try {
      Path named = Path.of(appFolder);
      for (Path folder : List.of(named, home.resolve(named))) {
        if (Files.isDirectory(folder)) {
          return folder.toAbsolutePath().normalize();
        }
      }
    } catch (InvalidPathException e) {
      // no such folder, then
    }
    throw new Unfit("There is no folder " + appFolder + ". Name the one that holds the app.");
  }
}
