package dev.dynoscope.live.slug;

import dev.dynoscope.paas.Language;
import dev.dynoscope.paas.SlugStore.Unfit;
import java.io.IOException;
import java.util.List;

/** Java files at the top of the folder, one or several. */
final class JavaSources implements Buildpack {
  @Override
  public Language language() {
    return Language.JAVA;
  }

  @Override
  public boolean fits(Build build) throws IOException {
    return JavaBuild.wantedIn(build.folder());
  }

  @Override
  public void build(Build build) throws IOException, Unfit {
    int files = JavaBuild.sources(build.folder()).size();
    build.detail(
        "Compiling "
            + (files == 1 ? "1 file" : files + " files")
            + " with JDK "
            + Runtime.version().feature()
            + ", once for all dynos");
    JavaBuild.run(build.folder(), build.shownAs());
  }

  @Override
  public String web(Build build) throws IOException, Unfit {
    List<String> mains = MainClasses.in(build.folder().resolve(JavaBuild.OUTPUT));
    return switch (mains.size()) {
      case 0 ->
          throw new Unfit(
              "None of the Java files of "
                  + build.shownAs()
                  + " has a main method, so there is nothing to start. Write one.");
      case 1 -> command(mains.getFirst());
      default ->
          throw new Unfit(
              "The Java files of "
                  + build.shownAs()
                  + " have several main methods: "
                  + String.join(", ", mains)
                  + ". Say in a file named Procfile which is the web process: `web: "
                  + command(mains.getFirst())
                  + "`.");
    };
  }

  private static String command(String main) {
    return "java -cp " + JavaBuild.OUTPUT + " " + main;
  }
}
