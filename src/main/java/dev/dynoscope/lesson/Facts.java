package dev.dynoscope.lesson;

import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.Fact;
import dev.dynoscope.journal.PageFact;
import dev.dynoscope.journal.PageFact.PagePicture;
import dev.dynoscope.journal.RequestFact;
import dev.dynoscope.world.World;
import java.lang.reflect.RecordComponent;
import java.util.List;

/** Puts a fact into the words of conditions. */
final class Facts {
  private Facts() {}

  /** Fields that facts of a kind have besides their own: what is known of what they are about. */
  static List<String> added(Class<?> kind) {
    if (RequestFact.class.isAssignableFrom(kind)) {
      return List.of("actor", "method", "host", "path", "app", "dyno");
    }
    return kind == PageFact.PageShown.class
        ? List.of("actor", "shown", "missing")
        : List.of("actor");
  }

  /**
   * The fact of an entry.
   *
   * @param after the world after it
   */
  static Told told(Entry entry, World after) {
    Fact fact = entry.fact();
    Fields fields = new Fields().put("actor", entry.actor());
    for (RecordComponent part : fact.getClass().getRecordComponents()) {
      fields.put(Fields.hyphened(part.getName()), value(fact, part));
    }
    if (fact instanceof RequestFact of) {
      addRequest(fields, of, after);
    }
    if (fact instanceof PageFact.PageShown page) {
      page.pictures().forEach(each -> addPicture(fields, each));
    }
    return fields.of(kind(fact));
  }

  static String kind(Fact fact) {
    return Fields.hyphened(fact.getClass().getSimpleName());
  }

  private static Object value(Fact fact, RecordComponent part) {
    try {
      return part.getAccessor().invoke(fact);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a fact's own field cannot be read: " + part, e);
    }
  }

  private static void addRequest(Fields fields, RequestFact fact, World after) {
    after
        .requests()
        .find(fact.request())
        .ifPresent(request -> {
          fields.put("method", request.method());
          fields.put("host", request.host());
          fields.put("path", request.path());
          fields.put("app", request.app());
          fields.put("dyno", request.dyno());
        });
  }

  static void addPicture(Fields fields, PagePicture picture) {
    fields.put(picture.shown() ? "shown" : "missing", picture.path());
  }
}
