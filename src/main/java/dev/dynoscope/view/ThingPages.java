package dev.dynoscope.view;

import dev.dynoscope.journal.FileInfo;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.view.Block.Callout;
import dev.dynoscope.view.Block.Heading;
import dev.dynoscope.view.Block.Row;
import dev.dynoscope.view.Block.Words;
import dev.dynoscope.world.AppState;
import dev.dynoscope.world.DynoPhase;
import dev.dynoscope.world.DynoState;
import dev.dynoscope.world.RequestState;
import dev.dynoscope.world.RequestStep;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Pages of what stands around the dynos: machines, the waiting room, free hours. */
final class ThingPages {
  private ThingPages() {}

  /** The machine called {@code name}, and who is on it. */
  static Page host(String name, PageContext context) {
    List<DynoState> there =
        context.world().dynos().byName().values().stream()
            .filter(dyno -> dyno.host().equals(name))
            .toList();
    boolean lost = there.stream().anyMatch(dyno -> dyno.phase() == DynoPhase.LOST);
    List<Block> blocks = new ArrayList<>();
    if (lost) {
      blocks.add(
          new Callout(
              context.say("inspector.host.failed"),
              context.say("inspector.host.failed-words"),
              "",
              Ink.FAIL));
    }
    blocks.add(new Heading(context.say("inspector.host.dynos")));
    blocks.addAll(DynoItems.of(there, context));
    if (there.isEmpty()) {
      blocks.add(new Words(context.say("inspector.host.empty"), Ink.TEXT_FAINT));
    }
    long written =
        there.stream().flatMap(d -> d.written().stream()).mapToLong(FileInfo::bytes).sum();
    blocks.add(
        new Row(
            context.say("inspector.host.at-stake"), context.figures().size(written), Ink.WRITTEN));
    blocks.add(new Words(context.say("inspector.host.what-it-is"), Ink.TEXT_MUTED));
    String state = context.say(lost ? "inspector.host.lost" : "inspector.host.runs");
    Ink ink = lost ? Ink.FAIL : Ink.OK;
    return new Page(name, state, ink, Page.Tabs.NONE, blocks, List.of());
  }

  /** Requests that wait at the router. */
  static Page waiting(PageContext context) {
    List<RequestState> held =
        context.world().requests().open().stream()
            .filter(request -> request.step() == RequestStep.HELD)
            .toList();
    List<Block> blocks = new ArrayList<>();
    if (held.isEmpty()) {
      blocks.add(new Words(context.say("inspector.waiting.none"), Ink.TEXT_FAINT));
    }
    for (RequestState request : held) {
      blocks.add(RequestPage.item(request, context));
      Duration since = Duration.between(request.receivedAt(), context.now());
      blocks.add(
          new Row(context.say("inspector.waiting.since"), context.figures().age(since), Ink.WAIT));
    }
    blocks.add(new Words(context.say("inspector.waiting.what-it-is"), Ink.TEXT_MUTED));
    String state = held.isEmpty() ? "" : context.wording().amount(Amounts.count(held.size()));
    return new Page(
        context.say("inspector.waiting"), state, Ink.WAIT, Page.Tabs.NONE, blocks, List.of());
  }

  /** The free dyno hours of the account, or of each app. */
  static Page hours(PageContext context) {
    List<Block> blocks = new ArrayList<>(hoursBlocks(context));
    blocks.add(new Words(context.say("inspector.hours.what-they-are"), Ink.TEXT_MUTED));
    return Page.of(context.say("inspector.hours"), blocks, List.of());
  }

  /** How many there are, and who has used them. */
  static List<Block> hoursBlocks(PageContext context) {
    List<Block> blocks = new ArrayList<>();
    if (!context.world().account().perApp()) {
      blocks.add(new Heading(context.say("inspector.hours")));
      blocks.addAll(HoursBlocks.of(context, Optional.empty()));
      return blocks;
    }
    for (AppState app : context.world().apps().byName().values()) {
      blocks.add(new Heading(context.say("inspector.hours.of", app.name())));
      blocks.addAll(HoursBlocks.of(context, Optional.of(app.name())));
    }
    return blocks;
  }
}
