package dev.dynoscope.live.dyno.engine;

import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.command.AttachContainerCmd;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.model.Frame;
import com.github.dockerjava.api.model.StreamType;
import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The two connections to a container that lives: one for orders and answers, and one for its
 * output, which may wait for a slow reader without holding up the first.
 */
final class Attached implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 5;
  private static final int GREETINGS = 40;
  private static final long GREETING_MILLIS = 250;

  private final Lines lines;
  private final Out out;
  private final Keeper keeper;

  private Attached(Keeper keeper, FramePipe pipe) {
    this.keeper = keeper;
    lines = new Lines(keeper);
    out = new Out(pipe);
  }

  /** Attaches to a container that is not started yet. */
  static Attached to(Engine engine, String container, Keeper keeper, FramePipe pipe)
      throws IOException, InterruptedException {
    Attached attached = new Attached(keeper, pipe);
    try {
      engine.ask(client -> {
        AttachContainerCmd command = client.attachContainerCmd(container).withFollowStream(true);
        return command.withStdErr(true).withStdIn(keeper.orders()).exec(attached.lines);
      });
      engine.ask(client -> {
        AttachContainerCmd command = client.attachContainerCmd(container).withFollowStream(true);
        return command.withStdOut(true).exec(attached.out);
      });
      attached.awaitBoth(engine);
      return attached;
    } catch (IOException | RuntimeException | InterruptedException e) {
      attached.close();
      throw e;
    }
  }

  private void awaitBoth(Engine engine) throws IOException, InterruptedException {
    try {
      lines.begun.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      out.begun.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      engine.checkThere();
      String why = e.getCause() instanceof DockerException refusal ? Refusal.words(refusal) : "";
      throw new Unheard(engine.name() + " does not let us attach to a container " + why, e);
    }
  }

  /** The engine did not connect us in time, which another container may have more luck with. */
  static final class Unheard extends IOException {
    private Unheard(String sentence, Exception why) {
      super(sentence, why);
    }
  }

  /** Begins the command, as soon as what it writes is known to be heard. */
  void awaitHearing(Engine engine) throws IOException, InterruptedException {
    for (int i = 0; i < GREETINGS; i++) {
      keeper.greet();
      if (out.heard.await(GREETING_MILLIS, TimeUnit.MILLISECONDS)) {
        keeper.go();
        return;
      }
    }
    engine.checkThere();
    throw new IOException(engine.name() + " does not pass on what a container writes");
  }

  @Override
  public void close() {
    keeper.orders().close();
    close(lines);
    close(out);
  }

  private static void close(ResultCallback.Adapter<Frame> callback) {
    try {
      callback.close();
    } catch (IOException e) {
      // closed already, then
    }
  }

  /** What both have in common: it is known when they have begun, or why they have not. */
  private abstract static class Ear extends ResultCallback.Adapter<Frame> {
    final CompletableFuture<Boolean> begun = new CompletableFuture<>();

    @Override
    public void onStart(Closeable stream) {
      super.onStart(stream);
      begun.complete(true);
    }

    @Override
    public void onError(Throwable why) {
      begun.completeExceptionally(why);
      stop();
    }

    @Override
    public void onComplete() {
      super.onComplete();
      stop();
    }

    abstract void stop();
  }

  private static final class Lines extends Ear {
    private final Keeper keeper;

    Lines(Keeper keeper) {
      this.keeper = keeper;
    }

    @Override
    public void onNext(Frame frame) {
      if (frame.getStreamType() == StreamType.STDERR) {
        keeper.heard(frame.getPayload());
      }
    }

    @Override
    void stop() {
      keeper.cutOff();
    }
  }

  private static final class Out extends Ear {
    final CountDownLatch heard = new CountDownLatch(1);
    private final FramePipe pipe;

    Out(FramePipe pipe) {
      this.pipe = pipe;
    }

    @Override
    public void onNext(Frame frame) {
      if (frame.getStreamType() != StreamType.STDOUT) {
        return; // Podman sends more than it was asked for
      }
      byte[] bytes = frame.getPayload().clone(); // the library reads the next into the same bytes
      int from = 0;
      while (isGreeting(bytes, from)) {
        from += Keeper.GREETING.length;
        heard.countDown();
      }
      try {
        if (from < bytes.length) {
          pipe.put(Arrays.copyOfRange(bytes, from, bytes.length));
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    private static boolean isGreeting(byte[] bytes, int from) {
      int to = Math.min(bytes.length, from + Keeper.GREETING.length);
      return Arrays.equals(bytes, from, to, Keeper.GREETING, 0, Keeper.GREETING.length);
    }

    @Override
    void stop() {
      pipe.end();
    }
  }
}
