package dev.dynoscope.journal.json;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.Fact;
import dev.dynoscope.journal.RequestId;
import dev.dynoscope.journal.SlugId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;

/** How an entry is written as JSON: facts by their own name, times as ISO 8601 text. */
final class JournalJson {
  private final JsonMapper mapper;

  JournalJson() {
    var builder =
        JsonMapper.builder()
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .addMixIn(Fact.class, Mixins.Named.class)
            .addMixIn(AppName.class, Mixins.Id.class)
            .addMixIn(RequestId.class, Mixins.Id.class)
            .addMixIn(SlugId.class, Mixins.Id.class);
    for (Class<?> fact : records(Fact.class)) {
      builder.registerSubtypes(new NamedType(fact, fact.getSimpleName()));
    }
    mapper = builder.build();
  }

  String write(Entry entry) {
    return mapper.writeValueAsString(entry);
  }

  /** The entry that the line holds; empty if the line is cut off or damaged. */
  Optional<Entry> read(String line) {
    try {
      return Optional.ofNullable(mapper.readValue(line, Entry.class));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  /** All records below a sealed interface: the codec cannot forget one. */
  static List<Class<?>> records(Class<?> sealed) {
    List<Class<?>> found = new ArrayList<>();
    if (sealed.isRecord()) {
      found.add(sealed);
      return found;
    }
    for (Class<?> below : sealed.getPermittedSubclasses()) {
      found.addAll(records(below));
    }
    return found;
  }
}
