package dev.dynoscope.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The program as {@code dynoscope serve}, a process of its own with a temporary folder of its own.
 */
final class ServeProcess implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 60;

  private final Process process;
  private final Path folder;
  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

  private ServeProcess(Process process, Path folder) {
    this.process = process;
    this.folder = folder;
    // a pipe is read by a thread of the machine's: a virtual one would hold on to its carrier
    Thread.ofPlatform().daemon().start(this::read);
  }

  /** Starts it; {@code folder} becomes its place for temporary files and for its log. */
  static ServeProcess start(Path folder, String... options) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Djava.io.tmpdir=" + Files.createDirectories(folder.resolve("tmp")));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(Main.class.getName(), "serve"));
    command.addAll(List.of(options));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("XDG_STATE_HOME", folder.resolve("state").toString());
    return new ServeProcess(builder.start(), folder);
  }

  private void read() {
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
      output.lines().forEach(lines::add);
    } catch (IOException | UncheckedIOException e) {
      lines.add("output lost: " + e);
    }
  }

  /** The ready line; must be the first of all. */
  JsonNode ready() throws InterruptedException {
    return new JsonMapper().readTree(line(""));
  }

  /** The next line that holds {@code part}; those before it are gone. */
  String line(String part) throws InterruptedException {
    List<String> seen = new ArrayList<>();
    for (String line = next(seen); ; line = next(seen)) {
      if (line.contains(part)) {
        return line;
      }
      seen.add(line);
    }
  }

  private String next(List<String> seen) throws InterruptedException {
    String line = lines.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (line == null) {
      throw new AssertionError("no such line came, but these:\n" + String.join("\n", seen));
    }
    return line;
  }

  void tell(String command) throws IOException {
    Writer in = process.outputWriter(StandardCharsets.UTF_8);
    in.write(command + "\n");
    in.flush();
  }

  void endInput() throws IOException {
    process.getOutputStream().close();
  }

  void terminate() {
    process.destroy();
  }

  void kill() {
    process.destroyForcibly();
  }

  int exitCode() throws InterruptedException {
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("it still runs");
    }
    return process.exitValue();
  }

  /** All that an HTTP request to the app photos gets, head and body. */
  static String get(JsonNode ready, String path) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(address(ready.get("router").asString()));
      socket.setSoTimeout((int) TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
      String head = "GET " + path + " HTTP/1.1\r\nHost: photos.herokuapp.test\r\n";
      socket
          .getOutputStream()
          .write((head + "Connection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Reads an address such as {@code 127.0.0.1:80}. */
  static InetSocketAddress address(String text) {
    int colon = text.lastIndexOf(':');
    InetAddress host = InetAddress.ofLiteral(text.substring(0, colon));
    return new InetSocketAddress(host, Integer.parseInt(text.substring(colon + 1)));
  }

  /** Whether anybody listens there. */
  static boolean listens(String address) {
    try (Socket socket = new Socket()) {
      socket.connect(address(address), 1000);
      return true;
    } catch (IOException nobody) {
      return false;
    }
  }

  /** Files of this name on the disks of dynos. */
  List<Path> onDisks(String name) throws IOException {
    return below(folder.resolve("tmp"), name);
  }

  private static List<Path> below(Path top, String name) throws IOException {
    try (Stream<Path> all = Files.find(top, 20, (path, _) -> path.endsWith(name))) {
      return all.toList();
    }
  }

  /** What lies in its place for temporary files. */
  List<Path> left() throws IOException {
    try (Stream<Path> all = Files.list(folder.resolve("tmp"))) {
      return all.filter(path -> !path.getFileName().toString().startsWith("hsperfdata")).toList();
    }
  }

  /** Pids of all that was started from there: dynos and the warden, which all carry its path. */
  List<Long> offspring() {
    return ProcessHandle.allProcesses()
        .filter(it -> it.pid() != process.pid())
        .map(ProcessHandle::pid)
        .filter(this::carriesPath)
        .toList();
  }

  /** Whether a dyno of the sample app runs. */
  boolean dynoRuns() {
    return offspring().stream().anyMatch(ServeProcess::runsPhotos);
  }

  private static boolean runsPhotos(long pid) {
    try {
      return read(Path.of("/proc", Long.toString(pid), "cmdline")).contains("Photos");
    } catch (IOException ended) {
      return false;
    }
  }

  private boolean carriesPath(long pid) {
    Path proc = Path.of("/proc", Long.toString(pid));
    try {
      return read(proc.resolve("environ")).contains(folder + "/tmp/dynoscope")
          || read(proc.resolve("cmdline")).contains(folder + "/tmp/dynoscope");
    } catch (IOException ended) {
      return false;
    }
  }

  private static String read(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }

  /** Waits for a condition; false if it does not come true in time. */
  static boolean within(long seconds, BooleanSupplier condition) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        return false;
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
    return true;
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
    within(10, () -> offspring().isEmpty());
  }
}
