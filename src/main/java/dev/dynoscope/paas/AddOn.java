package dev.dynoscope.paas;

import dev.dynoscope.journal.AppName;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An app's object storage. A value.
 *
 * @param name what the platform calls it, such as {@code storage-cubed-12345}
 * @param opening the number of its latest {@link Effect.OpenBucket}
 * @param endpoint where the storage is; empty until the bucket is there
 */
record AddOn(
    String name,
    AppName app,
    long opening,
    String bucket,
    String accessKey,
    String secretKey,
    Optional<String> endpoint) {
  /** The config var that is a secret. */
  static final String SECRET = "AWS_SECRET_ACCESS_KEY";

  /** The config vars of it, by the names that S3 clients read. */
  static final List<String> NAMES =
      List.of("AWS_ACCESS_KEY_ID", "AWS_ENDPOINT_URL", "AWS_REGION", SECRET, "S3_BUCKET");

  /** Where the Common Runtime is, in the words of S3 (Regions, Dev Center). */
  private static final String REGION = "us-east-1";

  AddOn at(String where) {
    return new AddOn(name, app, opening, bucket, accessKey, secretKey, Optional.of(where));
  }

  /** Asked for once more: it may be elsewhere by now. */
  AddOn again(long number) {
    return new AddOn(name, app, number, bucket, accessKey, secretKey, endpoint);
  }

  AddOn of(AppName renamed) {
    return new AddOn(name, renamed, opening, bucket, accessKey, secretKey, endpoint);
  }

  /** What the app's dynos are told of it; nothing before there is a bucket. */
  SortedMap<String, String> config() {
    SortedMap<String, String> config = new TreeMap<>();
    endpoint.ifPresent(where -> {
      config.put("AWS_ACCESS_KEY_ID", accessKey);
      config.put("AWS_ENDPOINT_URL", where);
      config.put("AWS_REGION", REGION);
      config.put(SECRET, secretKey);
      config.put("S3_BUCKET", bucket);
    });
    return Collections.unmodifiableSortedMap(config);
  }

  /** What a release says that attaches or detaches it. */
  String reference() {
    return "STORAGE (@ref:" + name + ")";
  }

  /** Tells no secret, wherever it is written. */
  @Override
  public String toString() {
    return name + " of " + app;
  }
}
