package dev.dynoscope.picture;

import java.util.List;
import java.util.Optional;

/**
 * What has to be painted anew when one picture follows another. The still part of a picture is what
 * both have in common; nobody has to say which part that is.
 */
public final class Changes {
  private static final int MOST_COMPARED = 40_000;

  private final Reach reach;
  private final Areas areas = new Areas();

  private Changes(Reach reach) {
    this.reach = reach;
  }

  /** Where the units of a list of shapes lie in the picture. */
  private record View(double scale, double dx, double dy) {
    View inside(Group group) {
      return new View(scale * group.scale(), dx + scale * group.dx(), dy + scale * group.dy());
    }

    Extent of(Extent e) {
      return new Extent(
          dx + scale * e.x(), dy + scale * e.y(), scale * e.width(), scale * e.height());
    }
  }

  /**
   * The areas in which {@code after} may look other than {@code before}: a few rectangles in
   * picture units, the whole picture where size or colours are others, and none where both look the
   * same.
   */
  public static List<Extent> between(Picture before, Picture after, Reach reach) {
    if (before.width() != after.width()
        || before.height() != after.height()
        || !before.palette().equals(after.palette())) {
      return List.of(new Extent(0, 0, after.width(), after.height()));
    }
    Changes changes = new Changes(reach);
    changes.compare(before.shapes(), after.shapes(), new View(1, 0, 0));
    return changes.areas.all();
  }

  private void compare(List<Shape> before, List<Shape> after, View view) {
    int start = 0;
    int least = Math.min(before.size(), after.size());
    while (start < least && before.get(start).equals(after.get(start))) {
      start++;
    }
    int end = 0;
    while (end < least - start && last(before, end).equals(last(after, end))) {
      end++;
    }
    List<Shape> was = before.subList(start, before.size() - end);
    List<Shape> is = after.subList(start, after.size() - end);
    if (akin(was, is)) {
      for (int i = 0; i < is.size(); i++) {
        compare(was.get(i), is.get(i), view);
      }
    } else if ((long) was.size() * is.size() > MOST_COMPARED) {
      was.forEach(shape -> add(shape, view));
      is.forEach(shape -> add(shape, view));
    } else {
      align(was, is, view);
    }
  }

  private static Shape last(List<Shape> shapes, int fromEnd) {
    return shapes.get(shapes.size() - 1 - fromEnd);
  }

  private static boolean akin(List<Shape> was, List<Shape> is) {
    if (was.size() != is.size()) {
      return false;
    }
    for (int i = 0; i < is.size(); i++) {
      if (!was.get(i).id().equals(is.get(i).id())) {
        return false;
      }
    }
    return true;
  }

  /** Pairs what is the same thing in both, in its order; what has no pair has come or gone. */
  private void align(List<Shape> was, List<Shape> is, View view) {
    int next = 0;
    for (Shape shape : is) {
      int pair = find(was, next, shape);
      if (pair < 0) {
        add(shape, view);
        continue;
      }
      was.subList(next, pair).forEach(gone -> add(gone, view));
      compare(was.get(pair), shape, view);
      next = pair + 1;
    }
    was.subList(next, was.size()).forEach(gone -> add(gone, view));
  }

  private static int find(List<Shape> shapes, int from, Shape wanted) {
    for (int i = from; i < shapes.size(); i++) {
      Shape shape = shapes.get(i);
      boolean same = wanted.id().isEmpty() ? shape.equals(wanted) : shape.id().equals(wanted.id());
      if (same) {
        return i;
      }
    }
    return -1;
  }

  private void compare(Shape before, Shape after, View view) {
    if (before.equals(after)) {
      return;
    }
    if (before instanceof Group was && after instanceof Group is && framedAlike(was, is)) {
      compare(was.children(), is.children(), view.inside(is));
      return;
    }
    add(before, view);
    add(after, view);
  }

  private static boolean framedAlike(Group one, Group other) {
    return one.opacity() == other.opacity()
        && one.dx() == other.dx()
        && one.dy() == other.dy()
        && one.scale() == other.scale();
  }

  private void add(Shape shape, View view) {
    Optional<Extent> painted = reach.of(shape);
    painted.ifPresent(extent -> areas.add(view.of(extent)));
  }
}
