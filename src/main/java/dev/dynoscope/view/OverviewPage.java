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

/** What the inspector says when nothing is selected: what runs here, and what of it is real. */
final class OverviewPage {
  private OverviewPage() {}

  static Page of(PageContext context) {
    List<Block> blocks = new ArrayList<>();
    for (AppState app : context.world().apps().byName().values()) {
      String release = app.release() == 0 ? "" : "  v" + app.release();
      blocks.add(new Heading(context.say("inspector.overview.app", app.name() + release)));
      blocks.addAll(DynoItems.of(context.world().dynos().of(app.name()), context));
      app.hosts().forEach(host -> blocks.add(new Item(host, "", Ink.ROUTER)));
    }
    if (context.world().apps().byName().isEmpty()) {
      blocks.add(new Words(context.say("inspector.overview.no-app"), Ink.TEXT_FAINT));
    }
    clock(context, blocks);
    blocks.addAll(ThingPages.hoursBlocks(context));
    reality(context, blocks);
    newest(context, blocks);
    blocks.add(
        new Words(
            context.say("inspector.overview.hint", Keys.MAP.cap(context.wording())),
            Ink.TEXT_MUTED));
    return Page.of(context.say("inspector.overview"), blocks, TryIt.first(context));
  }

  /** In what dynos run, and what that does not hold back. */
  private static void reality(PageContext context, List<Block> blocks) {
    IsolationState isolation = context.world().isolation();
    String then =
        switch (context.notes().mode()) {
          case LIVE, SIMULATED, REHEARSED -> "";
          case RECORDING -> context.say("inspector.overview.recorded") + " ";
        };
    blocks.add(
        new Callout(
            switch (context.notes().mode()) {
              case LIVE -> context.say("inspector.overview.real");
              case RECORDING -> context.say("inspector.overview.recording");
              case SIMULATED, REHEARSED -> context.say("inspector.overview.simulated");
            },
            then + isolation.honesty(),
            isolation.kind().isEmpty() || isolation.simulated()
                ? ""
                : context.say("inspector.overview.run-in", isolation.kind()),
            Ink.DNS));
    isolation.lost().ifPresent(why -> blocks.add(new Words(why, Ink.FAIL)));
    isolation.passedOver().forEach(why -> blocks.add(new Words(why, Ink.TEXT_MUTED)));
  }

  private static void clock(PageContext context, List<Block> blocks) {
    Duration idle = context.world().clock().idleAfter();
    if (!idle.isZero()) {
      blocks.add(new Heading(context.say("inspector.overview.rules")));
      blocks.add(
          new Row(
              context.say("inspector.overview.era"), context.world().clock().title(), Ink.TEXT));
      blocks.add(
          new Row(
              context.say("inspector.overview.sleeps"), context.figures().time(idle), Ink.ASLEEP));
    }
  }

  private static void newest(PageContext context, List<Block> blocks) {
    context
        .world()
        .requests()
        .newest()
        .ifPresent((RequestState request) -> {
          blocks.add(new Heading(context.say("inspector.last-request")));
          blocks.add(RequestPage.item(request, context));
          blocks.add(Waterfalls.of(request, context));
        });
  }
}
