package dev.dynoscope.diagram;

import dev.dynoscope.journal.DynoName;
import dev.dynoscope.world.DynoPhase;
import dev.dynoscope.world.DynoState;
import dev.dynoscope.world.World;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Whether there are more dynos than there is room for, and which of them are drawn all the same.
 */
final class CrowdDrawing {
  private static final int MOST_CARDS = 120;

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
}
