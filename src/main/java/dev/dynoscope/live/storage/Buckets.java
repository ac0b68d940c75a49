package dev.dynoscope.live.storage;

import dev.dynoscope.journal.FileInfo;
import dev.dynoscope.live.Folders;
import dev.dynoscope.paas.Effect;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gaul.s3proxy.AccessGrant;
import org.gaul.s3proxy.BlobStoreLocator;
import org.gaul.s3proxy.S3ErrorCode;
import org.gaul.s3proxy.S3ProxyException;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;

/** The buckets that are open, and the key of each: with it one sees that bucket and no other. */
final class Buckets implements BlobStoreLocator {
  /** As many as S3 lists in one answer. */
  private static final int MOST_LISTED = 1000;

  private final Map<String, Owner> byKey = new ConcurrentHashMap<>();
  private final Path folder;
  private final BlobStore files;

  /** Who has a key. */
  private record Owner(String bucket, String secretKey) {}

  /** Keeps buckets in {@code folder}, which must be there. */
  Buckets(Path folder) {
    this.folder = folder;
    files = new FilesystemNio2BlobStore(folder.toString());
  }

  /** Where nobody has anything: what requests without a key get to see. */
  static BlobStore nothing() {
    return (BlobStore)
        Proxy.newProxyInstance(
            Buckets.class.getClassLoader(),
            new Class<?>[] {BlobStore.class},
            (_, _, _) -> {
              throw new S3ProxyException(S3ErrorCode.ACCESS_DENIED);
            });
  }

  /**
   * Makes the bucket or takes it up as it is.
   *
   * @return what is in it: the first objects by key
   */
  List<FileInfo> open(Effect.OpenBucket order) throws IOException {
    if (!Files.isWritable(folder)) {
      throw new AccessDeniedException(folder.toString());
    }
    if (!files.containerExists(order.bucket())) {
      files.createContainer(order.bucket());
    }
    byKey.put(order.accessKey(), new Owner(order.bucket(), order.secretKey()));
    ListObjectsV2Request all =
        ListObjectsV2Request.builder().bucket(order.bucket()).maxKeys(MOST_LISTED).build();
    return files.list(all).contents().stream()
        .filter(object -> Reports.ofClients(object.key()))
        .map(object -> new FileInfo(object.key(), object.size()))
        .toList();
  }

  /** Deletes a bucket with all it holds. */
  void close(String bucket) throws IOException {
    byKey.values().removeIf(owner -> owner.bucket().equals(bucket));
    Folders.delete(folder.resolve(bucket));
  }

  /** What a key opens; a foreign bucket is shut, whoever knocks. */
  @Override
  public @Nullable AccessGrant locateBlobStore(
      @Nullable String key, @Nullable String bucket, @Nullable String object) {
    Owner owner = key == null ? null : byKey.get(key);
    if (owner == null) {
      return null;
    }
    boolean own = bucket == null || bucket.isEmpty() || bucket.equals(owner.bucket());
    // the library goes on in other threads, so the store itself has to know who is served
    BlobStore view = own ? new OwnBucket(files, owner.bucket(), Reports.present()) : nothing();
    return new AccessGrant(owner.secretKey(), view);
  }
}
