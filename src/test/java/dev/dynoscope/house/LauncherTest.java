package dev.dynoscope.house;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code bin/dynoscope} finds a JDK that is new enough, or says plainly that there is none. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
  private static final String NONE =
      "Dynoscope needs JDK 25 or later; none was found on this machine. Install one, for example"
          + " from adoptium.net, or set JAVA_HOME to its folder, and start dynoscope again.\n";

  /** How a run of the script ended, and all that it printed. */
  private record Run(int exitCode, String printed) {}

  @TempDir private Path temp;
  private Path script;
  private ProcessBuilder starter;

  @BeforeEach
  void noJdkAnywhere() throws IOException {
    temp = temp.toRealPath();
    Path bin = Files.createDirectories(temp.resolve("a folder/bin"));
    script = bin.resolve("dynoscope");
    Files.copy(Path.of("src/main/dist/bin/dynoscope"), script);
    starter = new ProcessBuilder("/bin/sh", script.toString(), "serve", "two words");
    starter.redirectErrorStream(true);
    starter.environment().keySet().removeAll(List.of("JAVA_HOME", "JAVA25_HOME"));
    starter.environment().put("DYNOSCOPE_JDK_FOLDERS", temp.resolve("jdks").toString());
    starter.environment().put("DYNOSCOPE_JAVA_OPTS", "");
    Path oldJava = jdk("on path", "17.0.15").resolve("bin");
    starter.environment().compute("PATH", (name, path) -> oldJava + ":" + path);
  }

  @Test
  void saysPlainlyThatEveryJdkIsTooOld() throws Exception {
    starter.environment().put("JAVA_HOME", jdk("old", "17.0.2").toString());
    jdk("jdks/older", "1.8.0_452");
    assertEquals(new Run(3, NONE), run());
  }

  @Test
  void saysPlainlyThatThereIsNoJdkWhereJavaHomePoints() throws Exception {
    starter.environment().put("JAVA_HOME", temp.resolve("gone").toString());
    assertEquals(new Run(3, NONE), run());
  }

  @Test
  void takesJavaHomeFirst() throws Exception {
    Path home = jdk("mine", "25.0.3");
    jdk("jdks/other", "26");
    starter.environment().put("JAVA_HOME", home.toString());
    assertEquals(started(home), run());
  }

  @Test
  void takesJava25HomeWhereJavaHomeIsTooOld() throws Exception {
    Path home = jdk("mine", "25");
    starter.environment().put("JAVA_HOME", jdk("old", "21.0.1").toString());
    starter.environment().put("JAVA25_HOME", home.toString());
    assertEquals(started(home), run());
  }

  @Test
  void findsJdkInTheUsualFolders() throws Exception {
    jdk("jdks/a", "17.0.15");
    assertEquals(started(jdk("jdks/b", "26-ea")), run());
  }

  @Test
  void asksJavaItselfWhereThereIsNoReleaseFile() throws Exception {
    Path home = jdk("jdks/bare", "25.0.3");
    Files.delete(home.resolve("release"));
    assertEquals(started(home), run());
  }

  @Test
  void findsItsFolderThroughASymbolicLink() throws Exception {
    Path home = jdk("jdks/a", "25.0.3");
    Path link = Files.createSymbolicLink(temp.resolve("link"), Path.of("a folder/bin/dynoscope"));
    starter.command("/bin/sh", link.toString(), "serve", "two words");
    assertEquals(started(home), run());
  }

  /** A folder that looks like a JDK, whose java prints its own path and its arguments. */
  private Path jdk(String name, String version) throws IOException {
    Path home = temp.resolve(name);
    Files.createDirectories(home.resolve("bin"));
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    Path file = home.resolve("bin/java");
    Files.writeString(
        file,
        """
        #!/bin/sh
        if [ "$1" = -version ]; then echo 'openjdk version "VERSION" 2026-01-20' >&2; exit; fi
        printf '%s\\n' "$0" "$@"
        """
            .replace("VERSION", version));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    return home;
  }

  private Run started(Path jdk) {
    String home = temp.resolve("a folder").toString();
    return new Run(
        0,
        String.join(
            "\n",
            jdk + "/bin/java",
            "@" + home + "/lib/java.args",
            "-XX:AOTCache=" + home + "/lib/dynoscope.aot",
            "-Xlog:aot=off",
            "-Xlog:cds=off",
            "-Ddynoscope.home=" + home,
            "--module-path",
            home + "/lib/javafx",
            "-cp",
            home + "/lib/*",
            "dev.dynoscope.app.Main",
            "serve",
            "two words",
            ""));
  }

  private Run run() throws IOException, InterruptedException {
    Process process = starter.start();
    String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Run(process.waitFor(), printed);
  }
}
