package dev.dynoscope.view;

import dev.dynoscope.picture.Ink;
import dev.dynoscope.view.Block.Callout;
import dev.dynoscope.view.Block.Heading;
import dev.dynoscope.view.Block.Item;
import dev.dynoscope.view.Block.Row;
import dev.dynoscope.view.Block.Words;
import dev.dynoscope.world.AppState;
import dev.dynoscope.world.IsolationState;
import dev.dynoscope.world.RequestState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the inspector says when nothing is selected: what runs here, and what of it is real. */
final class OverviewPage {
  private OverviewPage() {}

  static Page of(PageContext context) {
    List<Block> blocks = new ArrayList<>();
    for (AppState app : context.world().apps().byName().values()) {
      String release = app.release() == 0 ? "" : "  v" + app.release();
      blocks.add(new Heading("App " + app.name() + release));
      blocks.addAll(DynoItems.of(context.world().dynos().of(app.name())));
      app.hosts().forEach(host -> blocks.add(new Item(host, "", Ink.ROUTER)));
    }
    if (context.world().apps().byName().isEmpty()) {
      blocks.add(new Words("No app runs yet.", Ink.TEXT_FAINT));
    }
    clock(context, blocks);
    hours(context, blocks);
    reality(context, blocks);
    newest(context, blocks);
    blocks.add(
        new Words(
            "Click a thing on the stage to look into it; " + Keys.MAP.cap() + " lists the keys.",
            Ink.TEXT_MUTED));
    return Page.of("Overview", blocks);
  }

  private static void hours(PageContext context, List<Block> blocks) {
    if (!context.world().account().perApp()) {
      blocks.add(new Heading("Free dyno hours"));
      blocks.addAll(HoursBlocks.of(context, Optional.empty()));
      return;
    }
    for (AppState app : context.world().apps().byName().values()) {
      blocks.add(new Heading("Free dyno hours of " + app.name()));
      blocks.addAll(HoursBlocks.of(context, Optional.of(app.name())));
    }
  }

  /** In what dynos run, and what that does not hold back. */
  private static void reality(PageContext context, List<Block> blocks) {
    IsolationState isolation = context.world().isolation();
    String then =
        switch (context.notes().mode()) {
          case LIVE, SIMULATED -> "";
          case RECORDING -> "A journal is shown again; nothing runs. It was recorded where: ";
        };
    blocks.add(
        new Callout(
            switch (context.notes().mode()) {
              case LIVE -> "What is real";
              case RECORDING -> "A recording";
              case SIMULATED -> "Simulated: no code runs";
            },
            then + isolation.honesty(),
            isolation.kind().isEmpty() || isolation.simulated()
                ? ""
                : "Dynos run in: " + isolation.kind(),
            Ink.DNS));
    isolation.lost().ifPresent(why -> blocks.add(new Words(why, Ink.FAIL)));
    isolation.passedOver().forEach(why -> blocks.add(new Words(why, Ink.TEXT_MUTED)));
  }

  private static void clock(PageContext context, List<Block> blocks) {
    Duration idle = context.world().clock().idleAfter();
    if (!idle.isZero()) {
      blocks.add(new Heading("Rules"));
      blocks.add(new Row("era", context.world().clock().title(), Ink.TEXT));
      blocks.add(new Row("sleeps after", Amounts.time(idle), Ink.ASLEEP));
    }
  }

  private static void newest(PageContext context, List<Block> blocks) {
    context
        .world()
        .requests()
        .newest()
        .ifPresent((RequestState request) -> {
          blocks.add(new Heading("Last request"));
          blocks.add(RequestPage.item(request));
          blocks.add(RequestPage.waterfall(request, context));
        });
  }
}
