package dev.dynoscope.view;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.view.Block.Heading;
import dev.dynoscope.view.Block.Item;
import dev.dynoscope.view.Block.Row;
import dev.dynoscope.view.Block.Words;
import dev.dynoscope.world.AppBook;
import dev.dynoscope.world.AppState;
import dev.dynoscope.world.DynoState;
import dev.dynoscope.world.ReleaseState;
import dev.dynoscope.world.Scaled;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the inspector says of an app. */
final class AppPage {
  static final String RELEASES = "Releases";
  static final String CONFIG = "Config";
  static final String DOMAINS = "Domains";
  static final String DYNOS = "Dynos";
  static final String HOURS = "Hours";

  private static final int MOST_RELEASES = 20;
  private static final String ARROW = "-----> ";

  private final AppState app;
  private final PageContext context;
  private final List<Block> blocks = new ArrayList<>();

  private AppPage(AppState app, PageContext context) {
    this.app = app;
    this.context = context;
  }

  static Page of(AppState app, PageContext context) {
    AppPage page = new AppPage(app, context);
    switch (context.tab()) {
      case CONFIG -> page.config();
      case DOMAINS -> page.domains();
      case DYNOS -> page.dynos();
      case HOURS -> page.hours();
      default -> page.releases();
    }
    List<String> tabs = List.of(RELEASES, CONFIG, DOMAINS, DYNOS, HOURS);
    String version = app.release() == 0 ? "blank" : "v" + app.release();
    String state = app.maintenance() ? "maintenance" : version;
    Ink ink = app.maintenance() ? Ink.WAIT : Ink.SLUG;
    return new Page(app.name().value(), state, ink, tabs, page.blocks);
  }

  private AppBook book() {
    return context.world().books().of(app.name());
  }

  private void releases() {
    List<ReleaseState> all = book().releases().reversed();
    if (all.isEmpty()) {
      blocks.add(new Words("Nothing was deployed yet: requests get H81.", Ink.TEXT_FAINT));
    }
    for (ReleaseState release : all.stream().limit(MOST_RELEASES).toList()) {
      blocks.add(release(release));
      if (!release.why().isEmpty()) {
        blocks.add(new Words(release.why(), Ink.FAIL));
      }
    }
    blocks.add(
        new Words(
            "A release is a slug and config vars together; none is changed.", Ink.TEXT_MUTED));
    build();
  }

  /** What the slug compiler prints, as it prints it: one build, and many boots. */
  private void build() {
    List<String> lines = book().build();
    if (!lines.isEmpty()) {
      blocks.add(new Heading("Latest build"));
    }
    for (String line : lines) {
      boolean heading = line.startsWith(ARROW);
      String words = heading ? line.substring(ARROW.length()) : line.strip();
      Ink ink = line.startsWith(" !") ? Ink.FAIL : heading ? Ink.TEXT : Ink.TEXT_MUTED;
      blocks.add(new Words(words, ink));
    }
  }

  private Item release(ReleaseState release) {
    String name = "v" + release.version() + "  " + release.description();
    if (release.version() == app.release()) {
      return new Item(name, "current", Ink.SLUG);
    }
    Duration age = Duration.between(release.at(), context.now());
    return switch (release.standing()) {
      case PENDING -> new Item(name, "release phase", Ink.WAIT);
      case FAILED -> new Item(name, "failed", Ink.FAIL);
      case SERVED ->
          new Item(name, Amounts.time(age.isNegative() ? Duration.ZERO : age) + " ago", Ink.TEXT);
    };
  }

  private void config() {
    app.configNames().forEach(name -> blocks.add(new Item(name, "", Ink.TEXT)));
    if (app.configNames().isEmpty()) {
      blocks.add(new Words("No config vars are set.", Ink.TEXT_FAINT));
    }
    blocks.add(new Words("Values are not shown: a journal may be given away.", Ink.TEXT_MUTED));
  }

  private void domains() {
    app.hosts().forEach(host -> blocks.add(new Item(host, "", Ink.ROUTER)));
    blocks.add(
        new Words(
            "The router knows these hosts. Where DNS leads them is up to each name's owner.",
            Ink.TEXT_MUTED));
  }

  private void dynos() {
    book().formation().forEach(this::process);
    blocks.add(new Heading("Now"));
    List<DynoState> there = context.world().dynos().of(app.name());
    blocks.addAll(DynoItems.of(there));
    if (there.isEmpty()) {
      blocks.add(new Words("no dynos", Ink.TEXT_FAINT));
    }
  }

  private void process(String process, Scaled scaled) {
    blocks.add(new Row(process, scaled.quantity() + " × " + scaled.size(), Ink.TEXT));
  }

  private void hours() {
    boolean own = context.world().account().perApp();
    blocks.add(new Heading(own ? "Of this app" : "Of the account, for all its apps"));
    blocks.addAll(HoursBlocks.of(context, Optional.of(app.name())));
    if (!own && context.world().account().allowance().isPositive()) {
      blocks.add(new Heading("Used by"));
      for (AppName each : context.world().apps().byName().keySet()) {
        blocks.add(HoursBlocks.share(context, each));
      }
    }
    context
        .world()
        .pingers()
        .find(app.name())
        .ifPresent(pinger -> {
          blocks.add(new Heading("Pinger"));
          blocks.add(new Row("visits every", Amounts.time(pinger.every()), Ink.TEXT));
          blocks.add(new Row("visits so far", Amounts.count(pinger.visits()), Ink.TEXT));
          String last = pinger.trouble().isEmpty() ? String.valueOf(pinger.status()) : "no answer";
          blocks.add(new Row("latest answer", pinger.visits() == 0 ? "–" : last, Ink.TEXT));
        });
  }
}
