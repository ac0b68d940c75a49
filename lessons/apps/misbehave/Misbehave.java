import module java.base;

/**
 * A web app that misbehaves on request, so that each of the router's error codes can be seen. It
 * speaks HTTP by hand over plain sockets: a proper server would not let it break the rules.
 *
 * <p>/ lists what it can do; /ws is a WebSocket that sends back whatever it gets.
 */
public final class Misbehave {
  private static final String LIST =
      """
      /hang        answers never: H12 after 30 seconds
      /close       closes without a word: H13
      /stall       falls silent in the middle of its answer: H15 after 55 seconds
      /noise       answers with what is not HTTP: H17
      /noreason    answers without a reason phrase: H17
      /half        closes in the middle of its answer: H18
      /deaf        accepts no connections for a minute: H19 for those who come then
      /refuse      listens to nobody for 20 seconds: H21 for those who come then
      /lengths     gives two different lengths: H25
      /cookie      sets a cookie that is too large: H25
      /header      sends a header that is too large: H25
      /statusline  sends a status line that is too long: H25
      /exit        ends the process; soon after a boot that is a crash: H10
      /trickle     sends a line every 20 seconds, for 3 minutes: no error, it is never silent
      /ws          a WebSocket that echoes: status 101
      """;

  /** What a WebSocket's key is joined with before it is hashed (RFC 6455, 1.3). */
  private static final String WEBSOCKET = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

  private static final int MOST_IN_FRAME = 1 << 20;

  private final int port;
  private final InetAddress address;
  private volatile Instant deafUntil = Instant.MIN;
  private volatile Instant closedUntil = Instant.MIN;
  private volatile ServerSocket server;

  private Misbehave(InetAddress address, int port) throws IOException {
    this.address = address;
    server = listen(port);
    this.port = server.getLocalPort();
  }

  public static void main(String[] args) throws Exception {
    String port = System.getenv().getOrDefault("PORT", "");
    if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > 65535) {
      System.err.println("The app must be told which port to listen on, such as PORT=5000.");
      System.exit(1);
    }
    String address = System.getenv().getOrDefault("LISTEN_ADDRESS", "0.0.0.0");
    new Misbehave(InetAddress.getByName(address), Integer.parseInt(port)).serve();
  }

  /** Few may wait to be accepted, so that an app that accepts nobody is soon noticed. */
  private ServerSocket listen(int at) throws IOException {
    ServerSocket socket = new ServerSocket();
    socket.setReuseAddress(true);
    socket.bind(new InetSocketAddress(address, at), 8);
    return socket;
  }

  private void serve() throws Exception {
    System.out.println("Listening on " + address.getHostAddress() + ":" + port);
    while (true) {
      waitUntil(deafUntil);
      if (Instant.now().isBefore(closedUntil)) {
        server.close();
        waitUntil(closedUntil);
        server = listen(port);
        System.out.println("Listening again");
      }
      try {
        Socket client = server.accept();
        Thread.startVirtualThread(() -> handle(client));
      } catch (SocketException closed) {
        // somebody asked for /refuse
      }
    }
  }

  private static void waitUntil(Instant end) {
    for (Instant now = Instant.now(); now.isBefore(end); now = Instant.now()) {
      LockSupport.parkNanos(Duration.between(now, end).toNanos());
    }
  }

  private void handle(Socket client) {
    try (client) {
      client.setTcpNoDelay(true);
      InputStream in = new BufferedInputStream(client.getInputStream());
      List<String> head = readHead(in);
      if (!head.isEmpty()) {
        System.out.println(head.getFirst());
        answer(client, in, head);
      }
    } catch (IOException e) {
      System.out.println("That connection is over: " + e.getMessage());
    }
  }

  private static List<String> readHead(InputStream in) throws IOException {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next >= 0; next = in.read()) {
      if (next != '\n') {
        line.append((char) next);
      } else if (line.toString().isBlank()) {
        return lines;
      } else {
        lines.add(line.toString().strip());
        line.setLength(0);
      }
    }
    return List.of();
  }

  private void answer(Socket client, InputStream in, List<String> head)
      throws IOException {
    OutputStream out = client.getOutputStream();
    String[] words = head.getFirst().split(" ");
    String path = words.length < 2 ? "" : words[1].replaceFirst("\\?.*", "");
    switch (path) {
      case "/" -> page(out, "200 OK", LIST);
      case "/hang" -> in.readAllBytes(); // until the router gives up
      case "/close" -> {}
      case "/stall" -> {
        send(out, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nThe beginning, and then ");
        in.readAllBytes();
      }
      case "/noise" -> send(out, "SSH-2.0-OpenSSH_9.2\r\n\r\n");
      case "/noreason" -> send(out, "HTTP/1.1 200\r\nContent-Length: 2\r\n\r\nok");
      case "/half" -> send(out, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf of it");
      case "/deaf" -> {
        deafUntil = Instant.now().plusSeconds(60);
        page(out, "200 OK", "Nobody is accepted for a minute.\n");
      }
      case "/refuse" -> {
        closedUntil = Instant.now().plusSeconds(20);
        page(out, "200 OK", "Connections are refused for 20 seconds.\n");
        server.close();
      }
      case "/lengths" ->
          send(out, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\nok!");
      case "/cookie" -> oversized(out, "Set-Cookie: big=" + "x".repeat(9_000));
      case "/header" -> oversized(out, "X-Big: " + "x".repeat(600_000));
      case "/statusline" -> send(out, "HTTP/1.1 200 " + "O".repeat(9_000) + "K\r\n\r\n");
      case "/exit" -> System.exit(1);
      case "/trickle" -> trickle(out);
      case "/ws" -> webSocket(in, out, head);
      default -> page(out, "404 Not Found", "This app can do this:\n\n" + LIST);
    }
  }

  private static void send(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  private static void page(OutputStream out, String status, String text) throws IOException {
    int length = text.getBytes(StandardCharsets.ISO_8859_1).length;
    String head = "HTTP/1.1 " + status + "\r\nContent-Type: text/plain\r\nContent-Length: ";
    send(out, head + length + "\r\nConnection: close\r\n\r\n" + text);
  }

  private static void oversized(OutputStream out, String header) throws IOException {
    send(out, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n" + header + "\r\n\r\nok");
  }

  private static void trickle(OutputStream out) throws IOException {
    send(out, "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n");
    for (int i = 0; i < 10; i++) {
      send(out, "still here\n");
      waitUntil(Instant.now().plusSeconds(20));
    }
  }

  // ---- WebSocket (RFC 6455), as much as an echo needs ----

  private static void webSocket(InputStream in, OutputStream out, List<String> head)
      throws IOException {
    Optional<String> key =
        head.stream()
            .filter(line -> line.regionMatches(true, 0, "Sec-WebSocket-Key:", 0, 18))
            .map(line -> line.substring(18).strip())
            .findFirst();
    if (key.isEmpty()) {
      page(out, "426 Upgrade Required", "Come with a WebSocket.\n");
      return;
    }
    send(
        out,
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            + "Sec-WebSocket-Accept: "
            + accept(key.get())
            + "\r\n\r\n");
    DataInputStream data = new DataInputStream(in);
    while (echo(data, out)) {
      // one frame after the other
    }
  }

  private static String accept(String key) {
    try {
      byte[] text = (key + WEBSOCKET).getBytes(StandardCharsets.ISO_8859_1);
      return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-1").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Sends a frame back; false after the one that closes. */
  private static boolean echo(DataInputStream in, OutputStream out) throws IOException {
    int first = in.readUnsignedByte();
    int opcode = first & 0x0f;
    byte[] payload = payload(in);
    int kind = opcode == 9 ? 10 : opcode; // a ping is answered with a pong
    if (opcode != 10) {
      ByteArrayOutputStream frame = new ByteArrayOutputStream();
      frame.write((first & 0x80) | kind);
      DataOutputStream lengths = new DataOutputStream(frame);
      if (payload.length < 126) {
        lengths.write(payload.length);
      } else if (payload.length < 1 << 16) {
        lengths.write(126);
        lengths.writeShort(payload.length);
      } else {
        lengths.write(127);
        lengths.writeLong(payload.length);
      }
      frame.write(payload);
      out.write(frame.toByteArray());
      out.flush();
    }
    return opcode != 8;
  }

  private static byte[] payload(DataInputStream in) throws IOException {
    int second = in.readUnsignedByte();
    long length = second & 0x7f;
    if (length == 126) {
      length = in.readUnsignedShort();
    } else if (length == 127) {
      length = in.readLong();
    }
    if (length < 0 || length > MOST_IN_FRAME) {
      throw new IOException("a frame that is too long");
    }
    byte[] mask = (second & 0x80) == 0 ? new byte[4] : in.readNBytes(4);
    byte[] bytes = in.readNBytes((int) length);
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] ^= mask[i & 3];
    }
    return bytes;
  }
}
