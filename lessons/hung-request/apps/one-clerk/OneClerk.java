import module java.base;
import module jdk.httpserver;

/**
 * An office with one clerk: the server has one thread, so it works on one request at a time, and all
 * others wait for their turn. /report takes 90 seconds of the clerk's time. /order takes an order for
 * a report, which somebody at the back works on, and answers at once.
 */
public final class OneClerk {
  private static final int SECONDS = 90;

  private static final ScheduledExecutorService BACK_OFFICE =
      Executors.newSingleThreadScheduledExecutor();

  private final String dyno = System.getenv().getOrDefault("DYNO", "this computer");
  private final String page = Files.readString(Path.of("page.html"));

  private OneClerk() throws IOException {}

  public static void main(String[] args) throws IOException {
    int port = Integer.parseInt(System.getenv().getOrDefault("PORT", "5000"));
    HttpServer server = HttpServer.create(new InetSocketAddress("0.0.0.0", port), 0);
    server.createContext("/", new OneClerk()::handle); // without an executor: one thread for all
    server.start();
    System.out.println("Listening on 0.0.0.0:" + server.getAddress().getPort());
  }

  private void handle(HttpExchange x) {
    String path = x.getRequestURI().getPath();
    System.out.println("The clerk begins with " + path);
    try (x) {
      switch (path) {
        case "/" -> answer(x, "What can I do for you?");
        case "/report" -> report(x);
        case "/order" -> order(x);
        default -> x.sendResponseHeaders(404, -1);
      }
      System.out.println("The clerk has done " + path);
    } catch (IOException e) {
      System.out.println("The clerk has done " + path + ", but nobody is there to take it");
    }
  }

  private void report(HttpExchange x) throws IOException {
    try {
      new CountDownLatch(1).await(SECONDS, TimeUnit.SECONDS); // hard work
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    answer(x, "Here is your report.");
  }

  private void order(HttpExchange x) throws IOException {
    BACK_OFFICE.schedule(
        () -> System.out.println("The back office has done a report"), SECONDS, TimeUnit.SECONDS);
    answer(x, "Your report is being made. Come back later.");
  }

  private void answer(HttpExchange x, String words) throws IOException {
    byte[] html =
        page.replace("{{words}}", words).replace("{{dyno}}", dyno).getBytes(StandardCharsets.UTF_8);
    x.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
    x.sendResponseHeaders(200, html.length);
    x.getResponseBody().write(html);
  }
}
