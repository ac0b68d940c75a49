package dev.dynoscope.view;

import dev.dynoscope.picture.Ink;
import dev.dynoscope.view.Block.Deed;
import dev.dynoscope.view.Block.Link;
import dev.dynoscope.view.Block.Row;
import dev.dynoscope.world.DynoPhase;
import dev.dynoscope.world.DynoState;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** An app's dynos in a list; counted, where they are too many to be read. */
final class DynoItems {
  private static final int MOST = 24;

  private DynoItems() {}

  static List<Block> of(List<DynoState> dynos, PageContext context) {
    List<Block> items = new ArrayList<>();
    if (dynos.size() <= MOST) {
      for (DynoState dyno : dynos) {
        String phase = DynoPage.phase(dyno.phase(), context);
        Deed look = new Deed.Select(Selection.id(dyno));
        items.add(new Link(look, dyno.name().label(), phase, DynoPage.ink(dyno.phase()), false));
      }
      return items;
    }
    items.add(
        new Row(
            context.say("inspector.dynos"),
            context.wording().amount(Amounts.count(dynos.size())),
            Ink.TEXT));
    Map<DynoPhase, Integer> counts = new EnumMap<>(DynoPhase.class);
    dynos.forEach(dyno -> counts.merge(dyno.phase(), 1, Integer::sum));
    counts.forEach((phase, count) ->
        items.add(
            new Row(
                DynoPage.phase(phase, context),
                context.wording().amount(Amounts.count(count)),
                DynoPage.ink(phase))));
    return items;
  }
}
