package dev.dynoscope.view;

import dev.dynoscope.picture.Ink;
import dev.dynoscope.view.Block.Heading;
import dev.dynoscope.view.Block.Item;
import dev.dynoscope.view.Block.Row;
import dev.dynoscope.view.Block.Words;
import dev.dynoscope.world.AppStates;
import dev.dynoscope.world.DynoState;
import dev.dynoscope.world.RequestState;
import dev.dynoscope.world.RequestStep;
import dev.dynoscope.world.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What the inspector says of the router. */
final class RouterPage {
  private static final int MOST_REQUESTS = 8;

  private RouterPage() {}

  static Page of(PageContext context) {
    World world = context.world();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading("Table: host and app"));
    List<AppStates.Row> table = world.apps().table();
    table.forEach(row -> blocks.add(new Item(row.host(), row.app().value(), Ink.ROUTER)));
    if (table.isEmpty()) {
      blocks.add(new Words("empty", Ink.TEXT_FAINT));
    }
    blocks.add(new Heading("Requests"));
    long held = world.requests().open().stream().filter(r -> r.step() == RequestStep.HELD).count();
    row(blocks, "on their way", String.valueOf(world.requests().open().size()));
    row(blocks, "of these held", String.valueOf(held));
    if (world.traffic().total() > 0) {
      row(blocks, "only counted", Amounts.count(world.traffic().total()));
      world
          .traffic()
          .outcomes()
          .forEach((outcome, n) -> row(blocks, "    " + outcome, Amounts.count(n)));
    }
    List<RequestState> latest = world.requests().all().reversed();
    latest.stream().limit(MOST_REQUESTS).map(RequestPage::item).forEach(blocks::add);
    quarantine(context, blocks);
    blocks.add(new Heading("Where"));
    String address = context.notes().router();
    row(blocks, "listens at", address.isEmpty() ? "nothing runs" : address);
    List<String> routers = world.names().routers();
    if (!routers.isEmpty()) {
      row(blocks, "DNS gives out", routers.getFirst() + " to " + routers.getLast());
    }
    if (!world.names().retired().isEmpty()) {
      row(blocks, "given up", world.names().retired().getFirst() + " and more");
    }
    blocks.add(
        new Words(
            "It looks at the Host header alone, and picks one of the app's dynos at random.",
            Ink.TEXT_MUTED));
    limits(context, blocks);
    return Page.of("Router", blocks);
  }

  private static void quarantine(PageContext context, List<Block> blocks) {
    List<DynoState> alone =
        context.world().dynos().byName().values().stream()
            .filter(dyno -> dyno.notes().quarantined(context.now()))
            .toList();
    if (!alone.isEmpty()) {
      blocks.add(new Heading("Left alone: could not be reached"));
    }
    for (DynoState dyno : alone) {
      dyno.notes()
          .quarantinedUntil()
          .map(until -> Duration.between(context.now(), until))
          .ifPresent(
              left -> blocks.add(new Item(dyno.name().label(), Amounts.time(left), Ink.WAIT)));
    }
  }

  private static void limits(PageContext context, List<Block> blocks) {
    for (EraNote era : context.notes().eras()) {
      if (era.name().equals(context.world().clock().era())) {
        blocks.add(new Heading("Its limits in this era"));
        era.limits().forEach(limit -> row(blocks, limit.name(), limit.most()));
      }
    }
  }

  private static void row(List<Block> blocks, String name, String value) {
    blocks.add(new Row(name, value, Ink.TEXT));
  }
}
