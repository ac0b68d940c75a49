package dev.dynoscope.lesson;

import dev.dynoscope.journal.FileInfo;
import dev.dynoscope.world.AppState;
import dev.dynoscope.world.BucketState;
import dev.dynoscope.world.DynoState;
import dev.dynoscope.world.RequestState;
import dev.dynoscope.world.World;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Puts what there is into the words of conditions. */
final class Things {
  /** The fields of each kind of thing. */
  static final SortedMap<String, SortedSet<String>> KINDS = kinds();

  private final World world;

  Things(World world) {
    this.world = world;
  }

  private static SortedMap<String, SortedSet<String>> kinds() {
    SortedMap<String, SortedSet<String>> all = new TreeMap<>();
    all.put("app", names("app", "host", "release", "maintenance"));
    all.put(
        "dyno",
        names(
            "app", "dyno", "process", "phase", "release", "size", "host", "boot", "files",
            "error"));
    all.put("file", names("app", "dyno", "path", "bytes"));
    all.put("slug-file", names("app", "path", "bytes"));
    all.put("config-var", names("app", "name"));
    all.put("object", names("app", "bucket", "key", "bytes"));
    all.put("pinger", names("app", "url", "every"));
    all.put("hours", names("app", "used", "left", "allowance", "card"));
    all.put("open-request", names("app", "dyno", "method", "path", "held"));
    all.put("cached-name", names("name", "value"));
    all.put("dns-record", names("name", "value"));
    all.put("page", names("url", "title", "status", "text", "shown", "missing", "failure"));
    all.put("clock", names("era", "rate"));
    all.put("isolation", names("kind"));
    return Collections.unmodifiableSortedMap(all);
  }

  private static SortedSet<String> names(String... names) {
    return Collections.unmodifiableSortedSet(new TreeSet<>(Arrays.asList(names)));
  }

  List<Told> of(String kind) {
    return found(kind).map(fields -> fields.of(kind)).toList();
  }

  private Stream<Fields> found(String kind) {
    return switch (kind) {
      case "app" -> apps().map(Things::app);
      case "dyno" -> dynos().map(Things::dyno);
      case "file" -> dynos().flatMap(d -> d.written().stream().map(f -> file(d, f)));
      case "slug-file" -> apps().flatMap(a -> a.slugFiles().stream().map(f -> slugFile(a, f)));
      case "config-var" ->
          apps().flatMap(a -> a.configNames().stream().map(n -> named(a).put("name", n)));
      case "object" ->
          world.storage().buckets().values().stream()
              .flatMap(b -> b.files().stream().map(f -> object(b, f)));
      case "pinger" ->
          world.pingers().byApp().entrySet().stream()
              .map(e ->
                  new Fields()
                      .put("app", e.getKey())
                      .put("url", e.getValue().url())
                      .put("every", e.getValue().every()));
      case "hours" -> apps().map(this::hours);
      case "open-request" -> world.requests().open().stream().map(Things::request);
      case "cached-name" ->
          world.names().cache().entrySet().stream()
              .map(e -> new Fields().put("name", e.getKey()).put("value", e.getValue().value()));
      case "dns-record" ->
          world.names().owned().entrySet().stream()
              .map(e -> new Fields().put("name", e.getKey()).put("value", e.getValue()));
      case "page" -> Stream.of(page());
      case "clock" ->
          Stream.of(new Fields().put("era", world.clock().era()).put("rate", world.clock().rate()));
      case "isolation" -> Stream.of(new Fields().put("kind", world.isolation().kind()));
      default -> throw new IllegalArgumentException("no kind of thing: " + kind);
    };
  }

  private Stream<AppState> apps() {
    return world.apps().byName().values().stream();
  }

  private Stream<DynoState> dynos() {
    return world.dynos().byName().values().stream();
  }

  private static Fields named(AppState app) {
    return new Fields().put("app", app.name());
  }

  private static Fields app(AppState app) {
    return named(app)
        .put("host", app.hosts())
        .put("release", app.release())
        .put("maintenance", app.maintenance());
  }

  private static Fields dyno(DynoState dyno) {
    return new Fields()
        .put("dyno", dyno.name())
        .put("process", dyno.name().process())
        .put("phase", dyno.phase().word())
        .put("release", dyno.release())
        .put("size", dyno.size())
        .put("host", dyno.host())
        .put("boot", dyno.boot())
        .put("files", dyno.written().size())
        .put("error", dyno.notes().errors());
  }

  private static Fields file(DynoState dyno, FileInfo file) {
    return new Fields().put("dyno", dyno.name()).put("path", file);
  }

  private static Fields slugFile(AppState app, FileInfo file) {
    return named(app).put("path", file);
  }

  private static Fields object(BucketState bucket, FileInfo object) {
    return new Fields().put("app", bucket.app()).put("bucket", bucket.name()).put("key", object);
  }

  private Fields hours(AppState app) {
    return named(app)
        .put("used", world.account().used(app.name(), world.at()))
        .put("left", world.account().left(app.name(), world.at()))
        .put("allowance", world.account().allowance())
        .put("card", world.account().card());
  }

  private Fields page() {
    Fields fields = new Fields().put("url", world.page().url());
    fields.put("failure", world.page().failure());
    world
        .page()
        .shown()
        .ifPresent(page -> {
          fields.put("title", page.title()).put("status", page.status()).put("text", page.lines());
          page.pictures().forEach(each -> Facts.addPicture(fields, each));
        });
    return fields;
  }

  private static Fields request(RequestState request) {
    return new Fields()
        .put("app", request.app())
        .put("dyno", request.dyno())
        .put("method", request.method())
        .put("path", request.path())
        .put("held", request.held());
  }
}
