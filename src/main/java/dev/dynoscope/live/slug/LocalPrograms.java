package dev.dynoscope.live.slug;

import static java.util.stream.Collectors.joining;

import dev.dynoscope.live.ProgramPath;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Programs in folders of this machine, looked for in the folders' order. */
record LocalPrograms(ProgramPath path) implements Programs {
  /** How files are called that can be started; the last two are Windows'. */
  private static final List<String> ENDINGS = List.of("", ".exe", ".cmd");

  static LocalPrograms ofThisProcess() {
    Path java = Path.of(System.getProperty("java.home"), "bin");
    return new LocalPrograms(ProgramPath.ofThisProcess(List.of(java), List.of()));
  }

  @Override
  public Optional<String> find(String name) {
    return ENDINGS.stream()
        .flatMap(ending -> path.named(name + ending))
        .map(Path::toString)
        .findFirst();
  }

  @Override
  public String places() {
    return "in " + path.folders().stream().map(Path::toString).collect(joining(File.pathSeparator));
  }
}
