package dev.dynoscope.diagram;

import dev.dynoscope.picture.Extent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where the parts of a dyno's card lie, in the card's own units: from its top the name and state,
 * the config vars, the layer written since boot, the slug under it, and the process.
 *
 * @param header name and state
 * @param tags the config vars, on cards that are tall enough
 * @param written the layer written since boot
 * @param slug the layer that is the same in every dyno
 * @param foot the process and its memory, on cards that are tall enough
 */
record Anatomy(
    Extent header, Optional<Extent> tags, Extent written, Extent slug, Optional<Extent> foot) {
  /** The least size of a card that has layers with words on them. */
  static final double LEAST_WIDTH = 96;

  static final double LEAST_HEIGHT = 72;

  /** From here on there is a line of config vars. */
  private static final double TALL = 200;

  /** From here on the foot has two lines. */
  private static final double TWO_LINES = 150;

  /** From here on there is a foot. */
  private static final double MEDIUM = 104;

  private static final double TAG_GAP = 4;

  static Anatomy of(Extent card) {
    double height = card.height();
    boolean tall = height >= TALL;
    double pad = card.width() < 160 ? Grid.STEP : Grid.PADDING;
    double width = Math.max(1, card.width() - 2 * pad);
    double header = tall ? 40 : height >= TWO_LINES ? 36 : 28;
    double tags = tall ? 28 : 0;
    double foot = foot(height);
    double slug = slug(height);
    double top = header + tags;
    double slugTop = Math.max(top + 12, height - foot - slug);
    return new Anatomy(
        new Extent(pad, 0, width, header),
        tall ? Optional.of(new Extent(pad, header, width, tags)) : Optional.empty(),
        new Extent(pad, top, width, Math.max(8, slugTop - top - 4)),
        new Extent(pad, slugTop, width, slug),
        height >= MEDIUM
            ? Optional.of(new Extent(pad, height - foot, width, foot))
            : Optional.empty());
  }

  private static double foot(double height) {
    if (height >= TALL) {
      return height >= 240 ? 56 : 48;
    }
    return height >= TWO_LINES ? 44 : height >= MEDIUM ? 28 : Grid.STEP;
  }

  private static double slug(double height) {
    if (height >= TALL) {
      return Math.clamp(height * 0.14, 32, 56);
    }
    return height >= TWO_LINES ? 28 : height >= MEDIUM ? 24 : 20;
  }

  /** Whether a card is too small for words on its layers. */
  static boolean cell(Extent card) {
    return card.width() < LEAST_WIDTH || card.height() < LEAST_HEIGHT;
  }

  /**
   * The place of each config var's tag, as many as there is room for in one line; where there is no
   * room for all, the last place is for how many more there are.
   *
   * @param widths what each tag would like to be
   */
  List<Extent> tagPlaces(List<Double> widths, double more) {
    List<Extent> places = new ArrayList<>();
    if (tags.isEmpty()) {
      return places;
    }
    Extent line = tags.get();
    double x = line.x();
    for (int i = 0; i < widths.size(); i++) {
      boolean last = i == widths.size() - 1;
      double width = Math.min(widths.get(i), line.width() * 0.6);
      if (x + width + (last ? 0 : more + TAG_GAP) > Grid.right(line)) {
        places.add(new Extent(x, line.y(), Math.min(more, Grid.right(line) - x), 20));
        return places;
      }
      places.add(new Extent(x, line.y(), width, 20));
      x += width + TAG_GAP;
    }
    return places;
  }
}
