package dev.dynoscope.live.dyno;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.junit.jupiter.api.condition.OS.LINUX;

import dev.dynoscope.live.Folders;
import dev.dynoscope.live.dyno.UserSuite.Outcome;
import dev.dynoscope.live.dyno.local.WardenTest;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledOnOs;

/**
 * Where the build runs as root, the tests of sandboxes run a second time as an ordinary user, in a
 * Java of their own, and each is reported here.
 */
@EnabledOnOs(value = LINUX, disabledReason = "sandboxes need Linux")
class OrdinaryUserTest {
  private static final String USER = "1000";

  private static final List<Class<?>> CLASSES =
      List.of(
          HostContractTest.class,
          DescendantsContractTest.class,
          DiskContractTest.class,
          ProfileContractTest.class,
          AppContractTest.class,
          LostMachineContractTest.class,
          BreakOutContractTest.class,
          PlugContractTest.class,
          WardenTest.class);

  private Path folder = Path.of("");

  @BeforeEach
  void open() throws IOException {
    Assumptions.assumeTrue(
        Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid")),
        "the build runs as an ordinary user, so the tests have done so already");
    folder = Files.createTempDirectory("as-ordinary-user");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @AfterEach
  void close() throws IOException {
    Folders.delete(folder);
  }

  @TestFactory
  Stream<DynamicTest> sandboxesKeepTheirContractForAnOrdinaryUser() throws Exception {
    Process suite = suite(classPath()).start();
    List<Outcome> outcomes = new ArrayList<>();
    List<String> said = new ArrayList<>();
    for (String line : suite.inputReader().lines().toList()) {
      Outcome.parsed(line).ifPresentOrElse(outcomes::add, () -> said.add(line));
    }
    assertEquals(0, suite.waitFor(), () -> String.join("\n", said));
    assertFalse(outcomes.isEmpty(), () -> String.join("\n", said));
    return outcomes.stream().map(outcome -> dynamicTest(outcome.test(), outcome::check));
  }

  private ProcessBuilder suite(String classPath) throws IOException {
    Path home = Files.createDirectory(folder.resolve("home"));
    Files.setAttribute(home, "unix:uid", Integer.valueOf(USER));
    List<String> words = new ArrayList<>(List.of("setpriv", "--reuid", USER, "--regid", USER));
    words.addAll(List.of("--clear-groups", System.getProperty("java.home") + "/bin/java"));
    words.add("-Djava.io.tmpdir=" + home);
    words.add("-Duser.home=" + home);
    words.add("-D" + HostKind.ONLY + "=" + HostKind.SANDBOX);
    words.addAll(List.of("-cp", classPath, UserSuite.class.getName()));
    CLASSES.forEach(each -> words.add(each.getName()));
    ProcessBuilder builder = new ProcessBuilder(words);
    builder.environment().put("HOME", home.toString());
    return builder.directory(home.toFile()).redirectErrorStream(true);
  }

  /** Copies of what may be in a home that only its owner can read. */
  private String classPath() throws IOException {
    List<String> copies = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      Path from = Path.of(entry);
      if (Files.exists(from)) {
        Path to = folder.resolve(copies.size() + "-" + from.getFileName());
        Files.walkFileTree(from, new Copying(from, to));
        copies.add(to.toString());
      }
    }
    return String.join(File.pathSeparator, copies);
  }

  private static final class Copying extends SimpleFileVisitor<Path> {
    private final Path from;
    private final Path to;

    private Copying(Path from, Path to) {
      this.from = from;
      this.to = to;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes attributes)
        throws IOException {
      Files.createDirectory(copy(at));
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path at, BasicFileAttributes attributes) throws IOException {
      Files.copy(at, copy(at));
      return FileVisitResult.CONTINUE;
    }

    private Path copy(Path at) {
      return at.equals(from) ? to : to.resolve(from.relativize(at));
    }
  }
}
