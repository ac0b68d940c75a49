package dev.dynoscope.live.slug;

import dev.dynoscope.paas.Language;
import java.nio.file.Files;

/** Pages, styles and pictures with no code: the JDK's own file server shows them. */
final class StaticFiles implements Buildpack {
  static final String INDEX = "index.html";
  private static final String PUBLIC = "public";
  private static final String SERVER = "java -m jdk.httpserver -b 0.0.0.0 -p $PORT";

  @Override
  public Language language() {
    return Language.STATIC;
  }

  @Override
  public String name() {
    return "Static HTML";
  }

  @Override
  public boolean fits(Build build) {
    return build.has(INDEX) || Files.isDirectory(build.folder().resolve(PUBLIC));
  }

  @Override
  public void build(Build build) {
    build.detail("Nothing to compile: the file server of the JDK will show them");
  }

  /** The server shows the folder that it is started in. */
  @Override
  public String web(Build build) {
    return build.has(INDEX) ? SERVER : "cd " + PUBLIC + " && exec " + SERVER;
  }
}
