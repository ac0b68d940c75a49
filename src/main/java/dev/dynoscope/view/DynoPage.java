package dev.dynoscope.view;

import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.FileInfo;
import dev.dynoscope.journal.LogLine;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.view.Block.Callout;
import dev.dynoscope.view.Block.Heading;
import dev.dynoscope.view.Block.Item;
import dev.dynoscope.view.Block.Words;
import dev.dynoscope.world.AppState;
import dev.dynoscope.world.DynoPhase;
import dev.dynoscope.world.DynoState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the inspector says of a dyno. */
final class DynoPage {
  static final String LIFE = "Life";
  static final String FILES = "Files";
  static final String CONFIG = "Config";
  static final String REQUESTS = "Requests";
  static final String LOGS = "Logs";

  private static final int MOST_LINES = 40;

  private final DynoState dyno;
  private final PageContext context;
  private final List<Block> blocks = new ArrayList<>();

  private DynoPage(DynoState dyno, PageContext context) {
    this.dyno = dyno;
    this.context = context;
  }

  static Page of(DynoState dyno, PageContext context) {
    DynoPage page = new DynoPage(dyno, context);
    Page.Tabs tabs = Page.tabs(context, "dyno", FILES, LIFE, FILES, CONFIG, REQUESTS, LOGS);
    switch (tabs.chosen()) {
      case LIFE -> page.blocks.addAll(DynoLifeBlocks.of(dyno, context));
      case CONFIG -> page.config();
      case REQUESTS -> page.requests();
      case LOGS -> page.logs();
      default -> page.files();
    }
    return new Page(
        dyno.name().label(),
        phase(dyno.phase(), context),
        ink(dyno.phase()),
        tabs,
        page.blocks,
        TryIt.dyno(dyno, context));
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

  /** A word for a phase, in the reader's language. */
  static String phase(DynoPhase phase, PageContext context) {
    return context.say("inspector.phase." + phase.name().toLowerCase(Locale.ROOT));
  }

  private void words(String key, Ink ink) {
    blocks.add(new Words(context.say(key), ink));
  }

  private void heading(String key, Object... parts) {
    blocks.add(new Heading(context.say(key, parts)));
  }

  private void files() {
    long seq = context.world().seq();
    heading("inspector.files.written");
    if (dyno.written().isEmpty()) {
      words("inspector.files.nothing-yet", Ink.TEXT_FAINT);
    } else {
      written(seq);
    }
    if (!dyno.lost().isEmpty()) {
      heading("inspector.files.lost");
      lost();
    }
    if (dyno.release() == 0) {
      heading("inspector.files.slug");
    } else {
      heading("inspector.files.slug-of", "v" + dyno.release());
    }
    List<FileInfo> slug = app().map(AppState::slugFiles).orElse(List.of());
    if (slug.isEmpty()) {
      words("inspector.files.no-slug", Ink.TEXT_FAINT);
    }
    blocks.addAll(
        FileBlocks.of(
            context,
            "slug",
            slug,
            Ink.SLUG,
            path ->
                context
                    .books()
                    .slug(dyno.name(), seq)
                    .map(id -> context.contents().inSlug(id, path))
                    .orElseGet(Contents.Look.Missing::new)));
  }

  private void written(long seq) {
    blocks.addAll(
        FileBlocks.of(
            context,
            dyno.name().label(),
            dyno.written(),
            Ink.WRITTEN,
            path ->
                context
                    .contents()
                    .written(dyno, path, context.books().written(dyno.name(), path, seq))));
    String sum =
        context.say("inspector.files.count", dyno.written().size())
            + " · "
            + context.figures().size(dyno.writtenBytes());
    blocks.add(
        new Callout(
            context.say("inspector.files.will-be-lost"),
            sum,
            context.say("inspector.files.or-when"),
            Ink.FAIL));
  }

  /** They are gone, but a live run still knows what was in them. */
  private void lost() {
    for (FileInfo file : dyno.lost()) {
      blocks.add(new Item(file.path(), context.figures().size(file.bytes()), Ink.FAIL));
    }
  }

  private void config() {
    heading("inspector.config");
    List<String> names = app().map(AppState::configNames).orElse(List.of());
    blocks.addAll(ConfigBlocks.of(context, dyno.name().app(), dyno.release(), names));
    heading("inspector.config.platform");
    blocks.add(new Item("PORT", port(), Ink.TEXT));
    blocks.add(new Item("DYNO", dyno.name().label(), Ink.TEXT));
  }

  private String port() {
    return dyno.address().substring(dyno.address().indexOf(':') + 1);
  }

  private void requests() {
    String label = dyno.name().label();
    String app = dyno.name().app().value();
    blocks.addAll(
        RequestList.of(context, told -> told.dyno().equals(label) && told.app().equals(app)));
  }

  private void logs() {
    List<Entry> lines =
        context.log().reversed().stream().filter(this::mine).limit(MOST_LINES).toList();
    if (lines.isEmpty()) {
      words("inspector.no-line", Ink.TEXT_FAINT);
    }
    for (Entry entry : lines.reversed()) {
      if (entry.fact() instanceof LogLine line) {
        Ink ink = LogText.isError(line) ? Ink.FAIL : Ink.TEXT_MUTED;
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
