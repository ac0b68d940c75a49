package dev.dynoscope.journal;

import java.util.List;
import java.util.SortedMap;

/**
 * What happened in object storage, which lies outside all dynos. Who asked is the label of a dyno,
 * such as {@code web.1}, or what the client calls itself.
 */
public sealed interface StorageFact extends Fact {
  /** The bucket: the app's own place in the storage. */
  String bucket();

  @Override
  default String subject() {
    return "bucket:" + bucket();
  }

  /** A request to a bucket that is told by itself. */
  sealed interface Access extends StorageFact {
    /** Who asked. */
    String client();
  }

  /**
   * The app has a bucket of its own.
   *
   * @param objects what is in it from an earlier run: the first ones by name
   */
  record BucketOpened(String bucket, AppName app, List<FileInfo> objects) implements StorageFact {}

  /** The storage could not make the app a bucket; {@code sentence} says why. */
  record BucketFailed(String bucket, AppName app, String sentence) implements StorageFact {}

  /** The bucket is gone, and all objects in it. */
  record BucketClosed(String bucket, AppName app) implements StorageFact {}

  /** An object was stored, or one of that key replaced. */
  record ObjectStored(String bucket, String key, long bytes, String client) implements Access {}

  /** An object was fetched. */
  record ObjectFetched(String bucket, String key, long bytes, String client) implements Access {}

  /** An object was deleted. */
  record ObjectDeleted(String bucket, String key, String client) implements Access {}

  /** Somebody asked which objects there are, and was told {@code count} of them. */
  record ObjectsListed(String bucket, int count, String client) implements Access {}

  /**
   * A request was refused.
   *
   * @param key empty where the request was about no object
   * @param status such as 403
   * @param why the storage's own word for it, such as {@code SignatureDoesNotMatch}
   */
  record AccessRefused(String bucket, String key, int status, String why, String client)
      implements Access {}

  /** Under heavy use: requests that were not told one by one, by what they did. */
  record AccessesCounted(String bucket, SortedMap<String, Long> counts) implements StorageFact {}
}
