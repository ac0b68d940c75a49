package dev.dynoscope.view;

import dev.dynoscope.journal.AppFact;
import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.DnsFact;
import dev.dynoscope.journal.DynoFact;
import dev.dynoscope.journal.DynoName;
import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.PageFact;
import dev.dynoscope.journal.RequestFact;
import dev.dynoscope.journal.SlugId;
import dev.dynoscope.session.Session;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the journal holds of things whose whole life is not kept in the world: kept up as it grows.
 */
final class Books {
  private static final int MOST_AT_ONCE = 20_000;

  private final RequestBook requests = new RequestBook();
  private final QuestionBook questions = new QuestionBook();
  private final List<Visit> visits = new ArrayList<>();
  private final Map<String, NavigableMap<Long, Long>> writes = new HashMap<>();
  private final Map<DynoName, NavigableMap<Long, SlugId>> slugs = new HashMap<>();
  private final Map<AppName, NavigableMap<Long, SlugId>> released = new HashMap<>();
  private long taken;

  /** A page that was shown, and by which entry. */
  record Visit(long seq, PageFact.PageShown page) {}

  /** Takes in what the story has taken in since the last call. */
  void update(Session session) {
    for (Entry entry : session.entriesAfter(taken, MOST_AT_ONCE)) {
      take(entry);
    }
  }

  /** Takes in the next entry. */
  void take(Entry entry) {
    taken = entry.seq();
    switch (entry.fact()) {
      case RequestFact f -> requests.add(entry, f);
      case DnsFact f -> questions.add(entry, f);
      case PageFact.PageShown f -> visits.add(new Visit(entry.seq(), f));
      case DynoFact.FileWritten f ->
          writes
              .computeIfAbsent(f.dyno() + "/" + f.file().path(), _ -> new TreeMap<>())
              .put(entry.seq(), entry.seq());
      case DynoFact.DynoStarted f ->
          slugs.computeIfAbsent(f.dyno(), _ -> new TreeMap<>()).put(entry.seq(), f.slug());
      case AppFact.ReleaseCreated f ->
          released.computeIfAbsent(f.app(), _ -> new TreeMap<>()).put(entry.seq(), f.slug());
      default -> {}
    }
  }

  RequestBook requests() {
    return requests;
  }

  QuestionBook questions() {
    return questions;
  }

  /** The pages that had been shown by the entry {@code seq}, in order. */
  List<Visit> visits(long seq) {
    return visits.stream().filter(visit -> visit.seq() <= seq).toList();
  }

  /** The entry that told last, by the entry {@code seq}, that a dyno wrote this file. */
  long written(DynoName dyno, String path, long seq) {
    NavigableMap<Long, Long> when = writes.getOrDefault(dyno + "/" + path, new TreeMap<>());
    return Optional.ofNullable(when.floorEntry(seq)).map(Map.Entry::getValue).orElse(seq);
  }

  /** The slug that a dyno last booted from. */
  Optional<SlugId> slug(DynoName dyno, long seq) {
    return Optional.ofNullable(slugs.getOrDefault(dyno, new TreeMap<>()).floorEntry(seq))
        .map(Map.Entry::getValue);
  }

  /** The slug of an app's latest release. */
  Optional<SlugId> slug(AppName app, long seq) {
    return Optional.ofNullable(released.getOrDefault(app, new TreeMap<>()).floorEntry(seq))
        .map(Map.Entry::getValue);
  }
}
