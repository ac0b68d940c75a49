package dev.dynoscope.diagram;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.DynoName;
import dev.dynoscope.picture.Extent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * Where the dynos stand: those of an app together, in as many columns as make the cards largest,
 * each with room for the shelf that it stands on.
 *
 * @param cards by dyno
 * @param shelves the room below each card
 * @param headings where an app's name goes, where there are several apps
 */
record DynoGrid(
    SortedMap<DynoName, Extent> cards,
    SortedMap<DynoName, Extent> shelves,
    SortedMap<AppName, Extent> headings) {
  /** What a card would like to be. */
  private static final double WIDE = 224;

  private static final double TALL = 152;
  private static final double WIDEST = 560;
  private static final double TALLEST = 480;
  private static final double HEADING = 24;
  private static final int MOST_HEADINGS = 4;

  /** Cards at least this tall stand on a shelf that bears its machine's name. */
  private static final double NAMED = 88;

  private static final double SHELF = 16;

  static DynoGrid of(Extent area, SortedSet<DynoName> names) {
    SortedMap<AppName, List<DynoName>> groups = new TreeMap<>();
    names.forEach(name -> groups.computeIfAbsent(name.app(), _ -> new ArrayList<>()).add(name));
    boolean headed = groups.size() > 1 && groups.size() <= MOST_HEADINGS;
    List<List<DynoName>> blocks =
        headed ? List.copyOf(groups.values()) : List.of(List.copyOf(names));
    Plan best = Plan.of(area, blocks, 1, headed);
    for (int columns = 2; columns <= Math.max(1, names.size()); columns++) {
      Plan other = Plan.of(area, blocks, columns, headed);
      best = other.score() > best.score() + 1e-9 ? other : best;
    }
    return best.placed();
  }

  /** The left edge of them all. */
  double left() {
    return cards.values().stream().mapToDouble(Extent::x).min().orElse(0);
  }

  /** All cards of one size, in rows of {@code columns}. */
  private record Plan(
      Extent area, List<List<DynoName>> blocks, int columns, int rows, double gap, boolean headed) {
    static Plan of(Extent area, List<List<DynoName>> blocks, int columns, boolean headed) {
      int rows = blocks.stream().mapToInt(b -> Math.ceilDiv(b.size(), columns)).sum();
      double gap = rows > 8 ? 2 : rows > 4 || columns > 3 ? 4 : rows > 2 ? 8 : 12;
      return new Plan(area, blocks, columns, Math.max(1, rows), gap, headed);
    }

    double width() {
      double gaps = (columns - 1) * Math.max(4, gap);
      return Math.clamp((area.width() - gaps) / columns, 1, WIDEST);
    }

    /** Of a card and its shelf. */
    double height() {
      double room = area.height() - (headed ? blocks.size() * HEADING : 0) - (rows - 1) * gap;
      return Math.clamp(room / rows, 2, TALLEST);
    }

    double score() {
      return Math.min(width() / WIDE, height() / TALL);
    }

    private double shelf() {
      double height = height();
      return height >= NAMED ? SHELF : height >= 40 ? 6 : Math.min(4, height / 4);
    }

    DynoGrid placed() {
      SortedMap<DynoName, Extent> cards = new TreeMap<>();
      SortedMap<DynoName, Extent> shelves = new TreeMap<>();
      SortedMap<AppName, Extent> headings = new TreeMap<>();
      double all = rows * height() + (rows - 1) * gap + (headed ? blocks.size() * HEADING : 0);
      double y = area.y() + Math.max(0, (area.height() - all) / 2);
      double across = columns * width() + (columns - 1) * Math.max(4, gap);
      double left = area.x() + (area.width() - across) / 2;
      for (List<DynoName> block : blocks) {
        if (headed) {
          headings.put(block.getFirst().app(), new Extent(left, y, across, HEADING));
          y += HEADING;
        }
        for (int i = 0; i < block.size(); i++) {
          double x = left + i % columns * (width() + Math.max(4, gap));
          int row = i / columns;
          double top = y + row * (height() + gap);
          Extent card = new Extent(x, top, width(), height() - shelf());
          cards.put(block.get(i), card);
          shelves.put(block.get(i), new Extent(x, Grid.bottom(card), width(), shelf()));
        }
        y += Math.ceilDiv(block.size(), columns) * (height() + gap);
      }
      return new DynoGrid(
          Collections.unmodifiableSortedMap(cards),
          Collections.unmodifiableSortedMap(shelves),
          Collections.unmodifiableSortedMap(headings));
    }
  }
}
