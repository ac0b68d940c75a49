package dev.dynoscope.view;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.PageFact.PagePicture;
import dev.dynoscope.journal.PageFact.PageShown;
import dev.dynoscope.journal.RequestFact.HeadWay;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.session.Fetched;
import dev.dynoscope.view.Block.Address;
import dev.dynoscope.view.Block.Button;
import dev.dynoscope.view.Block.Buttons;
import dev.dynoscope.view.Block.Callout;
import dev.dynoscope.view.Block.Deed;
import dev.dynoscope.view.Block.Heading;
import dev.dynoscope.view.Block.Item;
import dev.dynoscope.view.Block.Picture;
import dev.dynoscope.view.Block.Row;
import dev.dynoscope.view.Block.Tall;
import dev.dynoscope.view.Block.Words;
import dev.dynoscope.world.PageState;
import dev.dynoscope.world.RequestState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The built-in browser: where it is, and the page that the request brought back. */
final class BrowserPage {
  static final String PAGE = "Page";
  static final String HEADERS = "Headers";
  static final String CACHE = "Cache";

  private static final int MOST_TEXT = 80;

  private final PageContext context;
  private final PageState page;
  private final Visits visits;
  private final List<Block> blocks = new ArrayList<>();

  private BrowserPage(PageContext context) {
    this.context = context;
    page = context.world().page();
    visits = new Visits(context);
  }

  static Page of(PageContext context) {
    BrowserPage browser = new BrowserPage(context);
    Page.Tabs tabs = Page.tabs(context, "browser", PAGE, PAGE, HEADERS, CACHE);
    browser.bar();
    switch (tabs.chosen()) {
      case HEADERS -> browser.headers();
      case CACHE -> browser.cache();
      default -> browser.page();
    }
    return new Page(
        context.say("browser.title"),
        browser.state(),
        browser.ink(),
        tabs,
        browser.blocks,
        Visits.host(browser.page.url())
            .map(host -> TryIt.host(host, context))
            .orElseGet(() -> TryIt.first(context)));
  }

  private void bar() {
    blocks.add(new Address(page.url(), visits.before().orElse("")));
    List<Button> buttons = new ArrayList<>();
    boolean live = context.notes().takesCommands();
    Optional<AppName> app = visits.app();
    app.ifPresent(name ->
        buttons.add(
            new Button(
                "browserUpload",
                context.say("browser.upload"),
                new Deed.Tell(context.say("browser.upload"), "upload -a " + name),
                live)));
    visits
        .outside()
        .ifPresent(url ->
            buttons.add(
                new Button("browserOpen", context.say("browser.open"), new Deed.Open(url), live)));
    if (!buttons.isEmpty()) {
      blocks.add(new Buttons(List.copyOf(buttons)));
    }
  }

  private void words(String key, Ink ink) {
    blocks.add(new Words(context.say(key), ink));
  }

  private void page() {
    if (page.url().isEmpty()) {
      words("browser.nowhere", Ink.TEXT_FAINT);
    }
    if (page.loading()) {
      blocks.add(new Words(context.say("browser.loading", page.method(), page.url()), Ink.WAIT));
    }
    if (!page.failure().isEmpty()) {
      blocks.add(new Callout(context.say("browser.no-page"), page.failure(), "", Ink.FAIL));
    }
    page.shown().ifPresent(this::shown);
  }

  private void shown(PageShown shown) {
    Optional<Fetched> fetched = context.contents().fetched(shown);
    String title = shown.title().isEmpty() ? context.say("browser.the-page") : shown.title();
    blocks.add(new Heading(title));
    shown.pictures().forEach(picture -> picture(picture, fetched));
    if (!shown.pictures().isEmpty() && fetched.isEmpty()) {
      words(
          context.notes().takesCommands() ? "browser.not-kept" : "browser.recording",
          Ink.TEXT_FAINT);
    }
    List<String> text = fetched.map(Fetched::text).orElse(shown.lines());
    text.stream().limit(MOST_TEXT).forEach(line -> blocks.add(new Words(line, Ink.TEXT)));
    if (text.size() > MOST_TEXT) {
      blocks.add(
          new Words(context.say("inspector.and-more", text.size() - MOST_TEXT), Ink.TEXT_FAINT));
    }
  }

  private void picture(PagePicture picture, Optional<Fetched> fetched) {
    String name = picture.alt().isEmpty() ? picture.path() : picture.alt();
    String state =
        picture.shown()
            ? context.say("browser.shown")
            : context.say("browser.broken", String.valueOf(picture.status()));
    blocks.add(new Item(name, state, picture.shown() ? Ink.TEXT : Ink.FAIL));
    if (picture.shown()) {
      fetched
          .flatMap(it -> Optional.ofNullable(it.pictures().get(picture.path())))
          .map(context.contents()::same)
          .filter(bytes -> Preview.of(bytes) instanceof Preview.Drawn)
          .ifPresent(bytes -> blocks.add(new Picture(bytes, name)));
    }
  }

  private void headers() {
    Optional<RequestState> request = visits.request();
    if (request.isEmpty()) {
      words("browser.no-request", Ink.TEXT_FAINT);
      return;
    }
    blocks.add(RequestPage.item(request.get(), context));
    for (HeadWay way : List.of(HeadWay.TO_CLIENT, HeadWay.FROM_CLIENT)) {
      HeadBlocks.find(request.get(), way)
          .ifPresent(head -> blocks.addAll(HeadBlocks.one(head, context)));
    }
    if (request.get().heads().isEmpty()) {
      words("inspector.heads.none", Ink.TEXT_FAINT);
    }
  }

  private void cache() {
    context
        .world()
        .names()
        .cache()
        .forEach((name, what) -> {
          long left = what.secondsLeft(context.now());
          blocks.add(new Tall(name, what.value()));
          blocks.add(
              new Row(
                  context.say("browser.kept-for"),
                  left > 0 ? context.say("browser.seconds", left) : context.say("browser.run-out"),
                  left > 0 ? Ink.TEXT : Ink.TEXT_FAINT));
        });
    words(
        context.world().names().cache().isEmpty() ? "browser.cache-empty" : "browser.cache",
        Ink.TEXT_MUTED);
  }

  private String state() {
    if (page.loading()) {
      return context.say("browser.state-loading");
    }
    return page.failure().isEmpty()
        ? page.shown().map(shown -> String.valueOf(shown.status())).orElse("")
        : context.say("browser.state-none");
  }

  private Ink ink() {
    if (page.loading()) {
      return Ink.WAIT;
    }
    return page.shown().filter(shown -> shown.status() < 400).isPresent() ? Ink.OK : Ink.FAIL;
  }
}
