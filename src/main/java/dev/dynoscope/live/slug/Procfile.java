package dev.dynoscope.live.slug;

import dev.dynoscope.live.Reason;
import dev.dynoscope.paas.SlugStore.Unfit;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the file that says which commands an app consists of. */
final class Procfile {
  private static final String NAME = "Procfile";
  private static final String EXAMPLE = "`web: java -cp build Main`";
  private static final Pattern LINE = Pattern.compile("([A-Za-z0-9_-]+):\\s*(\\S.*)");

  private final Path file;
  private final SortedMap<String, String> commands = new TreeMap<>();

  private Procfile(Path file) {
    this.file = file;
  }

  /**
   * Command by process type; empty where the folder has no Procfile.
   *
   * @throws Unfit also for one that goes by another name
   */
  static Optional<SortedMap<String, String>> in(Path folder) throws Unfit {
    Procfile procfile = new Procfile(folder.resolve(NAME));
    if (Files.isRegularFile(procfile.file)) {
      procfile.read();
      return Optional.of(Collections.unmodifiableSortedMap(procfile.commands));
    }
    Optional<String> lookalike = procfile.lookalike();
    if (lookalike.isPresent()) {
      throw new Unfit(folder + " has no Procfile. Rename " + lookalike.get() + " to Procfile.");
    }
    return Optional.empty();
  }

  private void read() throws Unfit {
    List<String> lines = lines();
    for (int i = 0; i < lines.size(); i++) {
      take(i + 1, lines.get(i).replace("\uFEFF", "").strip());
    }
    if (commands.isEmpty()) {
      throw new Unfit(file + " names no process. Add a line such as " + EXAMPLE + ".");
    }
  }

  private List<String> lines() throws Unfit {
    try {
      return Files.readAllLines(file);
    } catch (CharacterCodingException e) {
      throw new Unfit(file + " is not text in UTF-8. Save it as UTF-8.");
    } catch (IOException e) {
      throw new Unfit("Cannot read " + Reason.of(e) + ".");
    }
  }

  private void take(int number, String line) throws Unfit {
    if (line.isEmpty() || line.startsWith("#")) {
      return;
    }
    Matcher parts = LINE.matcher(line);
    if (!parts.matches()) {
      throw wrong(
          number,
          line,
          "is not a process type, a colon and a command. Write a line such as " + EXAMPLE + ".");
    }
    if (commands.putIfAbsent(parts.group(1), parts.group(2)) != null) {
      throw wrong(
          number,
          line,
          "names the process type " + parts.group(1) + " a second time. Keep one of the lines.");
    }
  }

  private Unfit wrong(int number, String line, String what) {
    return new Unfit(file + ", line " + number + ": \"" + line + "\" " + what);
  }

  /** What to say of a folder of which nothing tells how it is started. */
  static Unfit missing(Path folder) {
    return new Unfit(
        folder
            + " has no Procfile, and no files at its top that would tell what it is: Java files or"
            + " a jar, package.json or server.js, app.py, index.html. Add a file named Procfile"
            + " with a line such as "
            + EXAMPLE
            + ".");
  }

  /** Editors and people like to write {@code procfile} or {@code Procfile.txt}. */
  private Optional<String> lookalike() {
    try (Stream<Path> all = Files.list(file.toAbsolutePath().getParent())) {
      return all.filter(Files::isRegularFile)
          .map(other -> other.getFileName().toString())
          .filter(name -> name.equalsIgnoreCase(NAME) || name.equalsIgnoreCase(NAME + ".txt"))
          .sorted()
          .findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
