package dev.dynoscope.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.xbill.DNS.Lookup;
import org.xbill.DNS.Record;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.Type;
import tools.jackson.databind.JsonNode;

/** The program without its window, from outside: what any client, terminal and disk can tell. */
@Timeout(120)
@EnabledOnOs(OS.LINUX)
class ServeTest {
  private static final Pattern ROUTER_LINE =
      Pattern.compile(
          "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}\\+00:00 heroku\\[router]: at=info"
              + " method=GET path=\"/health\" host=photos\\.herokuapp\\.test"
              + " request_id=[0-9a-f-]{36} fwd=\"127\\.0\\.0\\.1\" dyno=web\\.1 connect=\\d+ms"
              + " service=\\d+ms status=200 bytes=3 protocol=http");

  @TempDir private Path folder = Path.of("");

  private static String router(JsonNode ready) {
    return ready.get("router").asString();
  }

  private static String dns(JsonNode ready) {
    return ready.get("dns").asString();
  }

  @Test
  void answersNamesRequestsAndCommandsAndLogsThem() throws Exception {
    try (ServeProcess serve = ServeProcess.start(folder)) {
      JsonNode ready = serve.ready();
      assertTrue(ready.get("ready").asBoolean());
      assertEquals(
          "[{\"name\":\"photos\",\"hosts\":[\"photos.herokuapp.test\",\"photos.localhost\"]}]",
          ready.get("apps").toString());
      assertEquals(List.of("127.0.0.1"), addresses(dns(ready), "photos.localhost."));
      assertTrue(
          serve
              .line("app[api]: Release")
              .endsWith("Release v1 created by user learner@dynoscope.test"));

      String answer = ServeProcess.get(ready, "/health");
      assertTrue(answer.startsWith("HTTP/1.1 200 OK\r\n"), answer);
      assertTrue(answer.contains("\r\nVia: 1.1 vegur\r\n"), answer);
      String line = serve.line("heroku[router]");
      assertTrue(ROUTER_LINE.matcher(line).matches(), line);

      serve.tell("");
      serve.tell("ps:restart");
      serve.line("heroku[web.1]: Stopping all processes with SIGTERM");
      serve.line("State changed from starting to up");
      serve.tell("fly");
      assertEquals(
          "There is no command \"fly\". Type help for the list.", serve.line("no command"));
    }
  }

  private static List<String> addresses(String server, String name) throws IOException {
    SimpleResolver resolver = new SimpleResolver(ServeProcess.address(server));
    Lookup lookup = new Lookup(name, Type.A);
    lookup.setResolver(resolver);
    lookup.setCache(null);
    Record[] found = lookup.run();
    return found == null
        ? List.of(lookup.getErrorString())
        : List.of(found).stream().map(Record::rdataToString).toList();
  }

  @Test
  void sleepsAfterHalfAnHourAndIsWokenByARequest() throws Exception {
    try (ServeProcess serve = ServeProcess.start(folder)) {
      JsonNode ready = serve.ready();
      assertTrue(serve.dynoRuns());
      serve.tell("skip 31m");
      serve.line("heroku[web.1]: Idling");
      serve.line("Process exited with status 143");
      assertTrue(ServeProcess.within(10, () -> !serve.dynoRuns()));
      serve.endInput(); // which ends nothing
      String answer = ServeProcess.get(ready, "/health");
      assertTrue(answer.startsWith("HTTP/1.1 200 OK\r\n"), answer);
      serve.line("heroku[web.1]: Unidling");
      serve.line("status=200");
    }
  }

  @Test
  void anUploadedPictureIsOnTheDiskUntilTheRestart() throws Exception {
    try (ServeProcess serve = ServeProcess.start(folder)) {
      JsonNode ready = serve.ready();
      serve.tell("upload");
      serve.line("path=\"/static/ada.png\"");
      assertEquals(1, serve.onDisks("assets/profilepictures/ada.png").size());
      assertTrue(ServeProcess.get(ready, "/static/ada.png").startsWith("HTTP/1.1 200 OK\r\n"));
      serve.tell("ps:restart");
      serve.line("State changed from starting to up");
      assertEquals(List.of(), serve.onDisks("assets/profilepictures/ada.png"));
      assertTrue(
          ServeProcess.get(ready, "/static/ada.png").startsWith("HTTP/1.1 404 Not Found\r\n"));
    }
  }

  @Test
  void sigtermEndsItWellAndLeavesNothing() throws Exception {
    Path journal = folder.resolve("run.journal");
    try (ServeProcess serve = ServeProcess.start(folder, "--journal", journal.toString())) {
      JsonNode ready = serve.ready();
      serve.terminate();
      assertEquals(0, serve.exitCode());
      assertEquals(List.of(), serve.left());
      assertEquals(List.of(), serve.offspring());
      assertFalse(ServeProcess.listens(router(ready)));
      assertFalse(ServeProcess.listens(dns(ready)));
      List<String> lines = Files.readAllLines(journal);
      assertTrue(lines.getLast().startsWith("{\"seq\":" + (lines.size() - 1) + ","));
    }
  }

  @Test
  void killedWithThreeDynosItLeavesNothing() throws Exception {
    try (ServeProcess serve = ServeProcess.start(folder)) {
      JsonNode ready = serve.ready();
      serve.tell("ps:scale web=3:standard-1x");
      serve.line("web.2]: State changed from starting to up");
      serve.tell("help");
      serve.line("this list");
      assertTrue(ServeProcess.within(30, () -> serve.offspring().size() >= 4));
      serve.kill();
      assertTrue(
          ServeProcess.within(10, () -> serve.offspring().isEmpty()), serve.offspring()::toString);
      assertTrue(ServeProcess.within(10, () -> leftNothing(serve)));
      assertFalse(ServeProcess.listens(router(ready)));
    }
  }

  private static boolean leftNothing(ServeProcess serve) {
    try {
      return serve.left().isEmpty();
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void aPortThatIsTakenIsToldInASentence() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"));
        ServeProcess serve =
            ServeProcess.start(folder, "--router-port", "" + taken.getLocalPort())) {
      assertEquals(
          "The router cannot listen on port "
              + taken.getLocalPort()
              + " of 127.0.0.1: another program has it. Choose another port, or let it take any"
              + " free one with --router-port 0.",
          serve.line(""));
      assertEquals(1, serve.exitCode());
      assertEquals(List.of(), serve.left());
    }
  }

  @Test
  void aFolderThatIsNoAppIsToldInASentence() throws Exception {
    Path app = Files.createDirectory(folder.resolve("app"));
    try (ServeProcess serve = ServeProcess.start(folder, "--app", app.toString())) {
      String line = serve.line("");
      assertTrue(line.startsWith(app + " has no Procfile, and no files at its top "), line);
      assertEquals(1, serve.exitCode());
      assertEquals(List.of(), serve.left());
    }
    Files.writeString(app.resolve("Procfile"), "web: sleep 1\nnonsense\n");
    try (ServeProcess serve = ServeProcess.start(folder, "--app", app.toString())) {
      String line = serve.line("");
      assertTrue(line.startsWith(app.resolve("Procfile") + ", line 2: \"nonsense\" "), line);
      assertEquals(1, serve.exitCode());
    }
  }

  @Test
  void aJournalInAFolderThatIsNotThereIsToldInASentence() throws Exception {
    Path nowhere = folder.resolve("nowhere");
    try (ServeProcess serve =
        ServeProcess.start(folder, "--journal", nowhere.resolve("x").toString())) {
      assertEquals(
          "The journal cannot be written: there is no folder "
              + nowhere
              + ". Make it, or name another file with --journal.",
          serve.line(""));
      assertEquals(1, serve.exitCode());
      assertEquals(List.of(), serve.left());
    }
  }

  @Test
  void anAppThatEndsAtOnceIsToldAsCrashedAndGetsNoRequest() throws Exception {
    Path app = Files.createDirectories(folder.resolve("photos"));
    Files.writeString(app.resolve("Procfile"), "web: exit 7\n");
    try (ServeProcess serve = ServeProcess.start(folder, "--app", app.toString())) {
      JsonNode ready = serve.ready();
      serve.line("State changed from starting to crashed");
      String answer = ServeProcess.get(ready, "/");
      assertTrue(answer.startsWith("HTTP/1.1 503 "), answer);
      String line = serve.line("heroku[router]");
      assertTrue(line.contains("at=error code=H10 desc=\"App crashed\""), line);
    }
  }
}
