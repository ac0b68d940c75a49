package dev.dynoscope.live.storage;

import dev.dynoscope.paas.Inbox;
import dev.dynoscope.paas.Input;
import java.io.IOException;

/** Tells the platform what one client did. */
final class Reports {
  /** Those of the client whose request this thread serves. */
  private static final ScopedValue<Reports> PRESENT = ScopedValue.newInstance();

  private static final int LONGEST_CLIENT = 200;

  /** As long as a key may be in S3. */
  private static final int LONGEST_KEY = 1024;

  /** What the S3 library itself puts into a bucket while an object comes in parts. */
  private static final String MARK_OF_PARTS = ".s3proxy-mpu-stub-";

  private final Inbox inbox;
  private final String client;

  /** Reports of a client, by its {@code User-Agent}. */
  Reports(Inbox inbox, String client) {
    this.inbox = inbox;
    this.client = client.substring(0, Math.min(LONGEST_CLIENT, client.length()));
  }

  /** A request that may fail as one. */
  interface Request {
    void run() throws IOException;
  }

  /** Serves a request of this client. */
  void serving(Request request) throws IOException {
    ScopedValue.where(PRESENT, this)
        .call(() -> {
          request.run();
          return true;
        });
  }

  /** Those of the client that is being served. */
  static Reports present() {
    return PRESENT.get();
  }

  /** Whether an object is a client's, and not a mark of the library's own. */
  static boolean ofClients(String key) {
    return !key.startsWith(MARK_OF_PARTS);
  }

  void stored(String bucket, String key, long bytes) {
    if (ofClients(key)) {
      inbox.put(new Input.ObjectStored(bucket, key, bytes, client));
    }
  }

  void fetched(String bucket, String key, long bytes) {
    inbox.put(new Input.ObjectFetched(bucket, key, bytes, client));
  }

  void deleted(String bucket, String key) {
    if (ofClients(key)) {
      inbox.put(new Input.ObjectDeleted(bucket, key, client));
    }
  }

  void listed(String bucket, int count) {
    inbox.put(new Input.ObjectsListed(bucket, count, client));
  }

  /** Says that a request to {@code path}, such as {@code /bucket/key}, was refused. */
  void refused(String path, int status, String why) {
    String[] parts = path.substring(Math.min(1, path.length())).split("/", 2);
    String key = parts.length > 1 ? parts[1] : "";
    String fits = key.substring(0, Math.min(LONGEST_KEY, key.length()));
    inbox.put(new Input.AccessRefused(parts[0], fits, status, why, client));
  }
}
