import module java.base;
import module jdk.httpserver;

/**
 * An app that takes memory and never gives it back, as apps do that keep what they should forget.
 * Visit /leak?mb=100 and it keeps 100 MB more: first it is above its dyno's memory quota (R14), then
 * far above it, and the platform ends it (R15). With the config var LEAK_MB_PER_SECOND=20 it leaks
 * by itself.
 *
 * <p>Its Procfile lets the heap grow to 1200 MB: more than twice what a small dyno may take.
 */
public final class Leaky {
  private static final int MEGABYTE = 1024 * 1024;
  private static final Pattern LEAK = Pattern.compile("mb=(\\d{1,4})");

  private final Queue<byte[]> kept = new ConcurrentLinkedQueue<>();
  private final String dyno = System.getenv().getOrDefault("DYNO", "this computer");
  private final String page = Files.readString(Path.of("page.html"));

  private Leaky() throws IOException {}

  public static void main(String[] args) throws IOException {
    Leaky leaky = new Leaky();
    int port = number("PORT", 5000);
    HttpServer server = HttpServer.create(new InetSocketAddress("0.0.0.0", port), 0);
    server.createContext("/", leaky::handle);
    server.start();
    System.out.println("Listening on 0.0.0.0:" + server.getAddress().getPort());
    int aSecond = number("LEAK_MB_PER_SECOND", 0);
    if (aSecond > 0) {
      ScheduledExecutorService drip = Executors.newSingleThreadScheduledExecutor();
      drip.scheduleAtFixedRate(() -> leaky.keep(aSecond), 1, 1, TimeUnit.SECONDS);
    }
  }

  private static int number(String variable, int otherwise) {
    String value = System.getenv().getOrDefault(variable, "");
    return value.matches("\\d{1,5}") ? Integer.parseInt(value) : otherwise;
  }

  private void handle(HttpExchange x) throws IOException {
    try (x) {
      if (x.getRequestURI().getPath().equals("/leak")) {
        Matcher m = LEAK.matcher(String.valueOf(x.getRequestURI().getQuery()));
        keep(m.matches() ? Integer.parseInt(m.group(1)) : 100);
      }
      byte[] html =
          page.replace("{{megabytes}}", Integer.toString(kept.size()))
              .replace("{{dyno}}", dyno)
              .getBytes(StandardCharsets.UTF_8);
      x.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
      x.sendResponseHeaders(200, html.length);
      x.getResponseBody().write(html);
    }
  }

  /** Memory counts once it is written to. */
  private void keep(int megabytes) {
    for (int i = 0; i < megabytes; i++) {
      byte[] more = new byte[MEGABYTE];
      Arrays.fill(more, (byte) 1);
      kept.add(more);
    }
    System.out.println("I keep " + kept.size() + " MB now.");
  }
}
