import module java.base;
import module java.management;
import module jdk.httpserver;

/**
 * Looks around where it runs, and tells: which name the machine has, how many processes can be seen,
 * and when the kernel was started. /note writes a file. All of it is read from /proc, so it needs
 * Linux.
 */
public final class Peephole {
  /** A dyno of its own has few processes; a whole machine has many more. */
  private static final int FEW = 20;

  private final String dyno = System.getenv().getOrDefault("DYNO", "this computer");
  private final String page = Files.readString(Path.of("page.html"));

  private Peephole() throws IOException {}

  public static void main(String[] args) throws IOException {
    int port = Integer.parseInt(System.getenv().getOrDefault("PORT", "5000"));
    HttpServer server = HttpServer.create(new InetSocketAddress("0.0.0.0", port), 0);
    server.createContext("/", new Peephole()::handle);
    server.start();
    System.out.println("Listening on 0.0.0.0:" + server.getAddress().getPort());
  }

  private void handle(HttpExchange x) throws IOException {
    try (x) {
      switch (x.getRequestURI().getPath()) {
        case "/" -> answer(x, hostname(), processes(), kernel());
        case "/note" -> {
          Files.writeString(Path.of("note.txt"), dyno + " was here\n");
          answer(x, "I wrote a file, note.txt, on my disk.", "", "");
        }
        default -> x.sendResponseHeaders(404, -1);
      }
    }
  }

  private static String hostname() throws IOException {
    return "The name of my machine: " + Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
  }

  private static String processes() {
    long seen = ProcessHandle.allProcesses().count();
    return "Processes that I can see: " + seen + (seen < FEW ? ", all my own" : ", also those of others");
  }

  /** The first number in /proc/uptime is for how many seconds the kernel has run. */
  private static String kernel() throws IOException {
    double seconds = Double.parseDouble(Files.readString(Path.of("/proc/uptime")).split(" ")[0]);
    long own = ManagementFactory.getRuntimeMXBean().getUptime() / 1000;
    long before = Math.round((seconds - own) / 60);
    return before < 1
        ? "My kernel was started together with me"
        : "My kernel was started " + before + " minutes before me";
  }

  private void answer(HttpExchange x, String... lines) throws IOException {
    StringBuilder text = new StringBuilder();
    for (String line : lines) {
      text.append(line.isEmpty() ? "" : "<p>" + line + "</p>\n");
    }
    byte[] html =
        page.replace("{{lines}}", text).replace("{{dyno}}", dyno).getBytes(StandardCharsets.UTF_8);
    x.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
    x.sendResponseHeaders(200, html.length);
    x.getResponseBody().write(html);
  }
}
