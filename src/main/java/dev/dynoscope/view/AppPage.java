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
  static final String REQUESTS = "Requests";
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
    Page.Tabs tabs =
        Page.tabs(context, "app", RELEASES, RELEASES, CONFIG, DOMAINS, DYNOS, REQUESTS, HOURS);
    switch (tabs.chosen()) {
      case CONFIG -> page.config();
      case DOMAINS -> page.domains();
      case DYNOS -> page.dynos();
      case REQUESTS -> page.requests();
      case HOURS -> page.hours();
      default -> page.releases();
    }
    String version = app.release() == 0 ? context.say("inspector.app.blank") : "v" + app.release();
    String state = app.maintenance() ? context.say("inspector.app.maintenance") : version;
    Ink ink = app.maintenance() ? Ink.WAIT : Ink.SLUG;
    List<Block> self =
        app.hosts().isEmpty() ? List.of() : TryIt.host(app.hosts().getFirst(), context);
    return new Page(app.name().value(), state, ink, tabs, page.blocks, self);
  }

  private void words(String key, Ink ink) {
    blocks.add(new Words(context.say(key), ink));
  }

  private void heading(String key) {
    blocks.add(new Heading(context.say(key)));
  }

  private AppBook book() {
    return context.world().books().of(app.name());
  }

  private void releases() {
    List<ReleaseState> all = book().releases().reversed();
    if (all.isEmpty()) {
      words("inspector.app.not-deployed", Ink.TEXT_FAINT);
    }
    for (ReleaseState release : all.stream().limit(MOST_RELEASES).toList()) {
      blocks.add(release(release));
      if (!release.why().isEmpty()) {
        blocks.add(new Words(release.why(), Ink.FAIL));
      }
    }
    words("inspector.app.what-a-release-is", Ink.TEXT_MUTED);
    build();
  }

  /** What the slug compiler prints, as it prints it: one build, and many boots. */
  private void build() {
    List<String> lines = book().build();
    if (!lines.isEmpty()) {
      heading("inspector.app.build");
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
      return new Item(name, context.say("inspector.app.current"), Ink.SLUG);
    }
    Duration age = Duration.between(release.at(), context.now());
    return switch (release.standing()) {
      case PENDING -> new Item(name, context.say("inspector.app.release-phase"), Ink.WAIT);
      case FAILED -> new Item(name, context.say("inspector.app.failed"), Ink.FAIL);
      case SERVED ->
          new Item(name, context.say("inspector.ago", context.figures().age(age)), Ink.TEXT);
    };
  }

  private void config() {
    blocks.addAll(ConfigBlocks.of(context, app.name(), app.release(), app.configNames()));
  }

  private void domains() {
    app.hosts().forEach(host -> blocks.add(new Item(host, "", Ink.ROUTER)));
    words("inspector.app.domains", Ink.TEXT_MUTED);
  }

  private void requests() {
    String name = app.name().value();
    blocks.addAll(RequestList.of(context, told -> told.app().equals(name)));
  }

  private void dynos() {
    book().formation().forEach(this::process);
    heading("inspector.app.now");
    List<DynoState> there = context.world().dynos().of(app.name());
    blocks.addAll(DynoItems.of(there, context));
    if (there.isEmpty()) {
      words("inspector.app.no-dynos", Ink.TEXT_FAINT);
    }
  }

  private void process(String process, Scaled scaled) {
    blocks.add(new Row(process, scaled.quantity() + " × " + scaled.size(), Ink.TEXT));
  }

  private void hours() {
    boolean own = context.world().account().perApp();
    heading(own ? "inspector.hours.of-app" : "inspector.hours.of-account");
    blocks.addAll(HoursBlocks.of(context, Optional.of(app.name())));
    if (!own && context.world().account().allowance().isPositive()) {
      heading("inspector.hours.used-by");
      for (AppName each : context.world().apps().byName().keySet()) {
        blocks.add(HoursBlocks.share(context, each));
      }
    }
    context
        .world()
        .pingers()
        .find(app.name())
        .ifPresent(pinger -> {
          heading("inspector.pinger");
          blocks.addAll(PingerPage.of(pinger, context));
        });
  }
}
