import module java.base;
import module jdk.httpserver;

/**
 * An app that does not stop when it is asked to. SIGTERM starts a JVM's shutdown hooks, and this
 * one has a hook that waits for something that never comes, as hooks do that wait for the last
 * connection or the last job. After 30 seconds the platform loses patience: R12, and SIGKILL.
 */
public final class Stubborn {
  private static final CountDownLatch NEVER = new CountDownLatch(1);

  private Stubborn() {}

  public static void main(String[] args) throws IOException {
    Runtime.getRuntime().addShutdownHook(new Thread(Stubborn::linger));
    String dyno = System.getenv().getOrDefault("DYNO", "this computer");
    byte[] html =
        Files.readString(Path.of("page.html"))
            .replace("{{dyno}}", dyno)
            .getBytes(StandardCharsets.UTF_8);
    int port = Integer.parseInt(System.getenv().getOrDefault("PORT", "5000"));
    HttpServer server = HttpServer.create(new InetSocketAddress("0.0.0.0", port), 0);
    server.createContext("/", x -> answer(x, html));
    server.start();
    System.out.println("Listening on 0.0.0.0:" + server.getAddress().getPort());
  }

  private static void linger() {
    System.out.println("SIGTERM: I have heard it, and I stay.");
    try {
      for (int seconds = 5; !NEVER.await(5, TimeUnit.SECONDS); seconds += 5) {
        System.out.println("Still here, " + seconds + " seconds later.");
      }
    } catch (InterruptedException e) {
      System.out.println("Nobody does this.");
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
