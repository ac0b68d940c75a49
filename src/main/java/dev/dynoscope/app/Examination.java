package dev.dynoscope.app;

import dev.dynoscope.app.DoctorCommand.Finding;
import dev.dynoscope.live.Reason;
import dev.dynoscope.live.dns.DnsServer;
import dev.dynoscope.live.dyno.Cells;
import dev.dynoscope.live.dyno.local.ProcessCells;
import dev.dynoscope.live.dyno.local.RunFolder;
import dev.dynoscope.live.router.HttpRouter;
import dev.dynoscope.live.slug.SlugFolder;
import dev.dynoscope.paas.json.EraFiles;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Looks at this machine; what can be tried is tried. */
final class Examination {
  private final Map<String, String> environment;

  Examination(Map<String, String> environment) {
    this.environment = environment;
  }

  List<Finding> make() throws InterruptedException {
    return List.of(
        Finding.of("Dynoscope", Version.PROGRAM),
        jdk(),
        Finding.of(
            "System",
            property("os.name") + " " + property("os.version") + " " + property("os.arch")),
        dynos(),
        engine(),
        bubblewrap(),
        router(),
        dns(),
        display(),
        log());
  }

  private static Finding jdk() {
    String which = property("java.vendor") + " " + property("java.version");
    boolean compiler = ToolProvider.getSystemJavaCompiler() != null;
    return new Finding(
        "JDK",
        compiler ? which : which + " has no compiler, so no app written in Java can be deployed",
        compiler);
  }

  private static Finding dynos() throws InterruptedException {
    try (RunFolder run = RunFolder.create();
        Cells host = ProcessCells.open(run, new SlugFolder(run.path()))) {
      return Finding.of("Dynos", "host \"" + host.kind() + "\". " + host.honesty());
    } catch (IOException e) {
      return new Finding("Dynos", "no process can be started: " + Reason.of(e), false);
    }
  }

  private Finding engine() {
    Stream<String> sockets =
        Stream.of(
            "/var/run/docker.sock",
            "/run/podman/podman.sock",
            variable("XDG_RUNTIME_DIR") + "/docker.sock",
            variable("XDG_RUNTIME_DIR") + "/podman/podman.sock",
            property("user.home") + "/.docker/run/docker.sock");
    Optional<String> found =
        variable("DOCKER_HOST").isEmpty()
            ? sockets.filter(socket -> Files.exists(Path.of(socket))).findFirst()
            : Optional.of("DOCKER_HOST=" + variable("DOCKER_HOST"));
    return Finding.of(
        "Container engine",
        found.map(where -> "found (" + where + "), not used yet").orElse("not found"));
  }

  private Finding bubblewrap() {
    Optional<Path> found =
        Pattern.compile(Pattern.quote(File.pathSeparator))
            .splitAsStream(variable("PATH"))
            .flatMap(Examination::path)
            .map(folder -> folder.resolve("bwrap"))
            .filter(Files::isExecutable)
            .findFirst();
    return Finding.of(
        "bubblewrap", found.map(it -> "found (" + it + "), not used yet").orElse("not found"));
  }

  private static Stream<Path> path(String folder) {
    try {
      return folder.isEmpty() ? Stream.empty() : Stream.of(Path.of(folder));
    } catch (InvalidPathException odd) {
      return Stream.empty();
    }
  }

  private static Finding router() {
    try (HttpRouter router =
        new HttpRouter(_ -> {}, loopback(), 0, EraFiles.load(EraFiles.DEFAULT).limits())) {
      return Finding.of("Router", "can listen on 127.0.0.1 (tried port " + router.port() + ")");
    } catch (IOException e) {
      return new Finding("Router", Reason.of(e), false);
    }
  }

  private static Finding dns() {
    try (DnsServer dns = new DnsServer(_ -> {}, loopback(), 0)) {
      return Finding.of(
          "DNS server", "can listen on 127.0.0.1, UDP and TCP (tried port " + dns.port() + ")");
    } catch (IOException e) {
      return new Finding("DNS server", Reason.of(e), false);
    }
  }

  private static InetAddress loopback() {
    return InetAddress.ofLiteral("127.0.0.1");
  }

  /** The window is not needed for serve and export. */
  private Finding display() {
    return Finding.of(
        "Window",
        Display.missing(property("os.name"), environment)
            .map(why -> why + "; serve and export work without")
            .orElse("a display is there"));
  }

  private static Finding log() {
    Path folder = StateFolder.ofThisUser();
    return Finding.of(
        "Log",
        Files.isWritable(folder) ? "in " + folder : "none: " + folder + " cannot be written");
  }

  private String variable(String name) {
    return environment.getOrDefault(name, "");
  }

  private static String property(String name) {
    return System.getProperty(name, "");
  }
}
