package dev.dynoscope.live.slug;

import dev.dynoscope.paas.Language;
import dev.dynoscope.paas.SlugStore.Unfit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** A jar that was built elsewhere, at the top or where Maven and Gradle put it. */
final class JavaJar implements Buildpack {
  private static final List<String> PLACES = List.of("", "target", "build/libs");

  @Override
  public Language language() {
    return Language.JAVA;
  }

  @Override
  public boolean fits(Build build) throws IOException {
    return JavaBuild.otherBuildOf(build.folder()).isPresent() || !jars(build, "").isEmpty();
  }

  @Override
  public void build(Build build) {
    JavaBuild.otherBuildOf(build.folder())
        .ifPresent(file ->
            build.remark(
                file
                    + " is left alone: nothing is downloaded or built with it here. Build the jar"
                    + " yourself before you deploy."));
  }

  @Override
  public String web(Build build) throws IOException, Unfit {
    List<String> jars = new ArrayList<>();
    for (String place : PLACES) {
      jars.addAll(jars(build, place));
    }
    return switch (jars.size()) {
      case 0 ->
          throw new Unfit(
              "There is no jar that can be started in "
                  + build.shownAs()
                  + ", neither at its top nor in target or build/libs: one whose manifest names a"
                  + " Main-Class. Build it before you deploy, or write a Procfile.");
      case 1 -> command(jars.getFirst());
      default ->
          throw new Unfit(
              build.shownAs()
                  + " has several jars that can be started: "
                  + String.join(", ", jars)
                  + ". Say in a file named Procfile which is the web process: `web: "
                  + command(jars.getFirst())
                  + "`.");
    };
  }

  /** With the setting that tells a Spring Boot app its port, as Heroku has it. */
  private static String command(String jar) {
    return "java -Dserver.port=$PORT -jar " + jar;
  }

  /** Jars in a folder that can be started, from the top of the app. */
  private static List<String> jars(Build build, String place) throws IOException {
    Path folder = build.folder().resolve(place);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> file.toString().endsWith(".jar"))
          .filter(file -> Files.isRegularFile(file) && starts(file))
          .map(file -> build.folder().relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  /** What cannot be read as a jar cannot be started either. */
  private static boolean starts(Path file) {
    try (JarFile jar = new JarFile(file.toFile())) {
      Manifest manifest = jar.getManifest();
      return manifest != null
          && manifest.getMainAttributes().containsKey(Attributes.Name.MAIN_CLASS);
    } catch (IOException e) {
      return false;
    }
  }
}
