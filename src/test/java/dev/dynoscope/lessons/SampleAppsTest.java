package dev.dynoscope.lessons;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.journal.FileInfo;
import dev.dynoscope.live.slug.Programs;
import dev.dynoscope.paas.Effect.Signal;
import dev.dynoscope.paas.Endpoint;
import dev.dynoscope.paas.Input;
import dev.dynoscope.paas.Language;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sample app is built and run for real, and does what its page says. */
@Timeout(90)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the Procfiles are for sh")
class SampleAppsTest {
  private static final Path APPS = Path.of("lessons", "apps");
  private static final Map<String, String> NO_CONFIG = Map.of();

  @TempDir private Path temp;

  static List<String> names() throws Exception {
    try (Stream<Path> all = Files.list(APPS)) {
      return all.filter(Files::isDirectory)
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  /** A language that is not here cannot be tried; elsewhere it is. */
  private SampleDyno sample(String name) throws Exception {
    Map<String, String> needs = Map.of("hello-node", "node", "hello-python", "python3");
    String program = needs.getOrDefault(name, "java");
    Assumptions.assumeTrue(
        Programs.ofThisMachine().find(program).isPresent(),
        () -> name + " was not tried: there is no " + program + " on this machine");
    return SampleDyno.of(name, temp);
  }

  @ParameterizedTest
  @MethodSource("names")
  void answersOnThePortItIsGivenAndSaysWhatToTry(String name) throws Exception {
    try (SampleDyno sample = sample(name)) {
      Endpoint at = sample.web(1, Map.of("BOOT_SECONDS", "0"));
      HttpResponse<String> page = sample.get(at, "/");
      assertEquals(200, page.statusCode());
      List<String> others = List.of("photos", "misbehave"); // which have pages of another kind
      assertTrue(others.contains(name) || page.body().contains("<h2>Try</h2>"), page::body);
      assertTrue(!page.body().contains("{{"), page::body);
    }
  }

  /** In a container nobody could reach what listens on loopback alone. */
  @ParameterizedTest
  @MethodSource("names")
  void listensOnEveryAddress(String name) throws Exception {
    try (SampleDyno sample = sample(name)) {
      sample.web(1, Map.of("BOOT_SECONDS", "0"));
      assertTrue(sample.line("Listening on ").startsWith("Listening on 0.0.0.0:"));
    }
  }

  @Test
  void theListOfSamplesNamesEachOfThem() throws Exception {
    TreeSet<String> listed = new TreeSet<>();
    for (String line : Files.readAllLines(APPS.resolve("README.md"))) {
      if (line.startsWith("| `")) {
        listed.add(line.substring(3, line.indexOf('`', 3)));
      }
    }
    assertEquals(new TreeSet<>(names()), listed);
  }

  @Test
  void counterCountsAVisitorUntilTheRestart() throws Exception {
    try (SampleDyno sample = sample("counter")) {
      assertEquals(Map.of("web", "java -cp build Counter"), sample.slug.commands());
      Endpoint at = sample.web(1, NO_CONFIG);
      HttpResponse<String> first = sample.get(at, "/");
      String cookie = first.headers().firstValue("Set-Cookie").orElse("").split(";", -1)[0];
      assertVisits(2, sample.get(at, "/", "Cookie", "theme=dark; " + cookie).body());
      assertVisits(1, sample.get(at, "/").body());

      sample.stop(1, Signal.TERM);
      sample.inbox.await(Input.DynoEnded.class);
      String page = sample.get(sample.web(2, NO_CONFIG), "/", "Cookie", cookie).body();
      assertVisits(1, page);
      assertTrue(page.contains("but web.1 has never heard of it."), page);
    }
  }

  private static void assertVisits(int visits, String page) {
    assertTrue(page.contains("<p class=\"big\">" + visits + "</p>"), page);
  }

  @Test
  void workerSharesTheConfigVarsWithWebAndNothingElse() throws Exception {
    try (SampleDyno sample = sample("worker")) {
      Map<String, String> config = Map.of("MESSAGE", "hello", "HEARTBEAT_SECONDS", "1");
      Endpoint at = sample.web(1, config);
      assertEquals(303, sample.post(at, "/jobs").statusCode());
      String page = sample.get(at, "/").body();
      assertVisits(1, page);
      assertTrue(page.contains("<code>MESSAGE</code> is \"hello\""), page);

      sample.start("worker", 1, config);
      assertEquals(
          "Heartbeat 2: worker.1 has 0 jobs and MESSAGE hello", sample.line("Heartbeat 2"));
    }
  }

  @Test
  void slowBootListensWhenItsTimeHasCome() throws Exception {
    try (SampleDyno sample = sample("slow-boot")) {
      Endpoint at = sample.web(1, Map.of("BOOT_SECONDS", "2"));
      List<String> lines = sample.inbox.lines();
      assertTrue(lines.contains("Booting: 1 of 2 seconds"), lines::toString);
      assertVisits(2, sample.get(at, "/").body());
    }
  }

  @Test
  void stubbornHearsSigtermAndOnlySigkillEndsIt() throws Exception {
    try (SampleDyno sample = sample("stubborn")) {
      Endpoint at = sample.web(1, NO_CONFIG);
      sample.stop(1, Signal.TERM);
      assertEquals("Still here, 5 seconds later.", sample.line("Still here"));
      assertEquals(200, sample.get(at, "/").statusCode());
      sample.stop(1, Signal.KILL);
      assertEquals(137, sample.inbox.await(Input.DynoEnded.class).status());
    }
  }

  /** Though a JVM in its dyno is told to stay below 300 MB: the Procfile has the last word. */
  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "memory is measured on Linux")
  void leakyGrowsToTwiceWhatASmallDynoMayTake() throws Exception {
    try (SampleDyno sample = sample("leaky")) {
      Endpoint at = sample.web(1, NO_CONFIG);
      assertVisits(550, sample.get(at, "/leak?mb=550").body());
      sample.inbox.await(Input.MemoryMeasured.class, m -> m.bytes() > 512L << 20);
      assertVisits(1050, sample.get(at, "/leak?mb=500").body());
      sample.inbox.await(Input.MemoryMeasured.class, m -> m.bytes() > 1024L << 20);
    }
  }

  @Test
  void helloNodeLosesItsPicturesAndKeepsTheirNames() throws Exception {
    try (SampleDyno sample = sample("hello-node")) {
      assertEquals(Language.NODE, sample.slug.language());
      Endpoint at = sample.web(1, NO_CONFIG);
      HttpResponse<String> drawn = sample.get(at, "/draw?name=ada");
      assertEquals(303, drawn.statusCode());
      String cookie = drawn.headers().firstValue("Set-Cookie").orElse("").split(";", -1)[0];
      assertEquals(200, sample.get(at, "/static/ada.svg").statusCode());
      assertEquals(400, sample.get(at, "/draw?name=../x").statusCode());
      assertEquals(404, sample.get(at, "/static/..%2f..%2fserver.js").statusCode());

      sample.stop(1, Signal.TERM);
      List<FileInfo> lost = sample.inbox.await(Input.DynoEnded.class).lost();
      assertEquals(
          List.of("assets/profilepictures/ada.svg"), lost.stream().map(FileInfo::path).toList());
      Endpoint again = sample.web(2, NO_CONFIG);
      String page = sample.get(again, "/", "Cookie", cookie).body();
      assertTrue(page.contains("<img src=\"/static/ada.svg\""), page);
      assertEquals(404, sample.get(again, "/static/ada.svg").statusCode());
    }
  }

  @Test
  void helloPythonGreetsWithItsConfigVars() throws Exception {
    try (SampleDyno sample = sample("hello-python")) {
      assertEquals(Language.PYTHON, sample.slug.language());
      Endpoint at = sample.web(1, Map.of("GREETING", "Welcome", "NAME", "<Ada>"));
      String page = sample.get(at, "/").body();
      assertTrue(page.contains("<p class=\"big\">Welcome, &lt;Ada&gt;!</p>"), page);
      assertEquals("\"GET / HTTP/1.1\" 200 -", sample.line("\"GET"));
    }
  }
}
