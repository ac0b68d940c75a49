import module java.base;
import module jdk.httpserver;

/**
 * An app that takes its time to boot, as apps do that load much before they listen. The config var
 * BOOT_SECONDS says how long, 10 if it is not set. With more than 60 it never gets there: the
 * platform gives it up (R10). Whoever comes while it boots is held by the router, up to 75 seconds.
 */
public final class SlowBoot {
  private static final long BEGAN = System.nanoTime();

  private static final ScheduledExecutorService CLOCK =
      Executors.newSingleThreadScheduledExecutor();

  private SlowBoot() {}

  public static void main(String[] args) throws IOException {
    String page = Files.readString(Path.of("page.html"));
    int seconds = Integer.parseInt(System.getenv().getOrDefault("BOOT_SECONDS", "10"));
    int port = Integer.parseInt(System.getenv().getOrDefault("PORT", "5000"));
    for (int i = 0; i < seconds; i++) {
      String line = "Booting: " + i + " of " + seconds + " seconds";
      CLOCK.schedule(() -> System.out.println(line), i, TimeUnit.SECONDS);
    }
    CLOCK.schedule(() -> listen(port, page), seconds, TimeUnit.SECONDS);
  }

  /** Only now does the app bind to its port: before, nobody can connect. */
  private static void listen(int port, String page) {
    try {
      HttpServer server = HttpServer.create(new InetSocketAddress("0.0.0.0", port), 0);
      long took = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - BEGAN);
      byte[] html =
          page.replace("{{seconds}}", Long.toString(took))
              .replace("{{dyno}}", System.getenv().getOrDefault("DYNO", "this computer"))
              .getBytes(StandardCharsets.UTF_8);
      server.createContext("/", x -> answer(x, html));
      server.start();
      System.out.println("Listening on 0.0.0.0:" + server.getAddress().getPort());
    } catch (IOException e) {
      System.out.println("Cannot listen on port " + port + ": " + e.getMessage());
      System.exit(1);
    }
  }

  private static void answer(HttpExchange x, byte[] html) throws IOException {
    try (x) {
      x.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
      x.sendResponseHeaders(200, html.length);
      x.getResponseBody().write(html);
    }
  }
}
