package dev.dynoscope.live.dyno.engine;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where an engine may be spoken to.
 *
 * @param certificates folder with {@code ca.pem}, {@code cert.pem} and {@code key.pem}, if TLS is
 *     spoken there
 */
record EngineAddress(URI uri, Optional<Path> certificates) {
  /** The port that the engine's documentation gives for connections without TLS. */
  private static final int PLAIN_PORT = 2375;

  /** And the one with TLS. */
  private static final int TLS_PORT = 2376;

  /**
   * The address that the environment names, else the sockets that are here; perhaps none.
   *
   * @throws IOException with a sentence when the one that is named is none
   */
  static List<EngineAddress> candidates(Map<String, String> env) throws IOException {
    String named = env.getOrDefault("DOCKER_HOST", "");
    if (!named.isBlank()) {
      return List.of(named(named.strip(), env));
    }
    List<EngineAddress> found = new ArrayList<>();
    for (Path socket : knownSockets(env)) {
      if (Files.exists(socket)) {
        found.add(new EngineAddress(URI.create("unix://" + socket), Optional.empty()));
      }
    }
    return found;
  }

  /** Where engines listen on systems as they come, the most usual first. */
  static Set<Path> knownSockets(Map<String, String> env) {
    Set<Path> sockets = new LinkedHashSet<>();
    sockets.add(Path.of("/var/run/docker.sock"));
    String runtime = env.getOrDefault("XDG_RUNTIME_DIR", "");
    if (!runtime.isEmpty()) {
      sockets.add(Path.of(runtime, "docker.sock"));
    }
    String home = env.getOrDefault("HOME", "");
    if (!home.isEmpty()) {
      sockets.add(Path.of(home, ".docker", "run", "docker.sock"));
    }
    if (!runtime.isEmpty()) {
      sockets.add(Path.of(runtime, "podman", "podman.sock"));
    }
    sockets.add(Path.of("/run/podman/podman.sock"));
    return sockets;
  }

  private static EngineAddress named(String text, Map<String, String> env) throws IOException {
    URI uri;
    try {
      uri = URI.create(text);
    } catch (IllegalArgumentException e) {
      throw noAddress(text);
    }
    String certificates = env.getOrDefault("DOCKER_CERT_PATH", "");
    boolean tls = !env.getOrDefault("DOCKER_TLS_VERIFY", "").isEmpty() || !certificates.isEmpty();
    String scheme = uri.getScheme() == null ? "" : uri.getScheme();
    return switch (scheme) {
      case "unix" -> new EngineAddress(uri, Optional.empty());
      case "tcp", "http", "https" -> {
        if (uri.getHost() == null) {
          throw noAddress(text);
        }
        yield remote(uri, tls || scheme.equals("https"), certificates, env);
      }
      default -> throw noAddress(text);
    };
  }

  private static EngineAddress remote(
      URI uri, boolean tls, String certificates, Map<String, String> env) {
    int port = uri.getPort() > 0 ? uri.getPort() : tls ? TLS_PORT : PLAIN_PORT;
    URI whole = URI.create("tcp://" + uri.getHost() + ":" + port);
    if (!tls) {
      return new EngineAddress(whole, Optional.empty());
    }
    Path folder =
        certificates.isEmpty()
            ? Path.of(env.getOrDefault("HOME", "."), ".docker")
            : Path.of(certificates);
    return new EngineAddress(whole, Optional.of(folder));
  }

  private static IOException noAddress(String text) {
    return new IOException(
        "DOCKER_HOST is "
            + text
            + ", which is no address of an engine: give one such as unix:///var/run/docker.sock or"
            + " tcp://192.0.2.7:2375.");
  }

  boolean isSocket() {
    return "unix".equals(uri.getScheme());
  }

  Path socket() {
    return Path.of(uri.getPath());
  }

  /** Whether the engine runs its containers on this machine, as far as can be told. */
  boolean isHere() {
    if (isSocket()) {
      return true;
    }
    try {
      return InetAddress.getByName(uri.getHost()).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /** Where the ports of its containers are, as seen from this program. */
  String machine() {
    return isHere() ? "127.0.0.1" : uri.getHost();
  }

  /** The address of that machine at which ports are opened. */
  String publishAt() {
    return isHere() ? "127.0.0.1" : "0.0.0.0";
  }

  /** As it is named to people. */
  @Override
  public String toString() {
    return isSocket() ? socket().toString() : uri.toString();
  }
}
