package dev.dynoscope.live.dyno.engine;

import dev.dynoscope.live.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What an engine says of itself. Asked without any library, so that it costs little where there is
 * none, and never for longer than a few seconds.
 *
 * @param podman whether it is Podman, which speaks Docker's language with an accent
 * @param version of the API, such as {@code 1.41}: the newest that it speaks
 */
record Ping(boolean podman, String version) {
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final int MOST_BYTES = 8192;

  /** What is asked of an engine that does not say; all have spoken it for years. */
  private static final String OLDEST = "1.40";

  /**
   * Asks.
   *
   * @throws IOException with a sentence when no engine answers there
   */
  static Ping of(EngineAddress address) throws IOException, InterruptedException {
    SocketChannel channel = open(address);
    CompletableFuture<String> answer = new CompletableFuture<>();
    Thread.startVirtualThread(() -> {
      try {
        answer.complete(exchange(channel, address));
      } catch (IOException | RuntimeException e) {
        answer.completeExceptionally(e);
      }
    });
    try (channel) {
      return parse(answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS), address);
    } catch (TimeoutException e) {
      throw new IOException(
          "nobody answers at "
              + address
              + " within "
              + PATIENCE.toSeconds()
              + " seconds; restart the engine, or name another one with DOCKER_HOST.");
    } catch (ExecutionException e) {
      throw unreachable(address, e.getCause() == null ? e : e.getCause());
    }
  }

  private static SocketChannel open(EngineAddress address) throws IOException {
    return address.isSocket()
        ? SocketChannel.open(java.net.StandardProtocolFamily.UNIX)
        : SocketChannel.open();
  }

  private static String exchange(SocketChannel channel, EngineAddress address) throws IOException {
    SocketAddress where =
        address.isSocket()
            ? UnixDomainSocketAddress.of(address.socket())
            : new InetSocketAddress(address.uri().getHost(), address.uri().getPort());
    channel.connect(where);
    if (address.certificates().isPresent()) {
      return ""; // somebody listens; what it is, is asked by TLS
    }
    OutputStream out = Channels.newOutputStream(channel);
    out.write(
        "GET /_ping HTTP/1.1\r\nHost: engine\r\nConnection: close\r\n\r\n"
            .getBytes(StandardCharsets.US_ASCII));
    InputStream in = Channels.newInputStream(channel);
    return new String(in.readNBytes(MOST_BYTES), StandardCharsets.ISO_8859_1);
  }

  private static Ping parse(String answer, EngineAddress address) throws IOException {
    if (address.certificates().isPresent()) {
      return new Ping(false, OLDEST);
    }
    if (!answer.startsWith("HTTP/1.1 200")) {
      throw new IOException(
          "what listens at "
              + address
              + " is no container engine: it answers "
              + (answer.isEmpty() ? "nothing" : "\"" + answer.lines().findFirst().orElse("") + "\"")
              + ".");
    }
    return new Ping(header(answer, "libpod-api-version").length() > 0, version(answer));
  }

  private static String version(String answer) {
    String version = header(answer, "api-version");
    return version.isEmpty() ? OLDEST : version;
  }

  private static String header(String answer, String name) {
    return answer
        .lines()
        .takeWhile(line -> !line.isEmpty())
        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
        .map(line -> line.substring(name.length() + 1).strip())
        .findFirst()
        .orElse("");
  }

  private static IOException unreachable(EngineAddress address, Throwable why) {
    String reason = why instanceof Exception e ? Reason.of(e) : why.toString();
    String wayOut =
        reason.contains("ermission denied")
            ? "; let your user use it (often: join the group docker), or name another engine with"
                + " DOCKER_HOST."
            : "; start the engine, or name another one with DOCKER_HOST.";
    return new IOException("no engine answers at " + address + " (" + reason + ")" + wayOut);
  }
}
