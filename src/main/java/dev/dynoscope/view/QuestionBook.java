package dev.dynoscope.view;

import dev.dynoscope.journal.DnsFact;
import dev.dynoscope.journal.Entry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All DNS questions that are told in the journal, in the order in which they came. */
final class QuestionBook {
  private final List<Told> all = new ArrayList<>();
  private final Map<Long, Told> open = new HashMap<>();

  /** One question, and what is known of it. */
  static final class Told {
    private final long seq;
    private final Instant at;
    private final DnsFact.NameAsked asked;
    private long answeredSeq = Long.MAX_VALUE;
    private Optional<DnsFact.NameAnswered> answer = Optional.empty();
    private long seenSeq = Long.MAX_VALUE;
    private Optional<DnsFact.MessagesSeen> messages = Optional.empty();

    private Told(Entry entry, DnsFact.NameAsked asked) {
      seq = entry.seq();
      at = entry.at();
      this.asked = asked;
    }

    long seq() {
      return seq;
    }

    Instant at() {
      return at;
    }

    DnsFact.NameAsked asked() {
      return asked;
    }

    /** What was answered by the entry {@code now}. */
    Optional<DnsFact.NameAnswered> answer(long now) {
      return answeredSeq <= now ? answer : Optional.empty();
    }

    /** The messages, if they were told by the entry {@code now}. */
    Optional<DnsFact.MessagesSeen> messages(long now) {
      return seenSeq <= now ? messages : Optional.empty();
    }
  }

  void add(Entry entry, DnsFact fact) {
    Told told = open.get(fact.question());
    switch (fact) {
      case DnsFact.NameAsked f -> {
        Told next = new Told(entry, f);
        all.add(next);
        open.put(f.question(), next);
      }
      case DnsFact.NameAnswered f -> {
        if (told != null) {
          told.answeredSeq = entry.seq();
          told.answer = Optional.of(f);
        }
      }
      case DnsFact.MessagesSeen f -> {
        if (told != null) {
          told.seenSeq = entry.seq();
          told.messages = Optional.of(f);
        }
      }
    }
  }

  /** Those that had been asked by the entry {@code seq}, in order. */
  List<Told> until(long seq) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).seq <= seq) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return Collections.unmodifiableList(all.subList(0, low));
  }

  /** The question that was asked by the entry {@code seq}. */
  Optional<Told> find(long seq) {
    List<Told> until = until(seq);
    return until.isEmpty() || until.getLast().seq != seq
        ? Optional.empty()
        : Optional.of(until.getLast());
  }
}
