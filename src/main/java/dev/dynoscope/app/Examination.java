package dev.dynoscope.app;

import dev.dynoscope.app.DoctorCommand.Finding;
import dev.dynoscope.live.Reason;
import dev.dynoscope.live.dns.DnsServer;
import dev.dynoscope.live.dyno.Cells;
import dev.dynoscope.live.dyno.Rung;
import dev.dynoscope.live.dyno.local.RunFolder;
import dev.dynoscope.live.router.HttpRouter;
import dev.dynoscope.live.slug.SlugFolder;
import dev.dynoscope.paas.json.EraFiles;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;

/** Looks at this machine; what can be tried is tried. */
final class Examination {
  private final Map<String, String> environment;

  Examination(Map<String, String> environment) {
    this.environment = environment;
  }

  List<Finding> make() throws InterruptedException {
    List<Finding> found = new ArrayList<>();
    found.add(Finding.of("Dynoscope", Version.PROGRAM));
    found.add(jdk());
    found.add(
        Finding.of(
            "System",
            property("os.name") + " " + property("os.version") + " " + property("os.arch")));
    found.addAll(dynos());
    found.addAll(List.of(router(), dns(), display(), log()));
    return found;
  }

  private static Finding jdk() {
    String which = property("java.vendor") + " " + property("java.version");
    boolean compiler = ToolProvider.getSystemJavaCompiler() != null;
    return new Finding(
        "JDK",
        compiler ? which : which + " has no compiler, so no app written in Java can be deployed",
        compiler);
  }

  /** Each way to run dynos is opened and closed again; one of them must be there. */
  private static List<Finding> dynos() throws InterruptedException {
    try (RunFolder run = RunFolder.create()) {
      List<Finding> found = new ArrayList<>();
      boolean any = false;
      for (Rung rung : new Ladder(run, new SlugFolder(run.path())).rungs()) {
        String about = "Dynos in: " + rung.kind();
        try (Cells cells = rung.opener().open()) {
          found.add(Finding.of(about, (any ? "there. " : "used here. ") + cells.honesty()));
          any = true;
        } catch (IOException e) {
          found.add(Finding.of(about, "no: " + Reason.of(e)));
        }
      }
      return any ? found : List.of(new Finding("Dynos", "there is no way to run them", false));
    } catch (IOException e) {
      return List.of(new Finding("Dynos", "no temporary folder: " + Reason.of(e), false));
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

  private static String property(String name) {
    return System.getProperty(name, "");
  }
}
