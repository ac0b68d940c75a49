package dev.dynoscope.live.dyno.engine;

import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.command.AttachContainerCmd;
import com.github.dockerjava.api.model.Frame;
import com.github.dockerjava.api.model.StreamType;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

/**
 * The two connections to a container that lives: one for orders and answers, and one for its
 * output, which may wait for a slow reader without holding up the first.
 */
final class Attached implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 10;

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
    if (!lines.awaitStarted(PATIENCE_SECONDS, TimeUnit.SECONDS)
        || !out.awaitStarted(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      engine.checkThere();
      throw new IOException(engine.name() + " does not let us attach to a container");
    }
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

  private static final class Lines extends ResultCallback.Adapter<Frame> {
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
    public void onError(Throwable why) {
      super.onError(why);
      keeper.cutOff();
    }

    @Override
    public void onComplete() {
      super.onComplete();
      keeper.cutOff();
    }
  }

  private static final class Out extends ResultCallback.Adapter<Frame> {
    private final FramePipe pipe;

    Out(FramePipe pipe) {
      this.pipe = pipe;
    }

    @Override
    public void onNext(Frame frame) {
      try {
        pipe.put(frame.getPayload().clone()); // the library reads the next into the same bytes
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public void onError(Throwable why) {
      super.onError(why);
      pipe.end();
    }

    @Override
    public void onComplete() {
      super.onComplete();
      pipe.end();
    }
  }
}
