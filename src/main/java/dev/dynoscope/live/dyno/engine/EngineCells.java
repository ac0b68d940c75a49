package dev.dynoscope.live.dyno.engine;

import dev.dynoscope.live.Beat;
import dev.dynoscope.live.Reason;
import dev.dynoscope.live.dyno.Boot;
import dev.dynoscope.live.dyno.Cell;
import dev.dynoscope.live.dyno.Cells;
import dev.dynoscope.paas.SlugStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Runs each dyno in a container of Docker or Podman.
 *
 * <p>Nothing of them outlives the program: closing removes containers, networks and release images;
 * if the program is killed the containers end by themselves, and the rest goes when the next run
 * begins.
 */
public final class EngineCells implements Cells {
  /** The kind of these cells. */
  public static final String KIND = "engine";

  private static final Logger LOG = Logger.getLogger(EngineCells.class.getName());

  private final EngineParts parts;
  private final BaseImage image;
  private volatile CompletableFuture<String> base;

  /**
   * What is wanted of an engine.
   *
   * @param environment the program's; it may name the engine ({@code DOCKER_HOST}, {@code
   *     DOCKER_CERT_PATH})
   * @param image that dynos are to have below their slug, if the user has named one
   * @param slugs where slugs are kept
   * @param work a folder for what is made, cleared by its owner if we are killed
   * @param tell gets a sentence, by any thread, when something takes long
   */
  public record Wishes(
      Map<String, String> environment,
      Optional<String> image,
      SlugStore slugs,
      Path work,
      Consumer<String> tell) {}

  private EngineCells(EngineParts parts, BaseImage image) {
    this.parts = parts;
    this.image = image;
    base = ready(image);
  }

  /**
   * Opens the first engine that works: the one that {@code DOCKER_HOST} names, else one of those
   * whose sockets are at the usual places.
   *
   * @throws IOException with a sentence when there is none
   */
  public static EngineCells open(Wishes wishes) throws IOException, InterruptedException {
    List<EngineAddress> candidates = EngineAddress.candidates(wishes.environment());
    if (candidates.isEmpty()) {
      throw new IOException(
          "there is no socket of Docker or Podman at the usual places; start one of them, or name"
              + " it with DOCKER_HOST.");
    }
    List<String> reasons = new ArrayList<>();
    for (EngineAddress address : candidates) {
      try {
        return openAt(address, wishes);
      } catch (IOException e) {
        LOG.log(Level.FINE, "No engine at " + address, e);
        reasons.add(Reason.of(e));
      }
    }
    throw new IOException(String.join(" ", reasons));
  }

  private static EngineCells openAt(EngineAddress address, Wishes wishes)
      throws IOException, InterruptedException {
    Ping ping = Ping.of(address);
    Engine engine = new Engine(address, ping);
    RunOwner owner = RunOwner.ourselves();
    try {
      Sweep.leftovers(engine);
      BaseImage image = new BaseImage(engine, wishes.image(), wishes.work(), wishes.tell());
      Probe.run(engine, owner, image.present());
      Networks networks = new Networks(engine, owner);
      Releases releases = new Releases(engine, owner, wishes.slugs());
      EngineParts parts =
          new EngineParts(engine, owner, networks, releases, Beat.named("engine-beat"));
      return new EngineCells(parts, image);
    } catch (IOException | RuntimeException | InterruptedException e) {
      close(engine, owner);
      throw e;
    }
  }

  private static CompletableFuture<String> ready(BaseImage image) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return image.ready();
          } catch (IOException e) {
            throw new CompletionException(e);
          } catch (InterruptedException e) {
            throw new CompletionException(new IOException("interrupted", e));
          }
        },
        Thread::startVirtualThread);
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String honesty() {
    return "Dynos are containers of "
        + parts.engine().name()
        + ": they share this machine's kernel, and what they write to /app is not limited.";
  }

  @Override
  public Optional<String> gateway() {
    return parts.networks().lasting().gateway();
  }

  @Override
  public Cell start(Boot boot)
      throws IOException, InterruptedException, SlugStore.Unfit, SlugStore.Damaged {
    try {
      Releases.Release release = parts.releases().of(boot.order().slug(), baseImage());
      return new EngineCell(parts, boot, Container.start(parts, boot, release));
    } catch (Refusal e) {
      throw e.nothingThere() ? imageGone(e) : e;
    }
  }

  /** Somebody has removed images under us: the one below the dynos is looked for, or made anew. */
  private IOException imageGone(Refusal why) {
    base = ready(image);
    return new IOException(
        parts.engine().name()
            + " lacks something that was there, perhaps the image below the dynos ("
            + why.getMessage()
            + "); it is made again if so, which takes half a minute, and the next start finds it",
        why);
  }

  private String baseImage() throws IOException, InterruptedException {
    try {
      return base.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
    }
  }

  @Override
  public void close() {
    parts.beat().shutdownNow();
    close(parts.engine(), parts.owner());
  }

  private static void close(Engine engine, RunOwner owner) {
    try (engine) {
      Sweep.run(engine, owner);
    } catch (IOException e) {
      LOG.log(Level.WARNING, "The container engine may keep something: {0}", Reason.of(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
