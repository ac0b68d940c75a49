import module java.base;
import module jdk.httpserver;

/**
 * The process that takes requests. It writes down jobs for the worker, on its disk, and the worker
 * never finds one: it is another dyno, with a disk of its own. The two have the code in common and
 * the config vars, and nothing else. Whatever is to go from one to the other needs a place outside
 * of both: a queue, a database, object storage.
 */
public final class Web {
  private final String dyno = System.getenv().getOrDefault("DYNO", "this computer");
  private final String page = Files.readString(Path.of("page.html"));

  private Web() throws IOException {}

  public static void main(String[] args) throws IOException {
    int port = Integer.parseInt(System.getenv().getOrDefault("PORT", "5000"));
    HttpServer server = HttpServer.create(new InetSocketAddress("0.0.0.0", port), 0);
    server.createContext("/", new Web()::handle);
    server.start();
    System.out.println("Listening on 0.0.0.0:" + server.getAddress().getPort());
  }

  private void handle(HttpExchange x) throws IOException {
    try (x) {
      switch (x.getRequestMethod() + " " + x.getRequestURI().getPath()) {
        case "GET /", "HEAD /" -> show(x);
        case "POST /jobs" -> {
          Jobs.add();
          System.out.println("Job " + Jobs.count() + " is in ./jobs, on the disk of " + dyno);
          x.getResponseHeaders().set("Location", "/");
          x.sendResponseHeaders(303, -1);
        }
        default -> x.sendResponseHeaders(404, -1);
      }
    }
  }

  private void show(HttpExchange x) throws IOException {
    String message = Jobs.message().isEmpty() ? "not set" : "\"" + Jobs.message() + "\"";
    byte[] html =
        page.replace("{{dyno}}", dyno)
            .replace("{{jobs}}", Long.toString(Jobs.count()))
            .replace("{{message}}", message.replace("&", "&amp;").replace("<", "&lt;"))
            .getBytes(StandardCharsets.UTF_8);
    x.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
    x.sendResponseHeaders(200, x.getRequestMethod().equals("HEAD") ? -1 : html.length);
    x.getResponseBody().write(html);
  }
}
