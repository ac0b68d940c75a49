package dev.dynoscope.live.storage;

import dev.dynoscope.paas.Effect;
import dev.dynoscope.paas.Inbox;
import dev.dynoscope.paas.Input;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** A storage in a folder, what it reports, and Amazon's own client to use it with. */
final class StorageBench implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 30;

  final ObjectStorage storage;
  private final BlockingQueue<Input> reports = new LinkedBlockingQueue<>();
  private long openings;

  StorageBench(Path folder) {
    Inbox inbox =
        new Inbox() {
          @Override
          public void put(Input input) {
            reports.add(input);
          }

          @Override
          public void putAll(List<Input> inputs) {
            reports.addAll(inputs);
          }
        };
    storage = new ObjectStorage(inbox, folder, InetAddress.ofLiteral("127.0.0.1"), Optional::empty);
  }

  /** A bucket of an app, with the key and the secret named after it. */
  Input.OfStorage open(String bucket) throws InterruptedException {
    openings++;
    storage.carryOut(
        new Effect.OpenBucket(openings, bucket, "KEY-" + bucket, "secret of " + bucket));
    return (Input.OfStorage) next();
  }

  /** The next report. */
  Input next() throws InterruptedException {
    Input input = reports.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (input == null) {
      throw new AssertionError("the storage reports nothing");
    }
    return input;
  }

  static S3Client client(Input.OfStorage opened, String key, String secret) {
    String endpoint = ((Input.BucketOpened) opened).endpoint();
    return S3Client.builder()
        .endpointOverride(URI.create(endpoint))
        .region(Region.US_EAST_1)
        .forcePathStyle(true)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create(key, secret)))
        .build();
  }

  /** A client with the key of the bucket. */
  static S3Client client(Input.OfStorage opened, String bucket) {
    return client(opened, "KEY-" + bucket, "secret of " + bucket);
  }

  @Override
  public void close() {
    storage.close();
  }
}
