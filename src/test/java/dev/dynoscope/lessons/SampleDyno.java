package dev.dynoscope.lessons;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.DynoName;
import dev.dynoscope.live.dyno.CellHost;
import dev.dynoscope.live.dyno.RecordingInbox;
import dev.dynoscope.live.dyno.local.ProcessCells;
import dev.dynoscope.live.dyno.local.RunFolder;
import dev.dynoscope.live.slug.SlugFolder;
import dev.dynoscope.paas.Effect;
import dev.dynoscope.paas.Effect.Signal;
import dev.dynoscope.paas.Endpoint;
import dev.dynoscope.paas.Input;
import dev.dynoscope.paas.Slug;
import dev.dynoscope.paas.SlugStore;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** A sample app, built by the slug compiler and run in dynos that are plain processes. */
final class SampleDyno implements AutoCloseable {
  /** What a JVM in a small dyno is told. */
  private static final String JAVA_OPTIONS = "-Xmx300m -Xss512k -XX:CICompilerCount=2";

  private static final Effect.Bounds BOUNDS =
      new Effect.Bounds(512L << 20, 1024L << 20, 256, 10_000, 64L << 20);

  final RecordingInbox inbox = new RecordingInbox();
  final Slug slug;
  private final RunFolder run;
  private final CellHost host;
  private final AppName app;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  private SampleDyno(String name, Path temp)
      throws IOException, InterruptedException, SlugStore.Unfit {
    app = new AppName(name);
    run = RunFolder.create(temp);
    SlugFolder slugs = new SlugFolder(run.path());
    slug = slugs.compile(Path.of("lessons", "apps", name).toString(), _ -> {});
    host = new CellHost(ProcessCells.open(run, slugs), inbox, _ -> {});
  }

  /** Builds the app of this name. */
  static SampleDyno of(String name, Path temp)
      throws IOException, InterruptedException, SlugStore.Unfit {
    return new SampleDyno(name, temp);
  }

  /** Starts one of its process types. */
  DynoName start(String process, int boot, Map<String, String> config) {
    DynoName dyno = new DynoName(app, process, 1);
    TreeMap<String, String> env = new TreeMap<>(config);
    env.put("DYNO", dyno.label());
    env.put("JAVA_TOOL_OPTIONS", JAVA_OPTIONS);
    String command = slug.commands().getOrDefault(process, "");
    host.carryOut(new Effect.StartDyno(dyno, boot, slug.id(), command, env, dyno.web(), BOUNDS));
    return dyno;
  }

  /** Starts its web process, and waits until it listens. */
  Endpoint web(int boot, Map<String, String> config) throws InterruptedException {
    start("web", boot, config);
    return inbox.await(Input.DynoReady.class, ready -> ready.boot() == boot).at();
  }

  void stop(int boot, Signal signal) {
    host.carryOut(new Effect.SignalDyno(new DynoName(app, "web", 1), boot, signal));
  }

  /** Waits for a line of output that begins so. */
  String line(String beginning) throws InterruptedException {
    return inbox.await(Input.OutputLine.class, line -> line.text().startsWith(beginning)).text();
  }

  HttpResponse<String> get(Endpoint at, String path, String... headers)
      throws IOException, InterruptedException {
    return send(request(at, path, headers));
  }

  HttpResponse<String> post(Endpoint at, String path) throws IOException, InterruptedException {
    return send(request(at, path).POST(HttpRequest.BodyPublishers.noBody()));
  }

  private static HttpRequest.Builder request(Endpoint at, String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://" + at + path));
    return headers.length == 0 ? request : request.headers(headers);
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString());
  }

  @Override
  public void close() throws IOException {
    client.shutdownNow();
    host.close();
    run.close();
  }
}
