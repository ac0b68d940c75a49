package dev.dynoscope.picture;

import java.util.ArrayList;
import java.util.List;

/** A few rectangles that cover everything that was added; what lies close together is one. */
final class Areas {
  /** More would cost more to keep apart than they save. */
  private static final int MOST = 12;

  /** Two are one where that adds less than this share to what they cover. */
  private static final double WORTH = 1.25;

  private final List<Extent> areas = new ArrayList<>();

  void add(Extent extent) {
    Extent grown = extent;
    for (int i = near(grown); i >= 0; i = near(grown)) {
      grown = grown.union(areas.remove(i));
    }
    areas.add(grown);
    while (areas.size() > MOST) {
      joinCheapest();
    }
  }

  private int near(Extent extent) {
    for (int i = 0; i < areas.size(); i++) {
      Extent other = areas.get(i);
      if (other.union(extent).area() <= WORTH * (other.area() + extent.area())) {
        return i;
      }
    }
    return -1;
  }

  private void joinCheapest() {
    int one = 0;
    int two = 1;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < areas.size(); i++) {
      for (int j = i + 1; j < areas.size(); j++) {
        Extent a = areas.get(i);
        Extent b = areas.get(j);
        double more = a.union(b).area() - a.area() - b.area();
        if (more < least) {
          least = more;
          one = i;
          two = j;
        }
      }
    }
    Extent joined = areas.get(one).union(areas.remove(two));
    areas.remove(one);
    add(joined);
  }

  List<Extent> all() {
    return List.copyOf(areas);
  }
}
