package dev.dynoscope.lessons;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.tools.ToolProvider;

/** The sample app as a dyno runs it: a process of its own, in a fresh copy of its folder. */
final class PhotosProcess implements AutoCloseable {
  private static final Path APP = Path.of("lessons", "apps", "photos");
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Process process;
  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private PhotosProcess(Process process) {
    this.process = process;
    Thread.ofVirtual().start(() -> read(process.inputReader()));
  }

  /** Makes a slug in the folder: the app's files, and ./build with its classes. */
  static void build(Path slug) throws IOException {
    copy(APP, slug);
    List<String> arguments = new ArrayList<>(List.of("-Xlint:all", "-Werror", "-d"));
    arguments.add(slug.resolve("build").toString());
    for (String source : List.of("Photos.java", "Pictures.java", "Bucket.java")) {
      arguments.add(slug.resolve(source).toString());
    }
    int code =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    if (code != 0) {
      throw new IOException("the app does not compile");
    }
  }

  /** Copies a folder, as the platform does for each boot. */
  static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }

  /** Starts the Procfile's command in the folder, with these config vars and no others. */
  static PhotosProcess start(Path folder, Map<String, String> config) throws IOException {
    String procfile = Files.readString(APP.resolve("Procfile")).strip();
    List<String> command =
        new ArrayList<>(List.of(procfile.substring("web: ".length()).split(" ")));
    command.set(0, Path.of(System.getProperty("java.home"), "bin", command.getFirst()).toString());
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.redirectErrorStream(true).environment().clear();
    builder.environment().putAll(config);
    return new PhotosProcess(builder.start());
  }

  private void read(BufferedReader output) {
    try (output) {
      output.lines().forEach(lines::add);
    } catch (UncheckedIOException | IOException e) {
      lines.add("output lost: " + e.getMessage());
    }
  }

  /** The next line the app writes. */
  String line() throws InterruptedException {
    String line = lines.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    return line == null ? "no line came" : line;
  }

  /** Waits for the line that says where the app listens. */
  URI address() throws InterruptedException {
    String line = line();
    if (!line.startsWith("Listening on ")) {
      throw new IllegalStateException(line);
    }
    String everywhere = line.substring("Listening on ".length());
    return URI.create("http://" + everywhere.replace("0.0.0.0", "127.0.0.1"));
  }

  HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return client.send(request.timeout(PATIENCE).build(), BodyHandlers.ofByteArray());
  }

  /** Sends a request without waiting for its answer. */
  CompletableFuture<HttpResponse<byte[]>> sendLater(HttpRequest.Builder request) {
    return client.sendAsync(request.build(), BodyHandlers.ofByteArray());
  }

  static String text(HttpResponse<byte[]> response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  /** SIGTERM, where the machine has signals. */
  void terminate() {
    process.destroy();
  }

  int exitCode() throws InterruptedException {
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new IllegalStateException("the app is still running");
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    client.shutdownNow();
    process.destroyForcibly().onExit().join();
  }
}
