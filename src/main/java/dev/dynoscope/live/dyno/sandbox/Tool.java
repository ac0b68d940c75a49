package dev.dynoscope.live.dyno.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Something that runs apps and is not below {@code /usr}: a JDK, Node.js or Python that was
 * unpacked somewhere, perhaps in a home.
 *
 * @param from its folder on this machine, with {@code bin} in it
 * @param name one word; inside it is below {@code /opt}
 */
record Tool(Path from, String name) {
  private static final Path SYSTEM = Path.of("/usr");

  /** The JDK that runs us always, the others where they are found. */
  static List<Tool> all() throws IOException {
    List<Tool> tools = new ArrayList<>();
    Path java = java();
    if (!java.startsWith(SYSTEM)) {
      tools.add(new Tool(java, "java"));
    }
    find("node", "include/node").ifPresent(from -> tools.add(new Tool(from, "node")));
    find("python3", "lib").ifPresent(from -> tools.add(new Tool(from, "python")));
    return tools;
  }

  /** Where {@code java} is, inside. */
  static String javaBin(List<Tool> tools) {
    return tools.stream()
        .filter(tool -> tool.name().equals("java"))
        .findFirst()
        .map(tool -> tool.at() + "/bin")
        .orElseGet(() -> Path.of(System.getProperty("java.home"), "bin").toString());
  }

  /** Where it is, inside. */
  String at() {
    return "/opt/" + name;
  }

  private static Path java() throws IOException {
    return Path.of(System.getProperty("java.home")).toRealPath();
  }

  /**
   * The folder that a program was unpacked into, if its first place is not one of the system's.
   *
   * @param proof what such a folder has in it, so that nobody's home is taken for one
   */
  private static Optional<Path> find(String program, String proof) throws IOException {
    for (Path found : Programs.named(program).toList()) {
      Path real = found.toRealPath();
      if (real.startsWith(SYSTEM)) {
        return Optional.empty();
      }
      Path folder = real.resolveSibling("").normalize().resolveSibling("").normalize();
      if (real.resolveSibling("").endsWith("bin")
          && Files.isDirectory(folder.resolve(proof))
          && !isAHome(folder)) {
        return Optional.of(folder);
      }
    }
    return Optional.empty();
  }

  /** Or holds one. */
  private static boolean isAHome(Path folder) {
    return Path.of(System.getProperty("user.home", "/")).startsWith(folder);
  }
}
