package dev.dynoscope.live.dyno.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.DynoName;
import dev.dynoscope.journal.FileInfo;
import dev.dynoscope.live.dyno.CellHost;
import dev.dynoscope.live.slug.SlugFolder;
import dev.dynoscope.paas.Effect;
import dev.dynoscope.paas.Effect.Signal;
import dev.dynoscope.paas.Input;
import dev.dynoscope.paas.Slug;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** From a folder with a Java file and a Procfile to an answer. */
@Timeout(60)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the Procfile is for sh")
class AppFolderTest {
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

  @Test
  void javaFileBecomesADynoThatAnswersWritesAndLosesIt(@TempDir Path temp) throws Exception {
    Path app = Files.createDirectory(temp.resolve("photos"));
    Files.writeString(app.resolve("Main.java"), MAIN);
    Files.writeString(app.resolve("Procfile"), PROCFILE);
    RecordingInbox inbox = new RecordingInbox();
    try (RunFolder run = RunFolder.create(temp)) {
      SlugFolder slugs = new SlugFolder(run.path());
      Slug slug = slugs.compile(app.toString());
      try (CellHost host = new CellHost(ProcessCells.open(run, slugs), inbox, _ -> {})) {
        DynoName web = new DynoName(new AppName("photos"), "web", 1);
        host.carryOut(
            new Effect.StartDyno(
                web,
                1,
                slug.id(),
                slug.commands().getOrDefault("web", ""),
                new TreeMap<>(Map.of("DYNO", "web.1")),
                true,
                HostBench.BOUNDS));
        Input.DynoReady ready = inbox.await(Input.DynoReady.class);
        try (InputStream answer = URI.create("http://" + ready.at() + "/").toURL().openStream()) {
          assertEquals(
              "hello from web.1", new String(answer.readAllBytes(), StandardCharsets.UTF_8));
        }
        FileInfo last = new FileInfo("last.txt", 16);
        inbox.await(Input.FilesChanged.class, change -> change.written().contains(last));
        host.carryOut(new Effect.SignalDyno(web, 1, Signal.TERM));
        Input.DynoEnded end = inbox.await(Input.DynoEnded.class);
        assertEquals(new Input.DynoEnded(web, 1, 143, List.of(last)), end);
      }
    }
  }
}
