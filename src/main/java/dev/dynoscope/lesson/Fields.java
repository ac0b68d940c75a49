package dev.dynoscope.lesson;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.DnsRecord;
import dev.dynoscope.journal.DynoName;
import dev.dynoscope.journal.FileInfo;
import dev.dynoscope.journal.HoursFact;
import dev.dynoscope.journal.PageFact.PagePicture;
import dev.dynoscope.journal.RequestId;
import dev.dynoscope.journal.SlugId;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The fields of a fact as names and values: its record's own, flattened. */
final class Fields {
  private final SortedMap<String, List<Value>> byName = new TreeMap<>();

  /** {@code retryAt} as lessons write it: {@code retry-at}. */
  static String hyphened(String name) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      text.append(Character.isUpperCase(c) && !text.isEmpty() ? "-" : "");
      text.append(Character.toLowerCase(c));
    }
    return text.toString();
  }

  /** The fields that a part of a record becomes; times of the clock become none. */
  static List<String> names(RecordComponent part) {
    String name = hyphened(part.getName());
    String type = part.getGenericType().getTypeName();
    if (type.contains(Instant.class.getName()) || type.contains(HoursFact.class.getName())) {
      return List.of();
    }
    if (part.getType() == DynoName.class) {
      return List.of(name, "app");
    }
    if (part.getType() == FileInfo.class) {
      return List.of(name, "bytes");
    }
    return List.of(name);
  }

  Fields put(String name, Object value) {
    switch (value) {
      case Optional<?> some -> some.ifPresent(each -> put(name, each));
      case Collection<?> all -> all.forEach(each -> put(name, each));
      case Map<?, ?> all -> put(name, all.keySet());
      case DynoName dyno ->
          add(name, Value.of(dyno.label())).add("app", Value.of(dyno.app().value()));
      case FileInfo file -> add(name, Value.of(file.path())).add("bytes", Value.of(file.bytes()));
      case Instant _, HoursFact.AppHours _ -> {}
      default -> add(name, simple(value));
    }
    return this;
  }

  private static Value simple(Object value) {
    return switch (value) {
      case Number number -> Value.of(number);
      case Duration span -> Value.of(span);
      case AppName app -> Value.of(app.value());
      case RequestId request -> Value.of(request.value());
      case SlugId slug -> Value.of(slug.value());
      case Enum<?> one -> Value.of(one.name().toLowerCase(Locale.ROOT).replace('_', '-'));
      case DnsRecord entry -> Value.of(entry.type() + " " + entry.value());
      case PagePicture picture -> Value.of(picture.path());
      default -> Value.of(value.toString());
    };
  }

  private Fields add(String name, Value value) {
    List<Value> values = byName.computeIfAbsent(name, _ -> new ArrayList<>());
    if (!values.contains(value)) {
      values.add(value);
    }
    return this;
  }

  Told of(String kind) {
    return new Told(kind, byName);
  }
}
