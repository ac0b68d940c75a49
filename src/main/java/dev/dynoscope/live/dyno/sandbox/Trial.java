package dev.dynoscope.live.dyno.sandbox;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.DynoName;
import dev.dynoscope.journal.FileInfo;
import dev.dynoscope.journal.SlugId;
import dev.dynoscope.live.Folders;
import dev.dynoscope.live.dyno.Boot;
import dev.dynoscope.live.dyno.BootId;
import dev.dynoscope.live.dyno.local.Machine;
import dev.dynoscope.live.dyno.local.RunFolder;
import dev.dynoscope.live.dyno.local.Starter;
import dev.dynoscope.paas.Effect.Bounds;
import dev.dynoscope.paas.Effect.StartDyno;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Finds out what sandboxes this machine can have, by opening one that does next to nothing. */
final class Trial {
  private static final List<Path> STAGES =
      List.of(Path.of("/mnt"), Path.of("/media"), Path.of("/srv"), Path.of("/tmp"));

  private static final int DONE = 7;

  /** Reads from the layer below and writes to the one above. */
  private static final String COMMAND = "[ -f slug ] && echo x >new && exit " + DONE;

  private static final Bounds BOUNDS = new Bounds(64L << 20, 64L << 20, 16, 64, 1L << 20);

  private Trial() {}

  /**
   * Tries the best first.
   *
   * @throws IOException with a sentence that says what is missing, and the way out
   */
  static Ground of(RunFolder run) throws IOException, InterruptedException {
    if (!Machine.HAS_PROC) {
      throw new IOException("sandboxes need Linux");
    }
    Ground best = found(run);
    List<IOException> failures = new ArrayList<>();
    for (Ground each :
        List.of(
            best,
            best.withoutOverlay(),
            best.withoutCgroups(),
            best.withoutOverlay().withoutCgroups())) {
      try {
        attempt(each);
        return each;
      } catch (IOException e) {
        failures.add(e);
      }
    }
    throw new IOException(Hindrance.of(failures.getFirst()));
  }

  private static Ground found(RunFolder run) throws IOException {
    Programs programs = Programs.find();
    DynoUser user = DynoUser.ofThisMachine();
    Inside inside = Inside.ofThisMachine();
    Optional<Cgroups> cgroups = Cgroups.find(run);
    return new Ground(
        run,
        programs,
        inside,
        user,
        user.ofItsOwn() ? Optional.of(stage(inside)) : Optional.empty(),
        true,
        Limits.ofThisMachine(cgroups.isPresent()),
        cgroups);
  }

  /** A folder that everybody can reach, and that nothing is needed from. */
  private static Path stage(Inside inside) throws IOException {
    return STAGES.stream()
        .filter(Files::isDirectory)
        .filter(stage -> inside.tools().stream().noneMatch(tool -> tool.from().startsWith(stage)))
        .findFirst()
        .orElseThrow(() -> new IOException("none of these folders is free: " + STAGES));
  }

  private static void attempt(Ground ground) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory(ground.run().path(), "trial");
    Optional<Cgroup> cgroup = Optional.empty();
    try (Starter starter = new Starter()) {
      if (ground.cgroups().isPresent()) {
        cgroup = Optional.of(ground.cgroups().get().fresh(folder.toFile().getName(), BOUNDS));
      }
      Opening opening = opening(ground, folder);
      Opened opened = Opened.by(starter, opening.builder(cgroup), opening.info());
      int status = opened.door().waitFor();
      new SandboxProcesses(opened.root()).endAll();
      if (status != DONE) {
        throw new IOException("a sandbox had no disk that can be read and written");
      }
    } finally {
      cgroup.ifPresent(Cgroup::close);
      Folders.delete(folder);
    }
  }

  private static Opening opening(Ground ground, Path folder) throws IOException {
    Path app = Files.createDirectory(folder.resolve("app"));
    Path slug = ground.overlay() ? Files.createDirectory(folder.resolve("slug")) : app;
    Files.writeString(slug.resolve("slug"), "");
    if (ground.overlay()) {
      Files.createDirectory(folder.resolve("work"));
      ground.user().own(Files.createDirectory(folder.resolve("upper")));
    }
    ground.user().own(slug);
    return new Opening(
        ground, boot(), folder, ground.overlay() ? Optional.of(slug) : Optional.empty());
  }

  private static Boot boot() {
    DynoName dyno = new DynoName(new AppName("trial"), "trial", 1);
    StartDyno order =
        new StartDyno(dyno, 1, new SlugId("trial"), COMMAND, new TreeMap<>(), false, BOUNDS);
    return new Boot(order, new BootId(dyno, 1), 0, new Silent());
  }

  private record Silent() implements Boot.News {
    @Override
    public void memory(long bytes) {
      // a trial takes next to none
    }

    @Override
    public void files(List<FileInfo> written, List<String> deleted, Boot.Contents disk) {
      // nobody asks
    }
  }
}
