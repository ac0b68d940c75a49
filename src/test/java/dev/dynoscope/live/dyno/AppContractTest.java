package dev.dynoscope.live.dyno;

import static dev.dynoscope.live.dyno.HostBench.WEB;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dynoscope.journal.FileInfo;
import dev.dynoscope.paas.Effect.Signal;
import dev.dynoscope.paas.Input;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** From a folder with a Java file and a Procfile to an answer. */
@Timeout(60)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the Procfile is for sh")
@ParameterizedClass(name = "{0}")
@EnumSource(HostKind.class)
class AppContractTest {
  /** Answers every request, and keeps a file of its own for each. */
  static final String MAIN =
      """
      import com.sun.net.httpserver.HttpServer;
      import java.net.InetSocketAddress;
      import java.nio.file.Files;
      import java.nio.file.Path;

      class Main {
        public static void main(String[] args) throws Exception {
          int port = Integer.parseInt(System.getenv("PORT"));
          HttpServer server = HttpServer.create(new InetSocketAddress(port), 0);
          server.createContext("/", exchange -> {
            byte[] answer = ("hello from " + System.getenv("DYNO")).getBytes();
            Files.write(Path.of("last.txt"), answer);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
          });
          server.start();
        }
      }
      """;

  static final String PROCFILE = "web: java -cp build Main\n";

  private final HostKind kind;

  AppContractTest(HostKind kind) {
    this.kind = kind.here();
  }

  @Test
  void javaFileBecomesADynoThatAnswersWritesAndLosesIt(@TempDir Path temp) throws Exception {
    Map<String, String> files = Map.of("Main.java", MAIN, "Procfile", PROCFILE);
    try (HostBench bench = new HostBench(kind, temp, files)) {
      bench.boot(WEB, 1, "java -cp build Main", Map.of("DYNO", "web.1"));
      Input.DynoReady ready = bench.inbox.await(Input.DynoReady.class);
      try (InputStream answer = URI.create("http://" + ready.at() + "/").toURL().openStream()) {
        assertEquals("hello from web.1", new String(answer.readAllBytes(), StandardCharsets.UTF_8));
      }
      FileInfo last = new FileInfo("last.txt", 16);
      bench.inbox.await(Input.FilesChanged.class, change -> change.written().contains(last));
      bench.signal(WEB, 1, Signal.TERM);
      assertEquals(new Input.DynoEnded(WEB, 1, 143, List.of(last)), bench.awaitEnd());
    }
  }
}
