package dev.dynoscope.live.slug;

import dev.dynoscope.paas.SlugStore.Unfit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What an app's {@code .slugignore} keeps out of its slug: patterns as in {@code .gitignore}, but
 * none that takes something back in (Slug Compiler, Dev Center).
 */
final class SlugIgnore {
  static final String NAME = ".slugignore";

  private final List<Rule> rules;

  /**
   * A line of the file.
   *
   * @param foldersOnly whether it is about folders alone: it ends with a slash
   */
  private record Rule(Pattern path, boolean foldersOnly) {}

  private SlugIgnore(List<Rule> rules) {
    this.rules = rules;
  }

  /** The patterns in the folder's {@code .slugignore}; none if there is no such file. */
  static SlugIgnore in(Path folder) throws IOException, Unfit {
    Path file = folder.resolve(NAME);
    List<Rule> rules = new ArrayList<>();
    if (Files.isRegularFile(file)) {
      List<String> lines = Files.readAllLines(file);
      for (int i = 0; i < lines.size(); i++) {
        String line = lines.get(i).strip();
        if (!line.isEmpty() && !line.startsWith("#")) {
          rules.add(rule(line, file + ", line " + (i + 1)));
        }
      }
    }
    return new SlugIgnore(List.copyOf(rules));
  }

  private static Rule rule(String line, String place) throws Unfit {
    if (line.startsWith("!")) {
      throw new Unfit(
          place
              + ": \""
              + line
              + "\" would take files back in, which .slugignore cannot do. Name only what is to be"
              + " left out.");
    }
    boolean foldersOnly = line.endsWith("/");
    String glob = foldersOnly ? line.substring(0, line.length() - 1) : line;
    boolean fromTop = glob.contains("/");
    String path = glob.startsWith("/") ? glob.substring(1) : glob;
    try {
      Pattern pattern = Pattern.compile((fromTop ? "" : "(?:.*/)?") + Glob.regex(path));
      return new Rule(pattern, foldersOnly);
    } catch (PatternSyntaxException e) {
      throw new Unfit(place + ": \"" + line + "\" is no pattern. Write one such as docs/*.pdf.");
    }
  }

  /**
   * Whether something is left out; all that is in a folder goes with it.
   *
   * @param path from the top of the app's folder, with slashes
   */
  boolean leavesOut(String path, boolean folder) {
    return rules.stream()
        .anyMatch(r -> (folder || !r.foldersOnly()) && r.path().matcher(path).matches());
  }
}
