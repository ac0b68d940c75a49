package dev.dynoscope.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.Type;
import tools.jackson.databind.JsonNode;

/** Routers that move, seen by the browser's cache, by a pinned record and by the front door. */
@Timeout(120)
@EnabledOnOs(OS.LINUX)
class ServeNamesTest {
  @TempDir private Path folder = Path.of("");

  private static List<String> addresses(JsonNode ready) {
    try {
      SimpleResolver resolver =
          new SimpleResolver(ServeProcess.address(ready.get("dns").asString()));
      Name name = Name.fromString("photos.herokuapp.test.");
      Record question = Record.newRecord(name, Type.A, DClass.IN);
      return resolver.send(Message.newQuery(question)).getSection(Section.ANSWER).stream()
          .map(Record::rdataToString)
          .sorted()
          .toList();
    } catch (java.io.IOException none) {
      return List.of();
    }
  }

  private static boolean givenOut(JsonNode ready, int first) {
    List<String> eight = IntStream.range(first, first + 8).mapToObj(i -> "127.0.0." + i).toList();
    return ServeProcess.within(30, () -> addresses(ready).equals(eight));
  }

  @Test
  void anAddressThatWasKeptIsWrongUntilItsTtlIsOverAndAPinnedOneForEver() throws Exception {
    try (ServeProcess serve = ServeProcess.start(folder)) {
      JsonNode ready = serve.ready();
      assertTrue(givenOut(ready, 11));
      serve.tell("domains:add pinned.example --no-dns");
      serve.tell("dns:set pinned.example A 127.0.0.11");
      serve.tell("visit /health");
      assertTrue(serve.line("heroku[router]").endsWith(" status=200 bytes=3 protocol=http"));

      serve.tell("router:move");
      assertTrue(givenOut(ready, 21));
      serve.tell("visit /health");
      assertTrue(serve.line("heroku[router]").contains("code=H31 desc=\"Misdirected Request\""));
      assertTrue(ServeProcess.get(ready, "/health").startsWith("HTTP/1.1 200 OK\r\n"));
      assertTrue(serve.line("heroku[router]").contains(" status=200 "));

      serve.tell("skip 61s");
      while (!cached(serve).endsWith("run out")) {
        Thread.onSpinWait();
      }
      serve.tell("visit /health");
      assertTrue(serve.line("heroku[router]").contains(" status=200 "));
      serve.tell("visit http://pinned.example/health");
      assertTrue(serve.line("heroku[router]").contains("code=H31 "));

      String port = ready.get("router").asString().replaceFirst(".*:", "");
      assertTrue(ServeProcess.listens("127.0.0.11:" + port));
      serve.tell("skip 10m");
      assertTrue(ServeProcess.within(30, () -> !ServeProcess.listens("127.0.0.11:" + port)));
      assertEquals(true, ServeProcess.listens("127.0.0.21:" + port));
    }
  }

  private static String cached(ServeProcess serve) throws Exception {
    serve.tell("dns:cache");
    return serve.line("photos.herokuapp.test  A ");
  }
}
