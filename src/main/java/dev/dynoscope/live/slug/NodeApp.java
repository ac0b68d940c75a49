package dev.dynoscope.live.slug;

import dev.dynoscope.paas.Language;
import dev.dynoscope.paas.SlugStore.Unfit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A Node.js app: its {@code package.json} says how it is started, or there is a script of a usual
 * name (Node.js Behavior in Heroku, Dev Center). A page beside the script that nothing else speaks
 * for is taken for a site of static files.
 */
final class NodeApp implements Buildpack {
  private static final String PACKAGE = "package.json";
  private static final String MODULES = "node_modules";
  private static final List<String> SCRIPTS = List.of("server.js", "index.js", "app.js");
  private static final JsonMapper MAPPER = new JsonMapper();

  @Override
  public Language language() {
    return Language.NODE;
  }

  @Override
  public boolean fits(Build build) throws IOException {
    boolean script = SCRIPTS.stream().anyMatch(build::has);
    if (build.has(StaticFiles.INDEX)) {
      return text(build, "/scripts/start").or(() -> text(build, "/main")).isPresent();
    }
    return script || build.has(PACKAGE);
  }

  @Override
  public void build(Build build) throws IOException, Unfit {
    refuseDamaged(build);
    JsonNode dependencies = tree(build).at("/dependencies");
    boolean installed = Files.isDirectory(build.folder().resolve(MODULES));
    if (!dependencies.isEmpty() && !installed) {
      build.remark(
          PACKAGE
              + " asks for "
              + String.join(", ", dependencies.propertyNames())
              + ", and nothing is downloaded here. Run npm install in the folder before you deploy:"
              + " "
              + MODULES
              + " comes along.");
    }
  }

  /** A script that node runs is started without npm, which a dyno may not have. */
  @Override
  public String web(Build build) throws Unfit {
    Optional<String> start = text(build, "/scripts/start");
    if (start.isPresent()) {
      return start.get().startsWith("node ") ? start.get() : "npm start";
    }
    return text(build, "/main")
        .or(() -> SCRIPTS.stream().filter(build::has).findFirst())
        .map(script -> "node " + script)
        .orElseThrow(() ->
            new Unfit(
                build.shownAs()
                    + " does not say how it is started: its package.json has neither a script"
                    + " named start nor main, and there is no "
                    + String.join(", ", SCRIPTS)
                    + ". Add the script to package.json, or a Procfile."));
  }

  private static Optional<String> text(Build build, String pointer) {
    JsonNode found = tree(build).at(pointer);
    return found.isString() && !found.asString().isBlank()
        ? Optional.of(found.asString().strip())
        : Optional.empty();
  }

  /** Nothing at all where there is no such file, or none that can be read. */
  private static JsonNode tree(Build build) {
    try {
      return build.has(PACKAGE) ? read(build) : MAPPER.missingNode();
    } catch (IOException | JacksonException e) {
      return MAPPER.missingNode();
    }
  }

  private static void refuseDamaged(Build build) throws IOException, Unfit {
    try {
      if (build.has(PACKAGE)) {
        read(build);
      }
    } catch (JacksonException e) {
      Path file = build.shownAs().resolve(PACKAGE);
      throw new Unfit(file + " is not JSON: " + e.getOriginalMessage() + ". Mend it.");
    }
  }

  private static JsonNode read(Build build) throws IOException {
    return MAPPER.readTree(Files.readString(build.folder().resolve(PACKAGE)));
  }
}
