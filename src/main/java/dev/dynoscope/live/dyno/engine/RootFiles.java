package dev.dynoscope.live.dyno.engine;

import dev.dynoscope.live.Folders;
import dev.dynoscope.paas.SlugStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * The root file system of an image, made from this machine: Java, a shell and what goes with it,
 * and Node.js and Python where they are here, with the libraries that they name. For where no image
 * can be fetched.
 */
final class RootFiles {
  /** To be changed with anything below that changes what comes out. */
  private static final String RECIPE = "3";

  /** What an app that needs no window uses, and the compiler, for apps of one source file. */
  private static final String MODULES =
      "java.se,jdk.charsets,jdk.compiler,jdk.crypto.ec,jdk.httpserver,jdk.jcmd,jdk.management,"
          + "jdk.naming.dns,jdk.net,jdk.unsupported,jdk.zipfs";

  private static final int FOLDER = 0755;
  private static final int ROOTS = 0700;
  private static final int STICKY = 01777;

  private final SortedMap<String, Path> programs;
  private final Path javaHome = Path.of(System.getProperty("java.home"));

  private RootFiles(SortedMap<String, Path> programs) {
    this.programs = programs;
  }

  static RootFiles ofThisMachine() throws IOException {
    return new RootFiles(Programs.usual());
  }

  /** Changes when what {@link #write} would make changes. */
  String hash() throws IOException {
    StringBuilder of = new StringBuilder(RECIPE + MODULES + System.getProperty("os.arch"));
    of.append(Runtime.version()).append(System.getProperty("java.vendor"));
    for (Map.Entry<String, Path> program : programs.entrySet()) {
      Path file = program.getValue();
      of.append(program.getKey()).append('=').append(file).append(Files.size(file));
      of.append(Files.getLastModifiedTime(file));
    }
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(of.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** Writes them as a tar file, below {@code work}, which must exist. Takes some ten seconds. */
  Path write(Path work) throws IOException, InterruptedException {
    Path java = work.resolve("java");
    link(java);
    Path file = work.resolve("root.tar");
    try (TarFile tar = TarFile.create(file)) {
      frame(tar);
      tar.addTree(java, "opt/java", 0);
      List<Path> binaries = new ArrayList<>(javaBinaries(java));
      for (Map.Entry<String, Path> program : programs.entrySet()) {
        addProgram(tar, program.getKey(), program.getValue());
        binaries.add(program.getValue());
      }
      Path python = programs.get("python3");
      if (python != null) {
        binaries.addAll(Python.add(tar, python));
      }
      for (Path library : Programs.librariesOf(binaries)) {
        if (!library.startsWith(java)) {
          tar.add(library.toRealPath(), placeOf(library), 0);
        }
      }
    }
    Folders.delete(java);
    return file;
  }

  private void link(Path into) throws IOException, InterruptedException {
    Path jlink = javaHome.resolve("bin").resolve("jlink");
    if (Files.isExecutable(jlink)) {
      Programs.runLong(
          List.of(
              jlink.toString(),
              "--add-modules",
              MODULES,
              "--strip-debug",
              "--no-man-pages",
              "--no-header-files",
              "--output",
              into.toString()));
    }
    if (!Files.isExecutable(into.resolve("bin").resolve("java"))) {
      throw new IOException(
          "no Java for the image could be made from " + javaHome + ", which has no working jlink");
    }
  }

  private static List<Path> javaBinaries(Path java) throws IOException {
    try (Stream<Path> all = Files.walk(java)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> {
            String name = file.getFileName().toString();
            return name.equals("java") || (name.endsWith(".so") && !isForWindows(name));
          })
          .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Libraries for windows and sound want many others, and a dyno has neither. */
  private static boolean isForWindows(String name) {
    return name.startsWith("libawt_x")
        || name.startsWith("libjawt")
        || name.startsWith("libsplash")
        || name.startsWith("libjsound");
  }

  private static void frame(TarFile tar) throws IOException {
    for (String name :
        List.of(
            "usr",
            "usr/bin",
            "usr/sbin",
            "usr/lib",
            "usr/lib64",
            "etc",
            "opt",
            "proc",
            "sys",
            "dev",
            "run",
            "var")) {
      tar.folder(name, FOLDER, 0);
    }
    for (String name : List.of("bin", "sbin", "lib", "lib64")) {
      tar.link(name, "usr/" + name, 0);
    }
    tar.folder("root", ROOTS, 0);
    tar.folder("tmp", STICKY, 0);
    tar.folder("app", FOLDER, SlugStore.OWNER);
    int id = SlugStore.OWNER;
    tar.text(
        "etc/passwd", "root:x:0:0::/root:/bin/sh\ndyno:x:" + id + ":" + id + "::/app:/bin/sh\n");
    tar.text("etc/group", "root:x:0:\ndyno:x:" + id + ":\n");
    tar.text("etc/nsswitch.conf", "hosts: files dns\n");
    Path authorities = Path.of("/etc/ssl/certs/ca-certificates.crt");
    if (Files.isRegularFile(authorities)) {
      tar.add(authorities, "etc/ssl/certs/ca-certificates.crt", 0);
    }
    for (String name : List.of("java", "javac", "jcmd", "keytool")) {
      tar.link("usr/bin/" + name, "/opt/java/bin/" + name, 0);
    }
    Path locale = Path.of("/usr/lib/locale/C.utf8");
    if (Files.isDirectory(locale)) {
      tar.addTree(locale, "usr/lib/locale/C.utf8", 0);
    }
  }

  private static void addProgram(TarFile tar, String name, Path file) throws IOException {
    String place = placeOf(file);
    tar.add(file, place, 0);
    if (!tar.has("usr/bin/" + name)) {
      tar.link("usr/bin/" + name, "/" + place, 0);
    }
  }

  /** Where a file goes: where it was, in a system that keeps all programs below {@code /usr}. */
  static String placeOf(Path file) {
    String path = file.toString();
    return path.matches("/(bin|sbin|lib|lib64|lib32)/.*") ? "usr" + path : path.substring(1);
  }
}
