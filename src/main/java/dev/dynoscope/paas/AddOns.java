package dev.dynoscope.paas;

import dev.dynoscope.journal.Actor;
import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.StorageFact;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;

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
  private final Changes.Reader changes;
  private final SortedMap<AppName, AddOn> byApp = new TreeMap<>();
  private final Map<String, AppName> byBucket = new HashMap<>();

  /** The entry that asked for each opening: what comes of it is told later. */
  private final SortedMap<Long, Long> asked = new TreeMap<>();

  /** Openings of buckets that may hold something else than was told of them. */
  private final Set<Long> retold = new TreeSet<>();

  private long openings;

  AddOns(Apps apps, Releases releases, AddOnNames names, Scribe scribe) {
    this.apps = apps;
    this.releases = releases;
    this.names = names;
    this.scribe = scribe;
    changes = apps.news().reader();
  }

  /** The app's storage, if it has one. */
  Optional<AddOn> find(AppName app) {
    return Optional.ofNullable(byApp.get(app));
  }

  private Optional<AddOn> ofBucket(String bucket) {
    return Optional.ofNullable(byBucket.get(bucket)).flatMap(this::find);
  }

  private void put(AddOn addOn) {
    byApp.put(addOn.app(), addOn);
    byBucket.put(addOn.bucket(), addOn.app());
    apps.news().of(addOn.app());
  }

  private void remove(AddOn addOn) {
    byApp.remove(addOn.app());
    byBucket.remove(addOn.bucket());
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
            Optional.empty());
    put(made);
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
    if (!app.current().attached().isEmpty()) {
      releases.refuseWhileReleasing(app);
      SortedMap<String, String> none = Collections.emptySortedMap();
      releases.release(app.withAddOns(none, "Detach " + gone.reference(), scribe.now()));
    }
    close(gone);
    return gone;
  }

  private void close(AddOn gone) {
    remove(gone);
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
    find(app)
        .ifPresent(addOn -> {
          remove(addOn);
          put(addOn.of(to));
        });
  }

  /**
   * Dynos run elsewhere from now on, where the storage may have another address. Until it answers,
   * all stays as it is.
   */
  void reopen() {
    for (AddOn each : List.copyOf(byApp.values())) {
      AddOn again = each.again(++openings);
      put(again);
      asked.remove(each.opening());
      asked.put(again.opening(), scribe.latest("isolation"));
      ask(again);
    }
  }

  /**
   * The platform is taken up again, and the storage, which lies outside, is as it is now: the
   * buckets are taken up or made anew, and what is in them is told.
   */
  void takeUp() {
    for (AddOn each : List.copyOf(byApp.values())) {
      AddOn again = each.again(++openings);
      put(again);
      asked.remove(each.opening());
      asked.put(again.opening(), scribe.latest("branch"));
      retold.add(again.opening());
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
    answered(
        input.opening(),
        (addOn, cause) -> {
          put(addOn.at(input.endpoint()));
          if (retold.remove(input.opening()) || addOn.endpoint().isEmpty()) {
            scribe.note(
                Actor.STORAGE,
                new StorageFact.BucketOpened(addOn.bucket(), addOn.app(), input.objects()),
                cause);
          }
        });
  }

  /** The storage has no bucket: no release. An add-on that never had one is none. */
  void unopenable(Input.BucketUnopenable input) {
    answered(
        input.opening(),
        (addOn, cause) -> {
          boolean never = addOn.endpoint().isEmpty();
          if (never) {
            remove(addOn);
          }
          scribe.note(
              Actor.STORAGE,
              new StorageFact.BucketFailed(addOn.bucket(), addOn.app(), input.sentence()),
              cause);
          scribe.logApi(
              addOn.app(),
              "Add-on "
                  + addOn.name()
                  + (never ? " was not created: " : " cannot be reached by the dynos: ")
                  + input.sentence());
        });
  }

  /** An answer to an opening that is still of interest, with the entry that asked for it. */
  private void answered(long opening, BiConsumer<AddOn, Long> then) {
    Long cause = asked.remove(opening);
    if (cause != null) {
      byApp.values().stream()
          .filter(addOn -> addOn.opening() == opening)
          .findFirst()
          .ifPresent(addOn -> then.accept(addOn, cause));
    }
  }

  /**
   * Every app has the config vars that its storage has now, once no release command of it is being
   * run.
   */
  void handleDue() {
    for (AppName name : changes.take(apps)) {
      find(name).ifPresent(each -> apps.find(name).ifPresent(app -> attach(each, app)));
    }
  }

  private void attach(AddOn each, App app) {
    if (!app.releasing() && !app.current().attached().equals(each.config())) {
      releases.release(app.withAddOns(each.config(), "Attach " + each.reference(), scribe.now()));
    }
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
