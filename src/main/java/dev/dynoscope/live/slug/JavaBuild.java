package dev.dynoscope.live.slug;

import dev.dynoscope.paas.SlugStore.Unfit;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles the Java files at the top of an app's folder into {@code build/}, once a slug. */
final class JavaBuild {
  static final String OUTPUT = "build";
  private static final List<String> OTHER_BUILDS =
      List.of("pom.xml", "build.gradle", "build.gradle.kts");
  private static final int LINES_SHOWN = 8;

  private JavaBuild() {}

  /** Whether the folder has Java files at its top and no build of its own. */
  static boolean wantedIn(Path folder) throws IOException {
    return otherBuildOf(folder).isEmpty() && !sources(folder).isEmpty();
  }

  /** The file by which another tool would build the folder, if there is one. */
  static Optional<String> otherBuildOf(Path folder) {
    return OTHER_BUILDS.stream().filter(name -> Files.exists(folder.resolve(name))).findFirst();
  }

  /** Compiles; {@code shownAs} is the folder that people know. */
  static void run(Path folder, Path shownAs) throws IOException, Unfit {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw new Unfit(
          "Cannot compile the Java files of "
              + shownAs
              + ": the Java that runs this program has no compiler. Run it with a JDK, or compile"
              + " them yourself and remove the .java files from the top of the folder.");
    }
    Path output = Files.createDirectory(folder.resolve(OUTPUT));
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(said, Locale.ENGLISH, StandardCharsets.UTF_8)) {
      boolean fine =
          compiler
              .getTask(
                  new StringWriter(),
                  files,
                  said,
                  options(folder, output),
                  List.of(),
                  files.getJavaFileObjectsFromPaths(sources(folder)))
              .call();
      if (!fine) {
        throw new Unfit("The Java files of " + shownAs + " do not compile.\n" + errors(said));
      }
    }
  }

  /** The class path is named, or the compiler would take this program's own. */
  private static List<String> options(Path folder, Path output) {
    return List.of(
        "-d", output.toString(), "-classpath", folder.toString(), "-proc:none", "-nowarn");
  }

  private static String errors(DiagnosticCollector<JavaFileObject> said) {
    return said.getDiagnostics().stream()
        .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
        .flatMap(JavaBuild::line)
        .limit(LINES_SHOWN)
        .collect(Collectors.joining("\n"));
  }

  private static Stream<String> line(Diagnostic<? extends JavaFileObject> error) {
    JavaFileObject source = error.getSource();
    String place =
        source == null
            ? ""
            : Path.of(source.getName()).getFileName() + ":" + error.getLineNumber() + ": ";
    return (place + error.getMessage(Locale.ENGLISH)).lines();
  }

  /** The Java files at the top of the folder, by name. */
  static List<Path> sources(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> file.toString().endsWith(".java"))
          .sorted()
          .toList();
    }
  }
}
