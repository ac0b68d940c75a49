import module java.base;
import module jdk.httpserver;

/**
 * Counts how often each visitor came, in a session: the browser keeps the session's number in a
 * cookie, and the app keeps the count in its own memory. On a laptop that works for weeks. On a
 * dyno the memory goes with every restart, and a second dyno has another memory.
 *
 * <p>There is no Procfile: the platform sees Java with one main method, and runs that.
 */
public final class Counter {
  private static final Pattern SESSION = Pattern.compile("(?:^|; )session=([0-9a-f]{8})");

  private final Map<String, Integer> sessions = new ConcurrentHashMap<>();
  private final String dyno = System.getenv().getOrDefault("DYNO", "this computer");
  private final String page = Files.readString(Path.of("page.html"));

  private Counter() throws IOException {}

  public static void main(String[] args) throws IOException {
    int port = Integer.parseInt(System.getenv().getOrDefault("PORT", "5000"));
    HttpServer server = HttpServer.create(new InetSocketAddress("0.0.0.0", port), 0);
    server.createContext("/", new Counter()::handle);
    server.start();
    System.out.println("Listening on 0.0.0.0:" + server.getAddress().getPort());
  }

  private void handle(HttpExchange x) throws IOException {
    try (x) {
      if (!x.getRequestURI().getPath().equals("/")) {
        x.sendResponseHeaders(404, -1);
        return;
      }
      String brought = brought(x);
      boolean known = sessions.containsKey(brought);
      String session = known ? brought : HexFormat.of().toHexDigits(new SecureRandom().nextInt());
      int visits = sessions.merge(session, 1, Integer::sum);
      System.out.println("Visit " + visits + " of session " + session);
      x.getResponseHeaders().set("Set-Cookie", "session=" + session + "; HttpOnly; Path=/");
      answer(x, visits, session, known ? "" : lost(brought));
    }
  }

  /** The session that the browser says it has, as long as it looks like one. */
  private static String brought(HttpExchange x) {
    String cookies = String.join("; ", x.getRequestHeaders().getOrDefault("Cookie", List.of()));
    Matcher m = SESSION.matcher(cookies);
    return m.find() ? m.group(1) : "";
  }

  private String lost(String session) {
    return session.isEmpty()
        ? "Welcome. This is your first visit."
        : "You bring session " + session + ", but " + dyno + " has never heard of it.";
  }

  private void answer(HttpExchange x, int visits, String session, String remark)
      throws IOException {
    String html =
        page.replace("{{visits}}", Integer.toString(visits))
            .replace("{{session}}", session)
            .replace("{{dyno}}", dyno)
            .replace("{{sessions}}", Integer.toString(sessions.size()))
            .replace("{{remark}}", remark);
    byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
    x.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
    x.sendResponseHeaders(200, bytes.length);
    x.getResponseBody().write(bytes);
  }
}
