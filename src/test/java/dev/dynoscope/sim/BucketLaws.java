package dev.dynoscope.sim;

import dev.dynoscope.journal.AppFact;
import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.StorageFact;
import dev.dynoscope.paas.Effect;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What always holds of buckets: each is one app's, and is used only while it is there. */
final class BucketLaws implements Law {
  private final Map<String, AppName> open = new HashMap<>();
  private final Map<String, String> secrets = new HashMap<>();
  private final Set<String> asked = new HashSet<>();
  private final Set<String> askedAgain = new HashSet<>();

  @Override
  public void entry(Entry entry) {
    switch (entry.fact()) {
      case AppFact f -> app(f);
      case StorageFact f -> storage(f);
      default -> {}
    }
  }

  @Override
  public void effect(Effect effect) {
    switch (effect) {
      case Effect.ForStorage order -> asked(order);
      case Effect.StartDyno start -> started(start);
      default -> {}
    }
  }

  private void asked(Effect.ForStorage order) {
    switch (order) {
      case Effect.OpenBucket o -> {
        String secret = secrets.getOrDefault(o.accessKey(), o.secretKey());
        Law.same(secret, o.secretKey(), "no key is used twice");
        boolean again = secrets.put(o.accessKey(), o.secretKey()) != null;
        if (again) {
          askedAgain.add(o.bucket());
        }
        // asked for again where storage was opened anew, then with the same key
        Law.holds(asked.add(o.bucket()) || again, "a bucket is asked for once", o::toString);
      }
      case Effect.CloseBucket o ->
          Law.holds(asked.remove(o.bucket()), "only what was asked for is closed", o::toString);
    }
  }

  /** A dyno that has a key has the secret that belongs to it. */
  private void started(Effect.StartDyno start) {
    Optional.ofNullable(start.env().get("AWS_ACCESS_KEY_ID"))
        .ifPresent(key ->
            Law.same(
                secrets.getOrDefault(key, ""),
                start.env().getOrDefault("AWS_SECRET_ACCESS_KEY", ""),
                "a key comes with its secret"));
  }

  private void app(AppFact fact) {
    switch (fact) {
      case AppFact.AppRenamed f -> open.replaceAll((_, a) -> a.equals(f.app()) ? f.to() : a);
      case AppFact.AppDestroyed f ->
          Law.holds(!open.containsValue(f.app()), "an app's bucket goes before it", f::toString);
      default -> {}
    }
  }

  private void storage(StorageFact fact) {
    switch (fact) {
      case StorageFact.BucketOpened f -> {
        Law.holds(!open.containsValue(f.app()), "an app has one bucket at most", f::toString);
        Law.holds(open.put(f.bucket(), f.app()) == null, "a bucket is one app's", f::toString);
      }
      case StorageFact.BucketClosed f ->
          Law.holds(
              f.app().equals(open.remove(f.bucket())), "an app loses its own bucket", f::toString);
      case StorageFact.BucketFailed f -> {
        boolean there = open.containsKey(f.bucket());
        Law.holds(
            !there || askedAgain.contains(f.bucket()), "what is open has not failed", f::toString);
        // one that was open stays so, though it could not be opened anew
        if (!there) {
          asked.remove(f.bucket());
        }
      }
      case StorageFact.Access f ->
          Law.holds(open.containsKey(f.bucket()), "only what is open is used", f::toString);
      case StorageFact.AccessesCounted _ -> {}
    }
  }
}
