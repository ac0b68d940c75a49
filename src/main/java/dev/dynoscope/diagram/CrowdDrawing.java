package dev.dynoscope.diagram;

import dev.dynoscope.journal.DynoName;
import dev.dynoscope.picture.Box;
import dev.dynoscope.picture.Disc;
import dev.dynoscope.picture.Extent;
import dev.dynoscope.picture.Face;
import dev.dynoscope.picture.Group;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.picture.Label;
import dev.dynoscope.picture.Shape;
import dev.dynoscope.world.DynoPhase;
import dev.dynoscope.world.DynoState;
import dev.dynoscope.world.World;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** More dynos than there is room for, counted by what they do. */
final class CrowdDrawing {
  private static final int MOST_CARDS = 120;
  private static final double PADDING = 12;
  private static final double TOP = 52;
  private static final double ROW = 17;

  private CrowdDrawing() {}

  /** Whether there are too many to draw each. */
  static boolean there(Shot shot) {
    return Math.max(shot.before().dynos().byName().size(), shot.after().dynos().byName().size())
        > MOST_CARDS;
  }

  /** Those of a crowd that are drawn all the same: who plays in the beat, and who was chosen. */
  static SortedSet<DynoName> few(Shot shot, Cast cast) {
    List<DynoName> few = new ArrayList<>();
    for (World world : List.of(shot.before(), shot.after())) {
      cast.dyno().filter(name -> world.dynos().find(name).isPresent()).ifPresent(few::add);
    }
    if (shot.selected().filter(id -> id.startsWith("dyno:")).isPresent()) {
      for (DynoName name : shot.after().dynos().byName().keySet()) {
        if (shot.selected().filter(("dyno:" + name)::equals).isPresent()) {
          few.add(name);
        }
      }
    }
    return new TreeSet<>(few);
  }

  /** How many dynos there are of each phase that any is in. */
  static Map<DynoPhase, Integer> counted(World world) {
    Map<DynoPhase, Integer> counts = new EnumMap<>(DynoPhase.class);
    for (DynoState dyno : world.dynos().byName().values()) {
      counts.merge(dyno.phase(), 1, Integer::sum);
    }
    return counts;
  }

  static Shape draw(Extent at, World world) {
    int all = world.dynos().byName().size();
    List<Shape> parts = new ArrayList<>();
    parts.add(Pen.panel(0, 0, at.width(), at.height(), Ink.LINE, 1));
    parts.add(
        Label.at(PADDING, 24, number(all) + " dynos").set(Face.TEXT_BOLD, Pen.TITLE).ink(Ink.TEXT));
    double room = at.width() - 2 * PADDING;
    double x = PADDING;
    double y = TOP + 12;
    for (Map.Entry<DynoPhase, Integer> some : counted(world).entrySet()) {
      Ink ink = DynoDrawing.ink(some.getKey());
      double width = room * some.getValue() / all;
      parts.add(Box.at(x, 34, Math.max(0.5, width), 10).fill(ink));
      x += width;
      parts.add(Disc.at(PADDING + 4, y - 4, 3.5).fill(ink));
      parts.add(
          Label.at(PADDING + 14, y, some.getKey().word())
              .set(Face.TEXT, Pen.BODY)
              .ink(Ink.TEXT_MUTED));
      parts.add(
          Label.at(at.width() - PADDING, y, number(some.getValue()))
              .set(Face.MONO, Pen.BODY)
              .ink(Ink.TEXT)
              .ending());
      y += ROW;
    }
    return Group.of(parts).id("crowd").at(at.x(), at.y());
  }

  /** The same in words. */
  static String words(World world) {
    List<String> some =
        counted(world).entrySet().stream()
            .map(each -> number(each.getValue()) + " " + each.getKey().word())
            .toList();
    return "There are "
        + number(world.dynos().byName().size())
        + " dynos: "
        + Words.list(some)
        + ".";
  }

  private static String number(int count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}
