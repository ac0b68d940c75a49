import module java.base;
import module jdk.httpserver;

/**
 * The profile-picture app of the article "Heroku gotchas": people upload a picture, the app saves
 * it in ./assets/profilepictures and serves it from /static. On a laptop that works for years. On a
 * dyno it works until the next restart, because a dyno boots with a fresh copy of the slug.
 *
 * <p>Watch where each thing is kept. A picture: on the dyno's disk. The number of visits: in this
 * process's memory. Who has a picture: in the visitor's cookie, which stands in for a database.
 * Only the last of the three is still there after a restart.
 *
 * <p>The cure: with the config vars of an object storage, pictures are kept there, see Pictures.
 *
 * <p>/slow, /hang, /crash, /env, /health, /sink and /source are there for experiments.
 */
public final class Photos {
  /** Where an upload waits until it is whole and known to be a picture. */
  private static final Path ARRIVALS =
      Path.of(System.getenv().getOrDefault("TMPDIR", System.getProperty("java.io.tmpdir")));

  private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,40}");
  private static final Pattern FILE = Pattern.compile("(" + NAME + ")\\.(png|jpg|gif|webp)");
  private static final String TEXT = "text/plain; charset=utf-8";
  private static final String HTML = "text/html; charset=utf-8";
  private static final int MOST_REMEMBERED = 60; // names in the cookie, which may be 4 kB

  private final AtomicLong visits = new AtomicLong();
  private final Pictures pictures = Pictures.from(System.getenv());
  private final String dyno = System.getenv().getOrDefault("DYNO", "this computer");
  private final String release = System.getenv().getOrDefault("HEROKU_RELEASE_VERSION", "");
  private final String style = Files.readString(Path.of("public", "style.css"));
  private final String page = Files.readString(Path.of("public", "index.html"));
  private final String problemPage = Files.readString(Path.of("public", "problem.html"));

  private Photos() throws IOException {}

  public static void main(String[] args) {
    String address = System.getenv().getOrDefault("LISTEN_ADDRESS", "0.0.0.0");
    String port = System.getenv().getOrDefault("PORT", "");
    if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > 65535) {
      String given = port.isEmpty() ? "is not set" : "is \"" + port + "\"";
      stop("The app must be told which port to listen on: PORT " + given + "; try PORT=5000.");
    }
    System.setProperty("sun.net.httpserver.nodelay", "true"); // else small answers may wait 40 ms
    try {
      Photos photos = new Photos();
      var where = new InetSocketAddress(address, Integer.parseInt(port));
      HttpServer server = HttpServer.create(where, 1024, "/", photos::handle);
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.start();
      System.out.println("Listening on " + address + ":" + server.getAddress().getPort());
    } catch (NoSuchFileException e) {
      stop("Cannot find " + e.getFile() + ": start the app in the folder that holds it.");
    } catch (IOException e) {
      stop("Cannot start on " + address + ":" + port + ": " + e.getMessage() + ".");
    }
  }

  private static void stop(String sentence) {
    System.err.println(sentence);
    System.exit(1);
  }

  /** Answers one request and writes one line about it. */
  private void handle(HttpExchange x) {
    long start = System.nanoTime();
    String trouble = "";
    try (x) {
      try {
        route(x);
      } catch (Problem problem) {
        refuse(x, problem);
      } catch (IOException | RuntimeException e) {
        trouble = " (" + e + ")"; // most often: the client has gone
        if (x.getResponseCode() == -1) {
          refuse(x, new Problem(500, "The app failed: " + e.getMessage() + "."));
        }
      }
    } catch (IOException e) {
      trouble = " (" + e + ")";
    }
    String time = String.format(Locale.ROOT, "%.1f ms", (System.nanoTime() - start) / 1e6);
    String asked = x.getRequestMethod() + " " + x.getRequestURI();
    System.out.println(asked + " " + x.getResponseCode() + " in " + time + trouble);
  }

  private void route(HttpExchange x) throws IOException {
    String method = x.getRequestMethod().replace("HEAD", "GET");
    String path = x.getRequestURI().getPath();
    switch (method + " " + path) {
      case "GET /" -> showPage(x);
      case "POST /upload" -> upload(x);
      case "GET /slow" -> slow(x);
      case "GET /hang" -> hang();
      case "GET /crash" -> crash();
      case "GET /env" -> send(x, 200, TEXT, config());
      case "GET /health" -> send(x, 200, TEXT, "ok\n");
      case "POST /sink" -> send(x, 200, TEXT, Long.toString(drain(x.getRequestBody())));
      case "GET /source" -> source(x);
      default -> {
        if (!method.equals("GET") || !path.startsWith("/static/")) {
          throw new Problem(404, "This app has nothing at " + method + " " + path + ".");
        }
        showPicture(x, path.substring("/static/".length()));
      }
    }
  }

  // ---- the page and its pictures ----

  private void showPage(HttpExchange x) throws IOException {
    long visit = x.getRequestMethod().equals("HEAD") ? visits.get() : visits.incrementAndGet();
    Map<String, String> known = remembered(x);
    Set<String> here = new TreeSet<>(pictures.files());
    here.removeIf(FILE.asMatchPredicate().negate());
    here.forEach(file -> known.put(stem(file), file));
    String faces = known.values().stream().map(f -> face(f, here)).collect(Collectors.joining());
    String none = "<li class=\"empty\">No pictures yet. Add the first one.</li>";
    String html =
        page.replace("{{style}}", style)
            .replace("{{visits}}", Long.toString(visit))
            .replace("{{dyno}}", escape(dyno))
            .replace("{{release}}", release.isEmpty() ? "" : "Release " + escape(release))
            .replace("{{place}}", pictures.placeInHtml())
            .replace("{{faces}}", faces.isEmpty() ? none : faces);
    send(x, 200, HTML, html);
  }

  /** One picture of the page. It is asked for even if it is gone: that is what a real app does. */
  private String face(String file, Set<String> here) {
    boolean gone = !here.contains(file);
    String name = stem(file).substring(0, 1).toUpperCase(Locale.ROOT) + stem(file).substring(1);
    return """
        <li class="face%s">
          <img src="/static/%s" alt="%s" width="128" height="128" data-broken="%s">
          <b>%s</b> <span>%s</span>
        </li>
    """
        .formatted(
            gone ? " gone" : "",
            file,
            name,
            gone ? "404 – gone" : "did not load",
            name,
            gone ? file + " is not " + pictures.place() : file);
  }

  private void showPicture(HttpExchange x, String file) throws IOException {
    if (!FILE.matcher(file).matches()) { // so no "..", no "/", nothing hidden
      throw new Problem(404, "There is no picture of that name.");
    }
    Pictures.Picture picture =
        pictures
            .find(file)
            .orElseThrow(() ->
                new Problem(404, file + " is not " + pictures.place() + ", says " + dyno + "."));
    try (InputStream bytes = picture.bytes()) {
      x.getResponseHeaders().set("Cache-Control", "no-store"); // else a browser hides the loss
      try (OutputStream out = begin(x, 200, Kind.of(file).type, picture.length())) {
        bytes.transferTo(out);
      }
    }
  }

  /** The visitor's pictures, name to file, oldest first: what a real app would ask a database. */
  private static Map<String, String> remembered(HttpExchange x) {
    Map<String, String> known = new LinkedHashMap<>();
    for (String header : x.getRequestHeaders().getOrDefault("Cookie", List.of())) {
      Matcher cookie = Pattern.compile("(?:^|; ?)profiles=([^;]*)").matcher(header);
      for (String file : cookie.find() ? cookie.group(1).split(":") : new String[0]) {
        if (FILE.matcher(file).matches()) {
          known.put(stem(file), file);
        }
      }
    }
    return known;
  }

  private static String stem(String file) {
    return file.substring(0, file.lastIndexOf('.'));
  }

  // ---- upload: a form's multipart/form-data, or a picture as the whole body ----

  private void upload(HttpExchange x) throws IOException {
    String type = x.getRequestHeaders().getOrDefault("Content-Type", List.of("")).getFirst();
    String name = query(x).getOrDefault("name", "");
    Kind kind = null;
    Path arrived = Files.createTempFile(ARRIVALS, "upload-", "");
    try {
      if (type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")) {
        Multipart form = new Multipart(x.getRequestBody(), type);
        while (form.next()) {
          if (form.isFile()) {
            kind = receive(form, arrived);
          } else if (form.field().equals("name")) {
            name = new String(form.readNBytes(200), StandardCharsets.UTF_8);
          }
        }
      } else {
        kind = receive(x.getRequestBody(), arrived);
      }
      keep(x, arrived, kind, name.strip().toLowerCase(Locale.ROOT));
    } finally {
      Files.deleteIfExists(arrived);
    }
  }

  /** Streams a picture to disk, however big: only its first bytes are looked at. */
  private static Kind receive(InputStream body, Path file) throws IOException {
    byte[] head = body.readNBytes(12);
    Kind kind = Kind.sniff(head);
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(head);
      body.transferTo(out);
    }
    return kind;
  }

  private void keep(HttpExchange x, Path arrived, Kind kind, String name)
      throws IOException {
    if (kind == null) {
      throw new Problem(400, "The form came without a picture: choose a file first.");
    }
    if (!NAME.matcher(name).matches()) {
      throw new Problem(400, "A name is 1 to 40 of the letters a to z, digits and hyphens.");
    }
    String file = name + "." + kind.extension;
    pictures.keep(arrived, file, kind.type);
    Set<String> there = pictures.files();
    for (Kind other : Kind.values()) { // one picture a person
      if (other != kind && there.contains(name + "." + other.extension)) {
        pictures.delete(name + "." + other.extension);
      }
    }
    Map<String, String> known = remembered(x);
    known.remove(name);
    known.put(name, file);
    long tooMany = Math.max(0, known.size() - MOST_REMEMBERED);
    String files = known.values().stream().skip(tooMany).collect(Collectors.joining(":"));
    String cookie = "profiles=" + files + "; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax";
    x.getResponseHeaders().set("Set-Cookie", cookie);
    x.getResponseHeaders().set("Location", "/");
    send(x, 303, TEXT, "Saved " + file + ".\n");
  }

  // ---- for experiments ----

  private static void slow(HttpExchange x) throws IOException {
    long ms = number(x, "ms", 600_000);
    long end = System.nanoTime() + ms * 1_000_000;
    for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
    send(x, 200, TEXT, "Answered after " + ms + " ms.\n");
  }

  private static void hang() {
    while (true) {
      LockSupport.park(); // a parked virtual thread costs next to nothing
    }
  }

  private static void crash() {
    System.err.println("Exception in thread \"web\" java.lang.IllegalStateException: GET /crash");
    Runtime.getRuntime().halt(1);
  }

  /** The names of all config vars. Their values are secrets, but for two that are not. */
  private static String config() {
    return new TreeMap<>(System.getenv())
        .entrySet().stream()
            .map(e -> e.getKey() + "=" + (e.getKey().matches("PORT|DYNO") ? e.getValue() : "****"))
            .collect(Collectors.joining("\n", "", "\n"));
  }

  private static void source(HttpExchange x) throws IOException {
    long left = number(x, "bytes", 1L << 40);
    byte[] block =
        "Bytes, as many as you asked for.\n".repeat(500).getBytes(StandardCharsets.UTF_8);
    try (OutputStream out = begin(x, 200, "application/octet-stream", left)) {
      for (; left > 0; left -= block.length) {
        out.write(block, 0, (int) Math.min(block.length, left));
      }
    }
  }

  private static long drain(InputStream in) throws IOException {
    return in.transferTo(OutputStream.nullOutputStream());
  }

  // ---- HTTP ----

  private static Map<String, String> query(HttpExchange x) throws Problem {
    Map<String, String> query = new HashMap<>();
    String raw = x.getRequestURI().getRawQuery();
    for (String pair : raw == null || raw.isEmpty() ? new String[0] : raw.split("&")) {
      String[] sides = pair.split("=", 2);
      if (sides.length < 2 || query.put(sides[0], decode(sides[1])) != null) {
        throw new Problem(400, "After the ? goes name=value, each name once, with & between.");
      }
    }
    return query;
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static long number(HttpExchange x, String name, long most) throws Problem {
    String digits = query(x).getOrDefault(name, "");
    if (!digits.matches("\\d{1,15}") || Long.parseLong(digits) > most) {
      throw new Problem(400, "Add ?" + name + "=N, where N is a number from 0 to " + most + ".");
    }
    return Long.parseLong(digits);
  }

  private static OutputStream begin(HttpExchange x, int status, String type, long length)
      throws IOException {
    Headers headers = x.getResponseHeaders();
    headers.set("Content-Type", type);
    headers.set("X-Content-Type-Options", "nosniff");
    if (x.getRequestMethod().equals("HEAD") || length == 0) {
      headers.set("Content-Length", Long.toString(length));
      x.sendResponseHeaders(status, -1);
      return OutputStream.nullOutputStream();
    }
    x.sendResponseHeaders(status, length);
    return x.getResponseBody();
  }

  private static void send(HttpExchange x, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    try (OutputStream out = begin(x, status, type, bytes.length)) {
      out.write(bytes);
    }
  }

  private void refuse(HttpExchange x, Problem problem) throws IOException {
    drain(x.getRequestBody()); // a client that is still sending does not listen yet
    boolean browser =
        x.getRequestHeaders().getOrDefault("Accept", List.of()).toString().contains("html");
    String html =
        problemPage
            .replace("{{style}}", style)
            .replace("{{status}}", Integer.toString(problem.status))
            .replace("{{sentence}}", escape(problem.getMessage()));
    send(x, problem.status, browser ? HTML : TEXT, browser ? html : problem.getMessage() + "\n");
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  /** A request that cannot be met, and the sentence that tells the client why. */
  private static final class Problem extends IOException {
    private static final long serialVersionUID = 1;
    final int status;

    Problem(int status, String sentence) {
      super(sentence);
      this.status = status;
    }
  }

  /** The kinds of picture taken, known by their first bytes and not by what the client says. */
  private enum Kind {
    PNG("image/png", "\u0089PNG\r\n\u001a\n.*"),
    JPG("image/jpeg", "\u00ff\u00d8\u00ff.*"),
    GIF("image/gif", "GIF8[79]a.*"),
    WEBP("image/webp", "RIFF....WEBP");

    final String type;
    final String extension = name().toLowerCase(Locale.ROOT);
    private final Pattern start;

    Kind(String type, String start) {
      this.type = type;
      this.start = Pattern.compile(start, Pattern.DOTALL);
    }

    static Kind sniff(byte[] head) throws Problem {
      String start = new String(head, StandardCharsets.ISO_8859_1);
      return Arrays.stream(values())
          .filter(kind -> kind.start.matcher(start).matches())
          .findFirst()
          .orElseThrow(() -> new Problem(415, "That is not a PNG, JPEG, GIF or WebP picture."));
    }

    static Kind of(String file) {
      return valueOf(file.substring(file.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT));
    }
  }

  /** Reads multipart/form-data part by part (RFC 7578), never holding a part in memory. */
  private static final class Multipart extends InputStream {
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]{1,70})");
    private static final Pattern FIELD = Pattern.compile("[; ]name=\"([^\"]*)\"");
    private final InputStream in;
    private final byte[] mark; // what stands between parts, after its first byte, a \r
    private boolean atMark;
    private String disposition = "";

    Multipart(InputStream body, String type) throws IOException {
      Matcher boundary = BOUNDARY.matcher(type);
      if (!boundary.find()) {
        throw new Problem(400, "The form does not say what stands between its parts.");
      }
      mark = ("\n--" + boundary.group(1)).getBytes(StandardCharsets.UTF_8);
      in = new BufferedInputStream(body, 1 << 16);
      byte[] first = in.readNBytes(mark.length - 1);
      atMark = Arrays.equals(first, 0, first.length, mark, 1, mark.length);
      if (!atMark) {
        throw new Problem(400, "The form does not begin as its Content-Type says.");
      }
    }

    /** Goes to the next part, over what is left of this one; false at the end of the form. */
    boolean next() throws IOException {
      drain(this);
      disposition = "";
      if (line().startsWith("--")) {
        return false;
      }
      for (String line = line(); !line.isEmpty(); line = line()) {
        if (line.toLowerCase(Locale.ROOT).startsWith("content-disposition:")) {
          disposition = line;
        }
      }
      atMark = false;
      return true;
    }

    String field() {
      Matcher field = FIELD.matcher(disposition);
      return field.find() ? field.group(1) : "";
    }

    boolean isFile() { // a browser sends filename="" when none was chosen
      return disposition.contains("filename=") && !disposition.contains("filename=\"\"");
    }

    /** Reads one byte of this part; -1 at its end. */
    @Override
    public int read() throws IOException {
      if (atMark) {
        return -1;
      }
      int read = in.read();
      if (read == '\r') {
        in.mark(mark.length);
        atMark = Arrays.equals(in.readNBytes(mark.length), mark);
        if (atMark) {
          return -1;
        }
        in.reset();
      }
      if (read < 0) {
        throw new Problem(400, "The form ends in the middle: send it again.");
      }
      return read;
    }

    private String line() throws IOException {
      StringBuilder line = new StringBuilder();
      for (int read = in.read(); read >= 0 && read != '\n'; read = in.read()) {
        if (line.length() > 8000) {
          throw new Problem(400, "The form holds a line that is too long.");
        }
        line.append((char) read);
      }
      return line.toString().strip();
    }
  }
}
