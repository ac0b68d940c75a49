package dev.dynoscope.view;

import dev.dynoscope.picture.Ink;
import dev.dynoscope.view.Block.Gauge;
import dev.dynoscope.view.Block.Heading;
import dev.dynoscope.view.Block.Row;
import dev.dynoscope.view.Block.Tall;
import dev.dynoscope.view.Block.Words;
import dev.dynoscope.view.RequestBook.Told;
import dev.dynoscope.world.DynoPhase;
import dev.dynoscope.world.DynoState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A dyno's life so far, and its latest request. */
final class DynoLifeBlocks {
  /** How far back a request is looked for. */
  private static final int MOST_LOOKED_AT = 5_000;

  private final DynoState dyno;
  private final PageContext context;
  private final List<Block> blocks = new ArrayList<>();

  private DynoLifeBlocks(DynoState dyno, PageContext context) {
    this.dyno = dyno;
    this.context = context;
  }

  static List<Block> of(DynoState dyno, PageContext context) {
    DynoLifeBlocks life = new DynoLifeBlocks(dyno, context);
    life.life();
    life.place();
    life.last();
    return life.blocks;
  }

  private void life() {
    Duration since = Duration.between(dyno.since(), context.now());
    blocks.add(
        new Row(
            context.say("inspector.life.since", DynoPage.phase(dyno.phase(), context)),
            context.figures().age(since),
            Ink.TEXT));
    row("inspector.life.app", dyno.name().app().value());
    row(
        "inspector.life.release",
        dyno.release() == 0 ? context.say("inspector.none") : "v" + dyno.release());
    row("inspector.life.booted", context.say("inspector.life.times", dyno.boot()));
    row(
        "inspector.life.boot-took",
        dyno.bootTook().isZero() ? "–" : context.figures().time(dyno.bootTook()));
    row("inspector.life.size", dyno.size());
    memory();
    dyno.notes().errors().forEach(error -> blocks.add(new Words(error, Ink.FAIL)));
  }

  private void place() {
    row("inspector.life.machine", dyno.host());
    if (dyno.notes().quarantined(context.now())) {
      row("inspector.life.left-alone", until(dyno.notes().quarantinedUntil()));
    }
    if (dyno.phase() == DynoPhase.UP) {
      row("inspector.life.cycles-in", until(dyno.notes().cycleAt()));
    }
    row("inspector.listens-at", dyno.address().isEmpty() ? "–" : dyno.address());
    String kind = context.world().isolation().kind();
    String name = kind.isEmpty() ? context.say("inspector.life.process") : kind;
    blocks.add(new Row(name, dyno.pid() == 0 ? "–" : "pid " + dyno.pid(), Ink.TEXT));
    dyno.retryAt().ifPresent(at -> row("inspector.life.boots-again", until(Optional.of(at))));
    blocks.add(new Tall(context.say("inspector.life.command"), dyno.command()));
  }

  private void memory() {
    if (dyno.quota() > 0) {
      double share = (double) dyno.memory() / dyno.quota();
      Ink ink = share > 1 ? Ink.FAIL : share > 0.9 ? Ink.WAIT : Ink.OK;
      String words =
          context.say(
              "inspector.of",
              context.wording().amount(Amounts.memory(dyno.memory())),
              context.wording().amount(Amounts.memory(dyno.quota())));
      blocks.add(new Gauge(context.say("inspector.life.memory"), Math.min(1, share), words, ink));
    }
  }

  private String until(Optional<Instant> end) {
    return end.map(at -> Duration.between(context.now(), at))
        .map(
            left -> left.isNegative() ? context.say("inspector.now") : context.figures().time(left))
        .orElse("–");
  }

  private void row(String key, String value) {
    blocks.add(new Row(context.say(key), value, Ink.TEXT));
  }

  private void last() {
    List<Told> all = context.books().requests().until(context.world().seq());
    all.subList(Math.max(0, all.size() - MOST_LOOKED_AT), all.size()).reversed().stream()
        .filter(told -> told.dyno().equals(dyno.name().label()))
        .filter(told -> told.app().equals(dyno.name().app().value()))
        .findFirst()
        .flatMap(told -> told.at(context.world().seq()))
        .ifPresent(request -> {
          blocks.add(new Heading(context.say("inspector.last-request")));
          blocks.add(RequestPage.item(request, context));
          blocks.add(Waterfalls.of(request, context));
        });
  }
}
