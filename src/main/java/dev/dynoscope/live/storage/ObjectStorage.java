package dev.dynoscope.live.storage;

import dev.dynoscope.live.Reason;
import dev.dynoscope.paas.Effect;
import dev.dynoscope.paas.Inbox;
import dev.dynoscope.paas.Input;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Object storage that speaks S3. It takes no port and next to no memory before the first app wants
 * a bucket. Objects are files in a folder, which whoever made this one keeps or deletes.
 */
public final class ObjectStorage implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(ObjectStorage.class.getName());
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Inbox inbox;
  private final Path folder;
  private final InetAddress loopback;
  private final Supplier<Optional<String>> gateway;

  /** Orders are carried out one after the other, as they were given. */
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("object-storage").factory());

  private @Nullable S3Server server;

  /**
   * Storage that is opened when it is first needed.
   *
   * @param folder where buckets are kept, a folder each; made if it is not there
   * @param loopback where to listen
   * @param gateway where apps reach this machine if not there, asked anew for each bucket: it is
   *     listened at as well, and apps are told it
   */
  public ObjectStorage(
      Inbox inbox, Path folder, InetAddress loopback, Supplier<Optional<String>> gateway) {
    this.inbox = inbox;
    this.folder = folder;
    this.loopback = loopback;
    this.gateway = gateway;
  }

  /** Carries an order out; returns at once. */
  public void carryOut(Effect.ForStorage order) {
    thread.execute(() -> {
      switch (order) {
        case Effect.OpenBucket open -> inbox.put(outcome(open));
        case Effect.CloseBucket close -> close(close);
      }
    });
  }

  private Input.OfStorage outcome(Effect.OpenBucket order) {
    try {
      S3Server open = server();
      Optional<String> other = gateway.get();
      String url = open.urlAt(other.isEmpty() ? loopback : InetAddress.ofLiteral(other.get()));
      return new Input.BucketOpened(order.opening(), url, open.buckets().open(order));
    } catch (IOException | RuntimeException e) {
      LOG.log(Level.WARNING, "Could not open the bucket " + order.bucket(), e);
      return new Input.BucketUnopenable(
          order.opening(),
          "The object storage in "
              + folder
              + " cannot be used: "
              + Reason.of(e)
              + ". Mend that, or name another folder with --storage, and create the add-on again.");
    }
  }

  private S3Server server() throws IOException {
    S3Server there = server;
    if (there == null) {
      Files.createDirectories(folder);
      there = S3Server.open(new Buckets(folder), loopback, inbox);
      server = there;
    }
    return there;
  }

  private void close(Effect.CloseBucket order) {
    S3Server there = server;
    if (there != null) {
      try {
        there.buckets().close(order.bucket());
      } catch (IOException | RuntimeException e) {
        LOG.log(Level.WARNING, "Could not delete the bucket " + order.bucket(), e);
      }
    }
  }

  /** Closes the port; what is stored stays in the folder. */
  @Override
  public void close() {
    if (thread.isShutdown()) {
      return;
    }
    thread.execute(() -> {
      S3Server there = server;
      if (there != null) {
        there.close();
      }
    });
    thread.shutdown();
    try {
      if (!thread.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warning("The object storage is still busy.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
