package dev.dynoscope.live.dyno;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** An engine's own command, which runs the same app in the same image, to be compared with. */
record EnginePeer(List<String> command, Path app) {
  /** An engine that may not raise limits refuses those that it has itself by default. */
  private static final String FILES = "nofile=1024:1024";

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** {@code docker run} and {@code podman run} of the engines that the tests have. */
  static List<EnginePeer> all(Path app) {
    List<EnginePeer> all = new ArrayList<>();
    String docker = System.getenv("DYNOSCOPE_TEST_DOCKER");
    String podman = System.getenv("DYNOSCOPE_TEST_PODMAN");
    if (docker != null) {
      all.add(new EnginePeer(List.of("docker", "-H", docker), app));
    }
    if (podman != null) {
      all.add(new EnginePeer(List.of("podman", "--url", podman), app));
    }
    return all;
  }

  /** A container that does nothing, from the command to its end. */
  void noOp() throws IOException, InterruptedException {
    run("run", "--rm", "--ulimit", FILES, image(), "true");
  }

  /** A web app, from the command to its first answer; then the container is removed. */
  long nanosToAnswer() throws IOException, InterruptedException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    String image = image();
    long began = System.nanoTime();
    String container =
        run(
            "run",
            "-d",
            "--ulimit",
            FILES,
            "-e",
            "PORT=8080",
            "-e",
            "DYNO=web.1",
            "-p",
            "127.0.0.1:" + port + ":8080",
            "-v",
            app + ":/code",
            "-w",
            "/tmp",
            image,
            "java",
            "-cp",
            "/code",
            "Main");
    if (!Await.until(PATIENCE, () -> answers(port))) {
      throw new AssertionError("no answer from " + container);
    }
    long took = System.nanoTime() - began;
    run("rm", "-f", container);
    return took;
  }

  private static boolean answers(int port) {
    try (var answer = URI.create("http://127.0.0.1:" + port + "/").toURL().openStream()) {
      return answer.readAllBytes().length > 0;
    } catch (IOException e) {
      return false;
    }
  }

  private String image() throws IOException, InterruptedException {
    return run("images", "-q", "--no-trunc", "--filter", "label=dev.dynoscope.base");
  }

  private String run(String... words) throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(command);
    all.addAll(List.of(words));
    Process process =
        new ProcessBuilder(all).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String said =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    if (process.waitFor() != 0) {
      throw new IOException(all + " ended with " + process.exitValue());
    }
    return said;
  }
}
