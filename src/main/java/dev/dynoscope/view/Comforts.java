package dev.dynoscope.view;

import dev.dynoscope.session.Session;
import dev.dynoscope.wording.bundle.Language;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * What makes a desktop easy to live with: the ways to begin, the demo, folders to deploy, the
 * palette, the keyboard map, menus of things, undo.
 */
final class Comforts {
  private final Kit kit;
  private final StageShow show;
  private final KeyCard keys;
  private final FindCard find;
  private final StartCard start;
  private final Demo demo;
  private final FolderCard folder;
  private final Folders folders;
  private final ThingMenu menu;
  private Consumer<Language> onLanguage = next -> {};
  private Cards cards = new Cards(List.of());

  /** Comforts over {@code layout}; {@code choose} does what is chosen in the palette. */
  Comforts(Kit kit, Modes modes, StageShow show, DesktopLayout layout, Consumer<Choice> choose) {
    this.kit = kit;
    this.show = show;
    Session session = kit.session();
    keys = new KeyCard(kit.wording());
    demo = new Demo(session, kit.actions(), kit.wording());
    Optional<Runnable> showDemo =
        kit.notes().live() ? Optional.of(this::showDemo) : Optional.empty();
    Optional<Runnable> month = modes.simulations().map(any -> () -> kit.deck().run(Keys.SIMULATE));
    start = new StartCard(kit.wording(), showDemo, month);
    folder =
        new FolderCard(session, kit.actions(), kit.wording(), () -> kit.deck().run(Keys.DEPLOY));
    folders = new Folders(layout.node(), kit.wording(), kit.toasts(), kit.notes(), this::ask);
    menu = new ThingMenu(kit);
    Findings findings = new Findings(kit, next -> onLanguage.accept(next));
    find = new FindCard(() -> findings.all(choose), kit.wording());
  }

  /** Its cards, the one in front first. */
  List<Card> cards() {
    return List.of(find, keys, start, folder);
  }

  /** What stands above the stage while the demo goes on. */
  Node bar() {
    return demo.bar().node();
  }

  /** Says what the keys do; {@code all} has the cards of this class among its own. */
  void bind(Cards all) {
    cards = all;
    Deck deck = kit.deck();
    deck.on(Keys.MAP, () -> toggle(keys, keys::toggle));
    deck.on(Keys.PALETTE, () -> toggle(find, find::toggle));
    deck.on(Keys.WELCOME, () -> toggle(start, start::show));
    deck.on(Keys.DEPLOY, folders::choose);
    deck.on(Keys.UNDO, kit.actions()::undo);
    deck.on(Keys.MENU, this::openMenu);
    // a message takes no focus, so that the keys go on to mean what they did
    show.stage()
        .canvas()
        .addEventHandler(
            KeyEvent.KEY_PRESSED,
            key -> {
              if (key.getCode() == KeyCode.ENTER && kit.toasts().take()) {
                key.consume();
              }
            });
    show.stage().onMenu((id, at) -> menu.open(id, show.stage(), at));
    kit.actions()
        .onUndoable(sentence ->
            kit.toasts().offer(sentence, kit.wording().say("acts.undo"), kit.actions()::undo));
  }

  private void toggle(Card card, Runnable toggle) {
    cards.only(card);
    toggle.run();
  }

  private void openMenu() {
    kit.session()
        .selected()
        .ifPresentOrElse(
            id -> menu.open(id, show.stage(), show.stage().place(id)),
            () -> kit.toasts().say(kit.wording().say("window.select-first")));
  }

  private void showDemo() {
    if (Demo.possible(kit.session().present())) {
      cards.hideAll();
      show.focus();
      demo.start();
    } else {
      kit.toasts().say(kit.wording().say("welcome.closed.demo"));
    }
  }

  private void ask(Path path) {
    cards.only(folder);
    folder.ask(path);
  }

  /** Offers the ways to begin, at the very first start. */
  void greet() {
    if (!kit.preferences().now().welcomed()) {
      kit.preferences().change(Settings::greeted);
      start.show();
    }
  }

  /** Who makes the window anew in another language. */
  void onLanguage(Consumer<Language> listener) {
    onLanguage = listener;
  }

  /** Follows what goes on. */
  void update(Duration passed) {
    folder.update();
    demo.update(passed);
  }

  /** Ends the demo; says whether it went on. */
  boolean stopDemo() {
    return demo.stop();
  }
}
