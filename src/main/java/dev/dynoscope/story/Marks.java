package dev.dynoscope.story;

import dev.dynoscope.journal.Entry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What mattered so far, in order, and findable by time and kind among hundreds of thousands. Grows
 * with the story; costs 20 bytes a mark or so.
 */
public final class Marks {
  private final Marking marking = new Marking();
  private final List<Mark> early = new ArrayList<>();
  private final Row all = new Row();
  private final List<MarkKind> kinds = new ArrayList<>();
  private final Map<MarkKind, Row> byKind = new EnumMap<>(MarkKind.class);

  private record Row(LongRow at, LongRow seq) {
    Row() {
      this(new LongRow(), new LongRow());
    }

    void add(long millis, long entry) {
      at.add(millis);
      seq.add(entry);
    }
  }

  /** No marks so far. */
  public Marks() {
    for (MarkKind kind : MarkKind.values()) {
      byKind.put(kind, new Row());
    }
  }

  /** Takes in the next entry, which {@code story} has just taken in. */
  public void add(Entry entry, Story story) {
    Optional<MarkKind> kind = marking.of(entry.fact());
    if (story.beats().isEmpty()) {
      kind.ifPresent(known -> early.add(new Mark(entry.seq(), Duration.ZERO, known)));
      return;
    }
    // what came before the first beat is shown by it
    early.forEach(mark -> put(mark.seq(), mark.kind(), story.beats().getFirst()));
    early.clear();
    kind.ifPresent(known -> put(entry.seq(), known, story.beats().getLast()));
  }

  private void put(long seq, MarkKind kind, Beat beat) {
    // a command has no beat of its own: it comes after what is being shown
    Duration shown =
        kind == MarkKind.ACTION ? beat.end() : beat.start().plus(beat.length().dividedBy(2));
    int last = all.at().size() - 1;
    long millis = Math.max(shown.toMillis(), last < 0 ? 0 : all.at().get(last));
    all.add(millis, seq);
    kinds.add(kind);
    row(kind).add(millis, seq);
  }

  private Row row(MarkKind kind) {
    return Objects.requireNonNull(byKind.get(kind));
  }

  private Row row(Optional<MarkKind> kind) {
    return kind.map(this::row).orElse(all);
  }

  /** How many there are of a kind, or of all. */
  public int count(Optional<MarkKind> kind) {
    return row(kind).at().size();
  }

  /** How many there are of a kind, or of all, before {@code time}. */
  public int countBefore(Optional<MarkKind> kind, Duration time) {
    return row(kind).at().below(time.toMillis());
  }

  /** One of a kind, or of all, by its number from 0. */
  public Mark get(Optional<MarkKind> kind, int index) {
    Row row = row(kind);
    MarkKind its = kind.orElseGet(() -> kinds.get(index));
    return new Mark(row.seq().get(index), Duration.ofMillis(row.at().get(index)), its);
  }

  /** The first of a kind, or of all, at {@code from} or later but before {@code to}. */
  public Optional<Mark> first(Optional<MarkKind> kind, Duration from, Duration to) {
    int index = countBefore(kind, from);
    boolean there = index < count(kind) && row(kind).at().get(index) < to.toMillis();
    return there ? Optional.of(get(kind, index)) : Optional.empty();
  }

  /** The next of a kind, or of all, that is later than {@code time}. */
  public Optional<Mark> after(Optional<MarkKind> kind, Duration time) {
    int index = countBefore(kind, time.plusMillis(1));
    return index < count(kind) ? Optional.of(get(kind, index)) : Optional.empty();
  }

  /** The last of a kind, or of all, that is earlier than {@code time}. */
  public Optional<Mark> before(Optional<MarkKind> kind, Duration time) {
    int index = countBefore(kind, time) - 1;
    return index >= 0 ? Optional.of(get(kind, index)) : Optional.empty();
  }
}
