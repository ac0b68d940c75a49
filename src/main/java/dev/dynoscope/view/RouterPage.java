package dev.dynoscope.view;

import dev.dynoscope.picture.Ink;
import dev.dynoscope.view.Block.Deed;
import dev.dynoscope.view.Block.Heading;
import dev.dynoscope.view.Block.Item;
import dev.dynoscope.view.Block.Link;
import dev.dynoscope.view.Block.Row;
import dev.dynoscope.view.Block.Words;
import dev.dynoscope.world.AppStates;
import dev.dynoscope.world.DynoState;
import dev.dynoscope.world.RequestStep;
import dev.dynoscope.world.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What the inspector says of the router. */
final class RouterPage {
  static final String TABLE = "Table";
  static final String REQUESTS = "Requests";
  static final String LIMITS = "Limits";

  private final PageContext context;
  private final World world;
  private final List<Block> blocks = new ArrayList<>();

  private RouterPage(PageContext context) {
    this.context = context;
    world = context.world();
  }

  static Page of(PageContext context) {
    RouterPage page = new RouterPage(context);
    Page.Tabs tabs = Page.tabs(context, "router", TABLE, TABLE, REQUESTS, LIMITS);
    switch (tabs.chosen()) {
      case REQUESTS -> page.requests();
      case LIMITS -> page.limits();
      default -> page.table();
    }
    return new Page(
        context.say("inspector.router"),
        "",
        Ink.TEXT_MUTED,
        tabs,
        page.blocks,
        TryIt.first(context));
  }

  private void heading(String key) {
    blocks.add(new Heading(context.say(key)));
  }

  private void row(String key, String value) {
    blocks.add(new Row(context.say(key), value, Ink.TEXT));
  }

  private void table() {
    heading("inspector.router.table");
    List<AppStates.Row> table = world.apps().table();
    for (AppStates.Row row : table) {
      Deed app = new Deed.Select(Selection.id(row.app()));
      blocks.add(new Link(app, row.host(), row.app().value(), Ink.ROUTER, false));
    }
    if (table.isEmpty()) {
      blocks.add(new Words(context.say("inspector.router.empty"), Ink.TEXT_FAINT));
    }
    blocks.add(new Words(context.say("inspector.router.what-it-does"), Ink.TEXT_MUTED));
    quarantine();
    heading("inspector.where");
    String address = context.notes().router();
    row(
        "inspector.listens-at",
        address.isEmpty() ? context.say("inspector.nothing-runs") : address);
    List<String> routers = world.names().routers();
    if (!routers.isEmpty()) {
      row(
          "inspector.router.given-out",
          context.say("inspector.router.to", routers.getFirst(), routers.getLast()));
    }
    if (!world.names().retired().isEmpty()) {
      String first = world.names().retired().getFirst();
      row("inspector.router.given-up", context.say("inspector.router.and-more", first));
    }
  }

  private void requests() {
    long held = world.requests().open().stream().filter(r -> r.step() == RequestStep.HELD).count();
    row(
        "inspector.router.under-way",
        context.wording().amount(Amounts.count(world.requests().open().size())));
    row("inspector.router.held", context.wording().amount(Amounts.count(held)));
    if (world.traffic().total() > 0) {
      row(
          "inspector.router.counted",
          context.wording().amount(Amounts.count(world.traffic().total())));
      world
          .traffic()
          .outcomes()
          .forEach((outcome, n) ->
              blocks.add(
                  new Row("    " + outcome, context.wording().amount(Amounts.count(n)), Ink.TEXT)));
    }
    blocks.addAll(RequestList.of(context, told -> true));
  }

  private void quarantine() {
    List<DynoState> alone =
        world.dynos().byName().values().stream()
            .filter(dyno -> dyno.notes().quarantined(context.now()))
            .toList();
    if (!alone.isEmpty()) {
      heading("inspector.router.left-alone");
    }
    for (DynoState dyno : alone) {
      dyno.notes()
          .quarantinedUntil()
          .map(until -> Duration.between(context.now(), until))
          .ifPresent(left ->
              blocks.add(new Item(dyno.name().label(), context.figures().time(left), Ink.WAIT)));
    }
  }

  private void limits() {
    for (EraNote era : context.notes().eras()) {
      if (era.name().equals(world.clock().era())) {
        heading("inspector.router.limits");
        era.limits().forEach(limit -> row("inspector.limit." + limit.name(), limit.most()));
      }
    }
    if (blocks.isEmpty()) {
      blocks.add(new Words(context.say("inspector.router.no-limits"), Ink.TEXT_FAINT));
    }
  }
}
