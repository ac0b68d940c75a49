package dev.dynoscope.live.dyno.sandbox;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What of this machine can be seen in a sandbox, for reading only: the system's programs and
 * libraries, a few settings, and what runs apps where that is not one of the system's.
 *
 * @param words options of bubblewrap
 * @param tools what is not below {@code /usr}
 * @param path where programs are looked for inside
 */
record Inside(List<String> words, List<Tool> tools, String path) {
  /** What the root of every Unix has beside {@code /usr}; mostly links into it by now. */
  private static final List<String> ROOTS = List.of("bin", "sbin", "lib", "lib32", "lib64");

  /** Nothing in them is secret, and programs fail oddly without. */
  private static final List<String> SETTINGS =
      List.of(
          "/etc/ld.so.cache",
          "/etc/alternatives",
          "/etc/localtime",
          "/etc/resolv.conf",
          "/etc/ssl/certs",
          "/etc/ssl/openssl.cnf",
          "/etc/ca-certificates/extracted",
          "/etc/pki/tls/certs",
          "/etc/pki/ca-trust/extracted",
          "/etc/crypto-policies",
          "/etc/mime.types",
          "/etc/protocols",
          "/etc/services");

  private static final String SYSTEM_PATH =
      "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

  static Inside ofThisMachine() throws IOException {
    List<Tool> tools = Tool.all();
    List<String> words = new ArrayList<>(List.of("--ro-bind", "/usr", "/usr"));
    for (String root : ROOTS) {
      addRoot(words, Path.of("/", root));
    }
    for (String setting : SETTINGS) {
      words.addAll(List.of("--ro-bind-try", setting, setting));
    }
    try (DirectoryStream<Path> java = Files.newDirectoryStream(Path.of("/etc"), "java*")) {
      for (Path settings : java) {
        words.addAll(List.of("--ro-bind-try", settings.toString(), settings.toString()));
      }
    }
    words.addAll(List.of("--symlink", "../usr/lib/os-release", "/etc/os-release"));
    return new Inside(words, tools, path(tools));
  }

  private static void addRoot(List<String> words, Path root) throws IOException {
    if (Files.isSymbolicLink(root)) {
      words.addAll(List.of("--symlink", Files.readSymbolicLink(root).toString(), root.toString()));
    } else if (Files.isDirectory(root)) {
      words.addAll(List.of("--ro-bind", root.toString(), root.toString()));
    }
  }

  private static String path(List<Tool> tools) {
    StringBuilder path = new StringBuilder();
    path.append(Tool.javaBin(tools)).append(':');
    tools.forEach(tool -> path.append(tool.at()).append("/bin:"));
    return path.append(SYSTEM_PATH).toString();
  }
}
