package dev.dynoscope.paas;

import dev.dynoscope.journal.Actor;
import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.DynoName;
import dev.dynoscope.journal.StorageFact;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells what clients do in the buckets. Under heavy use requests are counted instead, so that the
 * journal's growth is bounded whatever an app does.
 */
final class BucketTraffic {
  /** Requests that may be told in one go, after a quiet time. */
  private static final int BURST = 200;

  /** Requests a second that are told in the long run. */
  private static final int A_SECOND = 10;

  private static final Duration COUNT_EVERY = Duration.ofSeconds(1);
  private static final int LONGEST_NAME = 40;
  private static final Pattern DYNO = Pattern.compile("([A-Za-z][A-Za-z0-9_-]*)\\.([1-9]\\d{0,4})");
  private static final Pattern PRODUCT = Pattern.compile("[A-Za-z0-9._-]+");

  private final Allowance allowance = new Allowance(BURST, A_SECOND);
  private final SortedMap<String, SortedMap<String, Long>> counts = new TreeMap<>();
  private final AddOns addOns;
  private final Formation formation;
  private final Scribe scribe;
  private Optional<Instant> due = Optional.empty();

  BucketTraffic(AddOns addOns, Formation formation, Scribe scribe) {
    this.addOns = addOns;
    this.formation = formation;
    this.scribe = scribe;
  }

  /** A request; what is still said of a bucket that is gone is of no interest. */
  void handle(Input.OfBucket input, Instant now) {
    Optional<AppName> app = addOns.owner(input.bucket());
    if (app.isEmpty()) {
      return;
    }
    if (allowance.take(now)) {
      scribe.note(Actor.STORAGE, fact(input, who(app.get(), input.client())));
    } else {
      counts
          .computeIfAbsent(input.bucket(), _ -> new TreeMap<>())
          .merge(word(input), 1L, Long::sum);
      due = Optional.of(due.orElse(now.plus(COUNT_EVERY)));
    }
  }

  private static StorageFact fact(Input.OfBucket input, String who) {
    return switch (input) {
      case Input.ObjectStored i ->
          new StorageFact.ObjectStored(i.bucket(), i.key(), i.bytes(), who);
      case Input.ObjectFetched i ->
          new StorageFact.ObjectFetched(i.bucket(), i.key(), i.bytes(), who);
      case Input.ObjectDeleted i -> new StorageFact.ObjectDeleted(i.bucket(), i.key(), who);
      case Input.ObjectsListed i -> new StorageFact.ObjectsListed(i.bucket(), i.count(), who);
      case Input.AccessRefused i ->
          new StorageFact.AccessRefused(i.bucket(), i.key(), i.status(), i.why(), who);
    };
  }

  private static String word(Input.OfBucket input) {
    return switch (input) {
      case Input.ObjectStored _ -> "stored";
      case Input.ObjectFetched _ -> "fetched";
      case Input.ObjectDeleted _ -> "deleted";
      case Input.ObjectsListed _ -> "listed";
      case Input.AccessRefused _ -> "refused";
    };
  }

  /** The app's dyno that the client says it is, else what it calls itself. */
  private String who(AppName app, String client) {
    Matcher m = DYNO.matcher(client);
    while (m.find()) {
      DynoName name = new DynoName(app, m.group(1), Integer.parseInt(m.group(2)));
      if (formation.find(name).isPresent()) {
        return name.label();
      }
    }
    Matcher product = PRODUCT.matcher(client);
    String name = product.find() ? product.group() : "another client";
    return name.substring(0, Math.min(LONGEST_NAME, name.length()));
  }

  Optional<Instant> nextDue() {
    return due;
  }

  void handleDue(Instant now) {
    if (due.filter(at -> !at.isAfter(now)).isPresent()) {
      counts.forEach((bucket, words) ->
          scribe.byItself(() ->
              scribe.note(
                  Actor.STORAGE,
                  new StorageFact.AccessesCounted(
                      bucket, Collections.unmodifiableSortedMap(words)))));
      counts.clear();
      due = Optional.empty();
    }
  }
}
