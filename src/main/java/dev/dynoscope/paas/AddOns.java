package dev.dynoscope.paas;

import dev.dynoscope.journal.Actor;
import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.StorageFact;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Object storage as an add-on (Managing Add-ons, Dev Center): the storage is asked for a bucket,
 * and when that is there, a release sets its config vars and so restarts the dynos. What is in the
 * bucket goes when the add-on is destroyed, and not before.
 */
final class AddOns {
  private final Releases releases;
  private final Apps apps;
  private final AddOnNames names;
  private final Scribe scribe;
  private final SortedMap<AppName, AddOn> byApp = new TreeMap<>();

  /** The entry that asked for each opening: what comes of it is told later. */
  private final SortedMap<Long, Long> asked = new TreeMap<>();

  private long openings;

  AddOns(Apps apps, Releases releases, AddOnNames names, Scribe scribe) {
    this.apps = apps;
    this.releases = releases;
    this.names = names;
    this.scribe = scribe;
  }

  /** The app's storage, if it has one. */
  Optional<AddOn> find(AppName app) {
    return Optional.ofNullable(byApp.get(app));
  }

  private Optional<AddOn> ofBucket(String bucket) {
    return byApp.values().stream().filter(a -> a.bucket().equals(bucket)).findFirst();
  }

  /** The app whose bucket it is, once it is there. */
  Optional<AppName> owner(String bucket) {
    return ofBucket(bucket).filter(a -> a.endpoint().isPresent()).map(AddOn::app);
  }

  /** Asks the storage for a bucket. */
  AddOn create(App app) throws Misunderstood {
    if (find(app.name()).isPresent()) {
      throw new Misunderstood(app.name() + " has object storage already. Type addons to see it.");
    }
    Set<String> set = app.current().config().keySet();
    List<String> taken = AddOn.NAMES.stream().filter(set::contains).toList();
    if (!taken.isEmpty()) {
      throw new Misunderstood(
          "The add-on would set "
              + String.join(", ", taken)
              + ", which "
              + app.name()
              + " has as config vars of its own. Remove them first, with config:unset.");
    }
    AddOn made =
        new AddOn(
            names.next(),
            app.name(),
            ++openings,
            bucketFor(app.name()),
            names.accessKey(),
            names.secretKey(),
            Optional.empty(),
            false);
    byApp.put(app.name(), made);
    asked.put(made.opening(), scribe.latest("learner"));
    ask(made);
    return made;
  }

  /** Named after its app, so that a later run finds again what was kept. */
  private String bucketFor(AppName app) {
    String name = app + "-storage";
    String free = name;
    for (int number = 2; ofBucket(free).isPresent(); number++) {
      free = name + "-" + number;
    }
    return free;
  }

  /** The bucket goes with all that is in it, and a release takes the config vars away. */
  AddOn destroy(App app) throws Misunderstood {
    AddOn gone =
        find(app.name())
            .orElseThrow(() ->
                new Misunderstood(
                    app.name() + " has no object storage. Type addons:create storage for one."));
    if (gone.attached()) {
      releases.refuseWhileReleasing(app);
      SortedMap<String, String> none = Collections.emptySortedMap();
      releases.release(app.withAddOns(none, "Detach " + gone.reference(), scribe.now()));
    }
    close(gone);
    return gone;
  }

  private void close(AddOn gone) {
    byApp.remove(gone.app());
    asked.remove(gone.opening());
    scribe.ask(new Effect.CloseBucket(gone.bucket()));
    if (gone.endpoint().isPresent()) {
      scribe.noteLast(Actor.STORAGE, new StorageFact.BucketClosed(gone.bucket(), gone.app()));
    }
  }

  /** The app is gone, and all it had with it. */
  void forget(AppName app) {
    find(app).ifPresent(this::close);
  }

  /** The app has another name from now on; the bucket keeps the one it has. */
  void rename(AppName app, AppName to) {
    Optional.ofNullable(byApp.remove(app)).ifPresent(a -> byApp.put(to, a.of(to)));
  }

  /** Dynos run elsewhere from now on: the storage may be at another address for them. */
  void reopen() {
    for (AddOn each : List.copyOf(byApp.values())) {
      AddOn again = each.again(++openings);
      byApp.put(again.app(), again);
      asked.put(again.opening(), scribe.latest("isolation"));
      ask(again);
    }
  }

  private void ask(AddOn addOn) {
    scribe.ask(
        new Effect.OpenBucket(
            addOn.opening(), addOn.bucket(), addOn.accessKey(), addOn.secretKey()));
  }

  /** The storage has a bucket for an app that may be gone by now. */
  void opened(Input.BucketOpened input) {
    opening(input.opening())
        .ifPresent(a -> {
          byApp.put(a.app(), a.at(input.endpoint()));
          tell(a, new StorageFact.BucketOpened(a.bucket(), a.app(), input.objects()));
        });
  }

  /** The storage has no bucket: no release, and the add-on is none. */
  void unopenable(Input.BucketUnopenable input) {
    opening(input.opening())
        .ifPresent(a -> {
          byApp.remove(a.app());
          tell(a, new StorageFact.BucketFailed(a.bucket(), a.app(), input.sentence()));
          scribe.logApi(a.app(), "Add-on " + a.name() + " was not created: " + input.sentence());
        });
  }

  private void tell(AddOn addOn, StorageFact fact) {
    long cause = Optional.ofNullable(asked.remove(addOn.opening())).orElse(0L);
    scribe.note(Actor.STORAGE, fact, cause);
  }

  private Optional<AddOn> opening(long opening) {
    return byApp.values().stream()
        .filter(a -> a.opening() == opening && a.endpoint().isEmpty())
        .findFirst();
  }

  /** What has its bucket is attached, once no release command of its app is being run. */
  void handleDue() {
    for (AddOn each : List.copyOf(byApp.values())) {
      Optional<App> app = apps.find(each.app()).filter(a -> !a.releasing());
      if (!each.attached() && each.endpoint().isPresent() && app.isPresent()) {
        attach(app.get(), each.attachedNow());
      }
    }
  }

  private void attach(App app, AddOn addOn) {
    byApp.put(app.name(), addOn);
    if (app.current().attached().equals(addOn.config())) {
      return;
    }
    releases.release(app.withAddOns(addOn.config(), "Attach " + addOn.reference(), scribe.now()));
  }

  /** Refuses a change of what an add-on sets. */
  void refuseOwn(App app, Collection<String> names) throws Misunderstood {
    List<String> ours = names.stream().filter(AddOn.NAMES::contains).toList();
    if (!ours.isEmpty() && find(app.name()).isPresent()) {
      throw new Misunderstood(
          "Cannot overwrite attachment values "
              + String.join(", ", ours)
              + ": the add-on storage sets them. They go with it: addons:destroy storage.");
    }
  }
}
