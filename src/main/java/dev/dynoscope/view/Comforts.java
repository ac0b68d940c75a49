package dev.dynoscope.view;

import dev.dynoscope.session.Session;
import dev.dynoscope.wording.bundle.Language;
import java.nio.file.Path;
import java.time.Duration;
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
  private final Cards cards;
  private final Late<KeyCard> keys;
  private final Late<FindCard> find;
  private final Late<StartCard> start;
  private final Demo demo;
  private final Late<FolderCard> folder;
  private final Folders folders;
  private final ThingMenu menu;
  private final BuildNotes builds;
  private Consumer<Language> onLanguage = next -> {};

  /** Comforts over {@code layout}; {@code choose} does what is chosen in the palette. */
  Comforts(
      Kit kit,
      Modes modes,
      StageShow show,
      DesktopLayout layout,
      Cards cards,
      Consumer<Choice> choose) {
    this.kit = kit;
    this.cards = cards;
    this.show = show;
    Session session = kit.session();
    keys = cards.late(() -> new KeyCard(kit.wording(), kit.preferences()));
    demo = new Demo(session, kit.actions(), kit.wording());
    Optional<Runnable> showDemo =
        kit.notes().takesCommands() ? Optional.of(this::showDemo) : Optional.empty();
    Optional<Runnable> month = modes.simulations().map(any -> () -> kit.deck().run(Keys.SIMULATE));
    start = cards.late(() -> new StartCard(kit.wording(), showDemo, lesson(modes), month));
    Runnable another = () -> kit.deck().run(Keys.DEPLOY);
    folder = cards.late(() -> new FolderCard(session, kit.actions(), kit.wording(), another));
    folders = new Folders(layout.node(), kit.wording(), kit.toasts(), kit.notes(), this::ask);
    menu = new ThingMenu(kit);
    builds = new BuildNotes(kit);
    Findings findings = new Findings(kit, next -> onLanguage.accept(next));
    find = cards.late(() -> new FindCard(() -> findings.all(choose), kit.wording()));
  }

  private Optional<Runnable> lesson(Modes modes) {
    return modes.lessons().get().map(any -> () -> kit.deck().run(Keys.LESSONS));
  }

  /** What stands above the stage while the demo goes on. */
  Node bar() {
    return demo.bar().node();
  }

  /** Says what the keys do. */
  void bind() {
    Deck deck = kit.deck();
    deck.letters(kit.preferences().now().letters());
    deck.on(Keys.MAP, () -> cards.alone(keys).toggle());
    deck.on(Keys.PALETTE, () -> cards.alone(find).toggle());
    deck.on(Keys.WELCOME, () -> cards.alone(start).show());
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
            kit.toasts()
                .offer(
                    sentence,
                    kit.wording().say("acts.undo"),
                    kit.actions()::undo,
                    kit.actions().undoable()));
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
    cards.alone(folder).ask(path);
  }

  /** Offers the ways to begin, at the very first start. */
  void greet() {
    if (!kit.preferences().now().welcomed()) {
      kit.preferences().change(Settings::greeted);
      start.get().show();
    }
  }

  /** Who makes the window anew in another language. */
  void onLanguage(Consumer<Language> listener) {
    onLanguage = listener;
  }

  /** Follows what goes on. */
  void update(Duration passed) {
    folder.ifMade(FolderCard::update);
    demo.update(passed);
    builds.update();
    rememberSpeed();
  }

  /** What was made faster or slower is remembered, whoever did it. */
  private void rememberSpeed() {
    double speed = kit.session().playhead().speed();
    if (kit.notes().takesCommands() && speed != kit.preferences().now().speed()) {
      kit.preferences().change(settings -> settings.speed(speed));
    }
  }

  /** Ends the demo; says whether it went on. */
  boolean stopDemo() {
    return demo.stop();
  }
}
