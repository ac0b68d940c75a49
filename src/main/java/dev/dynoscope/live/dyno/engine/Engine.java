package dev.dynoscope.live.dyno.engine;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.core.DefaultDockerClientConfig;
import com.github.dockerjava.core.DockerClientImpl;
import com.github.dockerjava.transport.DockerHttpClient;
import com.github.dockerjava.zerodep.ZerodepDockerHttpClient;
import dev.dynoscope.live.dyno.Gone;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * An engine that is spoken to. No question waits for ever: each has its time, and when an answer
 * fails to come we look whether the engine is there at all.
 */
final class Engine implements AutoCloseable {
  /** For what an engine does at once; many seconds, for machines are slow at times. */
  static final Duration SOON = Duration.ofSeconds(20);

  /** For what moves many bytes. */
  static final Duration LONG = Duration.ofMinutes(10);

  private static final Duration CONNECT = Duration.ofSeconds(3);

  /** Each dyno that runs holds two. */
  private static final int MOST_CONNECTIONS = 500;

  private final EngineAddress address;
  private final Ping ping;
  private final String version;
  private final DockerHttpClient http;
  private final DockerClient client;
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("engine-call").factory());

  /** What is asked of the engine. */
  @FunctionalInterface
  interface Question<T> {
    /** Asks it. */
    T ask(DockerClient client);
  }

  Engine(EngineAddress address, Ping ping) throws IOException {
    this.address = address;
    this.ping = ping;
    this.version = ApiVersion.common(ping.version());
    DefaultDockerClientConfig config =
        DefaultDockerClientConfig.createDefaultConfigBuilder()
            .withDockerHost(address.uri().toString())
            .withDockerTlsVerify(false)
            .withApiVersion(version)
            .build();
    ZerodepDockerHttpClient.Builder builder =
        new ZerodepDockerHttpClient.Builder()
            .dockerHost(address.uri())
            .maxConnections(MOST_CONNECTIONS)
            .connectionTimeout(CONNECT);
    if (address.certificates().isPresent()) {
      builder.sslConfig(new Certificates(address.certificates().get()).config());
    }
    http = builder.build();
    client = DockerClientImpl.getInstance(config, http);
  }

  EngineAddress address() {
    return address;
  }

  boolean podman() {
    return ping.podman();
  }

  /** The processor it runs on, such as {@code x86_64}. */
  String architecture() throws IOException, InterruptedException {
    return String.valueOf(ask(docker -> docker.infoCmd().exec()).getArchitecture());
  }

  /** Its name, as people say it. */
  String name() {
    return podman() ? "Podman" : "Docker";
  }

  /** For a question that is asked within a time of its own. */
  DockerClient docker() {
    return client;
  }

  <T> T ask(Question<T> question) throws IOException, InterruptedException {
    return within(SOON, () -> question.ask(client));
  }

  <T> T askLong(Question<T> question) throws IOException, InterruptedException {
    return within(LONG, () -> question.ask(client));
  }

  /** For the few things that the library does not know; the path begins after the version. */
  DockerHttpClient.Response raw(DockerHttpClient.Request.Builder request, String path) {
    return http.execute(request.path("/v" + version + path).build());
  }

  <T> T within(Duration atMost, Callable<T> call) throws IOException, InterruptedException {
    Future<T> answer = threads.submit(call);
    try {
      return answer.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      checkThere();
      throw new IOException(
          name() + " at " + address + " did not answer within " + atMost.toSeconds() + " seconds");
    } catch (ExecutionException e) {
      throw translated(e.getCause() == null ? e : e.getCause());
    } catch (InterruptedException e) {
      answer.cancel(true);
      throw e;
    }
  }

  private IOException translated(Throwable why) throws Gone, InterruptedException {
    if (why instanceof DockerException refusal) {
      return new Refusal(refusal.getHttpStatus(), Refusal.words(refusal));
    }
    if (why instanceof Refusal refusal) {
      return refusal;
    }
    checkThere();
    Throwable cause = why.getCause() instanceof IOException io ? io : why;
    return new IOException(name() + " at " + address + ": " + cause.getMessage(), why);
  }

  /**
   * Looks whether the engine is there.
   *
   * @throws Gone with a sentence when it is not
   */
  void checkThere() throws Gone, InterruptedException {
    try {
      Ping.of(address);
    } catch (IOException e) {
      throw new Gone(
          name()
              + " is not there any more: "
              + e.getMessage()
              + " Dynos that ran there are lost or soon end.");
    }
  }

  @Override
  public void close() throws IOException {
    threads.shutdownNow();
    client.close();
  }
}
