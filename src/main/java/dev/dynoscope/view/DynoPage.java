package dev.dynoscope.view;

import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.FileInfo;
import dev.dynoscope.journal.LogLine;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.view.Block.Callout;
import dev.dynoscope.view.Block.Gauge;
import dev.dynoscope.view.Block.Heading;
import dev.dynoscope.view.Block.Item;
import dev.dynoscope.view.Block.Row;
import dev.dynoscope.view.Block.Tall;
import dev.dynoscope.view.Block.Words;
import dev.dynoscope.world.AppState;
import dev.dynoscope.world.DynoPhase;
import dev.dynoscope.world.DynoState;
import dev.dynoscope.world.RequestState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the inspector says of a dyno. */
final class DynoPage {
  static final String LIFE = "Life";
  static final String FILES = "Files";
  static final String CONFIG = "Config";
  static final String REQUESTS = "Requests";
  static final String LOGS = "Logs";

  private static final int MOST_LINES = 12;
  private static final int MOST_REQUESTS = 10;

  private final DynoState dyno;
  private final PageContext context;
  private final List<Block> blocks = new ArrayList<>();

  private DynoPage(DynoState dyno, PageContext context) {
    this.dyno = dyno;
    this.context = context;
  }

  static Page of(DynoState dyno, PageContext context) {
    DynoPage page = new DynoPage(dyno, context);
    switch (context.tab()) {
      case FILES -> page.files();
      case CONFIG -> page.config();
      case REQUESTS -> page.requests();
      case LOGS -> page.logs();
      default -> page.life();
    }
    List<String> tabs = List.of(LIFE, FILES, CONFIG, REQUESTS, LOGS);
    return new Page(dyno.name().label(), dyno.phase().word(), ink(dyno.phase()), tabs, page.blocks);
  }

  static Ink ink(DynoPhase phase) {
    return switch (phase) {
      case UP -> Ink.OK;
      case STARTING, STOPPING -> Ink.WAIT;
      case IDLE -> Ink.ASLEEP;
      case CRASHED, LOST -> Ink.FAIL;
      case DOWN -> Ink.TEXT_MUTED;
    };
  }

  private void life() {
    Duration since = Duration.between(dyno.since(), context.now());
    row(dyno.phase().word() + " for", Amounts.time(since.isNegative() ? Duration.ZERO : since));
    row("app", dyno.name().app().value());
    row("release", dyno.release() == 0 ? "none" : "v" + dyno.release());
    row("booted", Amounts.of(dyno.boot(), "time"));
    row("last boot took", dyno.bootTook().isZero() ? "–" : Amounts.time(dyno.bootTook()));
    row("size", dyno.size());
    row("machine", dyno.host());
    memory();
    dyno.notes().errors().forEach(error -> blocks.add(new Words(error, Ink.FAIL)));
    if (dyno.notes().quarantined(context.now())) {
      row("router leaves it alone", until(dyno.notes().quarantinedUntil()));
    }
    if (dyno.phase() == DynoPhase.UP) {
      row("restarts by itself in", until(dyno.notes().cycleAt()));
    }
    row("listens at", dyno.address().isEmpty() ? "–" : dyno.address());
    String kind = context.world().isolation().kind();
    row(kind.isEmpty() ? "process" : kind, dyno.pid() == 0 ? "–" : "pid " + dyno.pid());
    dyno.retryAt()
        .ifPresent(at -> row("boots again in", Amounts.time(Duration.between(context.now(), at))));
    blocks.add(new Tall("Command", dyno.command()));
    last();
  }

  private void memory() {
    if (dyno.quota() > 0) {
      double share = (double) dyno.memory() / dyno.quota();
      Ink ink = share > 1 ? Ink.FAIL : share > 0.9 ? Ink.WAIT : Ink.OK;
      String words = Amounts.memory(dyno.memory()) + " of " + Amounts.memory(dyno.quota());
      blocks.add(new Gauge("memory", Math.min(1, share), words, ink));
    }
  }

  private String until(Optional<Instant> end) {
    return end.map(at -> Duration.between(context.now(), at))
        .map(left -> left.isNegative() ? "now" : Amounts.time(left))
        .orElse("–");
  }

  private void row(String name, String value) {
    blocks.add(new Row(name, value, Ink.TEXT));
  }

  private void files() {
    blocks.add(new Heading("Written since boot"));
    list(dyno.written(), Ink.WRITTEN, "nothing yet");
    if (!dyno.written().isEmpty()) {
      String sum =
          Amounts.of(dyno.written().size(), "file") + " · " + Amounts.size(dyno.writtenBytes());
      String when = "or when it sleeps, crashes or is released anew";
      blocks.add(new Callout("Lost at the next restart", sum, when, Ink.FAIL));
    }
    if (!dyno.lost().isEmpty()) {
      blocks.add(new Heading("Lost at the last restart"));
      list(dyno.lost(), Ink.FAIL, "");
    }
    blocks.add(
        new Heading("From the slug" + (dyno.release() == 0 ? "" : " (v" + dyno.release() + ")")));
    list(app().map(AppState::slugFiles).orElse(List.of()), Ink.SLUG, "no slug");
  }

  private void list(List<FileInfo> files, Ink ink, String none) {
    if (files.isEmpty()) {
      blocks.add(new Words(none, Ink.TEXT_FAINT));
    }
    files.forEach(f -> blocks.add(new Item(f.path(), Amounts.size(f.bytes()), ink)));
  }

  private void config() {
    blocks.add(new Heading("Config vars"));
    List<String> names = app().map(AppState::configNames).orElse(List.of());
    names.forEach(name -> blocks.add(new Item(name, "", Ink.TEXT)));
    if (names.isEmpty()) {
      blocks.add(new Words("none", Ink.TEXT_FAINT));
    }
    blocks.add(new Words("Values are not shown: a journal may be given away.", Ink.TEXT_MUTED));
    blocks.add(new Heading("Set by the platform"));
    blocks.add(new Item("PORT", port(), Ink.TEXT));
    blocks.add(new Item("DYNO", dyno.name().label(), Ink.TEXT));
  }

  private String port() {
    return dyno.address().substring(dyno.address().indexOf(':') + 1);
  }

  private void requests() {
    List<RequestState> here = here();
    if (here.isEmpty()) {
      blocks.add(new Words("No request has come here yet.", Ink.TEXT_FAINT));
      return;
    }
    blocks.add(new Heading("Latest first"));
    here.stream().limit(MOST_REQUESTS).forEach(r -> blocks.add(RequestPage.item(r)));
    last();
  }

  private List<RequestState> here() {
    return context.world().requests().all().reversed().stream()
        .filter(r -> r.dyno().filter(dyno.name()::equals).isPresent())
        .toList();
  }

  private void last() {
    here().stream()
        .findFirst()
        .ifPresent(request -> {
          blocks.add(new Heading("Last request"));
          blocks.add(new Words(request.title(), Ink.TEXT));
          blocks.add(RequestPage.waterfall(request, context));
        });
  }

  private void logs() {
    List<Entry> lines =
        context.log().reversed().stream().filter(this::mine).limit(MOST_LINES).toList();
    if (lines.isEmpty()) {
      blocks.add(new Words("No line yet.", Ink.TEXT_FAINT));
    }
    for (Entry entry : lines.reversed()) {
      if (entry.fact() instanceof LogLine line) {
        Ink ink = LogCell.isError(line) ? Ink.FAIL : Ink.TEXT_MUTED;
        blocks.add(new Words(line.text(), ink));
      }
    }
  }

  private boolean mine(Entry entry) {
    return entry.fact() instanceof LogLine line
        && line.app().equals(dyno.name().app())
        && line.process().equals(dyno.name().label());
  }

  private Optional<AppState> app() {
    return context.world().apps().find(dyno.name().app());
  }
}
