package dev.dynoscope.live.dyno.engine;

import com.github.dockerjava.api.command.CreateContainerResponse;
import dev.dynoscope.journal.SlugId;
import dev.dynoscope.paas.SlugStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Release images: the base image and a slug on top of it, made once and shared by all boots. They
 * go with the run.
 */
final class Releases {
  private static final String SLUG = "dev.dynoscope.slug";

  private final Engine engine;
  private final RunOwner owner;
  private final SlugStore slugs;
  private final Map<String, Release> made = new HashMap<>();

  /**
   * One of them.
   *
   * @param image its id
   * @param files what the slug has put there
   */
  record Release(String image, SlugFiles files) {}

  /** Makes them as they are asked for. */
  Releases(Engine engine, RunOwner owner, SlugStore slugs) {
    this.engine = engine;
    this.owner = owner;
    this.slugs = slugs;
  }

  /** The release image of a slug; others wait while one is made. */
  synchronized Release of(SlugId slug, String base)
      throws IOException, InterruptedException, SlugStore.Unfit, SlugStore.Damaged {
    String archive = slugs.archive(slug);
    Release known = made.get(archive);
    if (known != null && exists(known.image())) {
      return known;
    }
    Path tar = Path.of(archive);
    Release release = new Release(make(slug, base, tar), SlugFiles.in(tar));
    made.put(archive, release);
    return release;
  }

  private boolean exists(String image) throws IOException, InterruptedException {
    try {
      engine.ask(docker -> docker.inspectImageCmd(image).exec());
      return true;
    } catch (Refusal e) {
      return false;
    }
  }

  private String make(SlugId slug, String base, Path tar) throws IOException, InterruptedException {
    Map<String, String> labels = new HashMap<>(owner.labels());
    labels.put(SLUG, slug.toString());
    CreateContainerResponse container =
        engine.ask(
            docker -> docker.createContainerCmd(base).withLabels(labels).withCmd("sh").exec());
    try {
      engine.within(
          Engine.LONG,
          () -> {
            try (InputStream in = Files.newInputStream(tar)) {
              return engine
                  .docker()
                  .copyArchiveToContainerCmd(container.getId())
                  .withRemotePath("/")
                  .withTarInputStream(in)
                  .exec();
            }
          });
      return engine.askLong(
          docker -> docker.commitCmd(container.getId()).withLabels(labels).exec());
    } finally {
      Removal.container(engine, container.getId());
    }
  }
}
