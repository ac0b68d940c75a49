package dev.dynoscope.paas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.journal.AppFact;
import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.StorageFact;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What always holds of buckets: each is one app's, and is used only while it is there. */
final class BucketInvariants {
  private final Map<String, AppName> open = new HashMap<>();
  private final Map<String, String> secrets = new HashMap<>();
  private final Set<String> asked = new HashSet<>();

  void asked(Effect.ForStorage order) {
    switch (order) {
      case Effect.OpenBucket o -> {
        assertTrue(asked.add(o.bucket()), () -> "asked for twice: " + o);
        assertNull(secrets.put(o.accessKey(), o.secretKey()), "no key is used twice");
      }
      case Effect.CloseBucket o -> assertTrue(asked.remove(o.bucket()), () -> "not there: " + o);
    }
  }

  /** A dyno that has a key has the secret that belongs to it. */
  void started(Effect.StartDyno start) {
    Optional.ofNullable(start.env().get("AWS_ACCESS_KEY_ID"))
        .ifPresent(key ->
            assertEquals(secrets.get(key), start.env().get("AWS_SECRET_ACCESS_KEY"), "its secret"));
  }

  void app(AppFact fact) {
    switch (fact) {
      case AppFact.AppRenamed f -> open.replaceAll((_, a) -> a.equals(f.app()) ? f.to() : a);
      case AppFact.AppDestroyed f ->
          assertFalse(open.containsValue(f.app()), "an app's bucket goes before it");
      default -> {}
    }
  }

  void storage(StorageFact fact) {
    switch (fact) {
      case StorageFact.BucketOpened f -> {
        assertFalse(open.containsValue(f.app()), "an app has one bucket at most");
        assertNull(open.put(f.bucket(), f.app()), "a bucket is one app's");
      }
      case StorageFact.BucketClosed f -> assertEquals(f.app(), open.remove(f.bucket()), "its own");
      case StorageFact.BucketFailed f -> {
        assertFalse(open.containsKey(f.bucket()), "what is open has not failed");
        asked.remove(f.bucket());
      }
      case StorageFact.Access f -> assertTrue(open.containsKey(f.bucket()), () -> "not open: " + f);
      case StorageFact.AccessesCounted _ -> {}
    }
  }
}
