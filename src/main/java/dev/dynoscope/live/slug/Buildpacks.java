package dev.dynoscope.live.slug;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The kinds of apps that are recognised, the surer ones first. */
final class Buildpacks {
  private static final List<Buildpack> ALL =
      List.of(new JavaSources(), new JavaJar(), new NodeApp(), new PythonApp(), new StaticFiles());

  private Buildpacks() {}

  /** The first kind that fits, if any. */
  static Optional<Buildpack> of(Build build) throws IOException {
    for (Buildpack each : ALL) {
      if (each.fits(build)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }
}
