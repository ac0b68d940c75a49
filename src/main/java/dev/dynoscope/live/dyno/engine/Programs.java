package dev.dynoscope.live.dyno.engine;

import dev.dynoscope.live.ProgramPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** The programs of this machine that an image is made of. */
final class Programs {
  /** What shell scripts and Procfiles use; those that are not here are left out. */
  private static final List<String> USUAL =
      List.of(
          ("sh bash env cat cp mv rm ln ls mkdir rmdir chmod touch head tail cut sort uniq tr wc"
               + " tee seq sleep date echo printf test true false yes id whoami uname hostname"
               + " basename dirname readlink realpath stat find xargs grep egrep sed awk dd df du"
               + " md5sum sha1sum sha256sum base64 od expr nproc timeout mktemp tar gzip gunzip"
               + " which nohup setsid curl node python3")
              .split(" "));

  /** They come first: what a user has installed for himself may be a mere script. */
  private static final List<Path> SYSTEM =
      List.of(Path.of("/usr/bin"), Path.of("/bin"), Path.of("/usr/local/bin"));

  private static final long PATIENCE_SECONDS = 20;
  private static final long LONG_SECONDS = 300;

  private Programs() {}

  /** Those that are here: what they are called, and their file with no link on the way. */
  static SortedMap<String, Path> usual() throws IOException {
    SortedMap<String, Path> found = new TreeMap<>();
    ProgramPath path = ProgramPath.ofThisProcess(SYSTEM, List.of());
    for (String name : USUAL) {
      Optional<Path> file = path.named(name).findFirst();
      if (file.isPresent()) {
        found.put(name, file.get().toRealPath());
      }
    }
    return found;
  }

  /** The shared libraries that any of {@code files} needs, as the system's loader finds them. */
  static List<Path> librariesOf(List<Path> files) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("ldd"));
    files.forEach(file -> command.add(file.toString()));
    return words(run(command)).stream()
        .filter(word -> word.startsWith("/") && !word.endsWith(":"))
        .distinct()
        .sorted()
        .map(Path::of)
        .filter(Files::isRegularFile)
        .toList();
  }

  private static List<String> words(String text) {
    return List.of(text.split("\\s+"));
  }

  /** What a program prints; programs that fail have printed less. */
  static String run(List<String> command) throws IOException, InterruptedException {
    return run(command, PATIENCE_SECONDS);
  }

  /** For what takes its time. */
  static String runLong(List<String> command) throws IOException, InterruptedException {
    return run(command, LONG_SECONDS);
  }

  private static String run(List<String> command, long seconds)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
    return out;
  }
}
