package dev.dynoscope.view;

import dev.dynoscope.diagram.Diagram;
import dev.dynoscope.session.Notice;
import dev.dynoscope.session.Playhead;
import dev.dynoscope.session.Session;
import dev.dynoscope.wording.Wording;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** All parts of the window, how they are joined, and what happens at every frame. */
final class Desktop {
  /** So long a frame may take in what has happened; the rest of it is for drawing. */
  private static final long INTAKE_NANOS = 8_000_000;

  private final Session session;
  private final Ledger ledger;
  private final Toasts toasts = new Toasts();
  private final Deck deck = new Deck();
  private final MoreCard more;
  private final Cards cards;
  private final Actions actions;
  private final CommandBar command;
  private final TopBar top;
  private final StageShow show;
  private final TransportBar transport;
  private final Timeline timeline;
  private final MarkCard marks;
  private final LogPane log;
  private final Inspector inspector;
  private final DesktopLayout layout;
  private final Forking forking;
  private final Welcome welcome;
  private final Presenting presenting;
  private Look look = Look.DARK;
  private Consumer<Look> onLook = next -> {};

  Desktop(Session session, Fonts fonts, Wording wording, WindowNotes notes, Modes modes) {
    this.session = session;
    ledger = new Ledger(session);
    actions = new Actions(session, ledger, notes, toasts::say);
    Suggestions suggestions = new Suggestions(notes.commands(), session::present);
    AnswerCard answers = new AnswerCard();
    command = new CommandBar(actions, answers, suggestions, notes);
    more = new MoreCard(actions::choices, this::choose);
    top = new TopBar(session, ledger, deck, actions, notes, modes, toasts::refuse);
    show = new StageShow(session, ledger, new Diagram(fonts.measure(), wording), fonts);
    log = new LogPane(session, fonts, wording);
    LogTabs tabs = new LogTabs(wording, log, show.transcript());
    forking = new Forking(session, modes, deck, toasts);
    transport =
        new TransportBar(
            session, ledger, deck, notes, wording, new HBox(forking.node(), tabs.buttons()));
    timeline = new Timeline(session, fonts, wording, notes, deck);
    marks = new MarkCard(session, wording, timeline, transport.node());
    inspector = new Inspector(session, notes, wording, actions);
    welcome = new Welcome(notes);
    layout = new DesktopLayout(top, show, inspector);
    ModeKeys modeKeys =
        new ModeKeys(modes, fonts, toasts, () -> layout.node().getScene().getWindow());
    KeyCard keyCard = new KeyCard();
    cards =
        new Cards(
            List.of(
                modeKeys.scenarios(),
                modeKeys.report(),
                forking.card(),
                more,
                marks,
                keyCard,
                answers));
    layout.before(welcome.node());
    layout.over(answers.node(), toasts.node());
    layout.cards(more, modeKeys.scenarios(), modeKeys.report(), forking.card(), marks, keyCard);
    layout.below(transport.node(), timeline.node(), tabs.panes(), command.node(), tabs.buttons());
    layout.above(command.node(), command.list());
    log.onSearching(layout::tallLog);
    actions.onSent(sent -> {
      timeline.acknowledge();
      welcome.hide();
      more.hide();
    });
    presenting = new Presenting(deck, layout);
    bindParts(modeKeys);
    bindWindow(keyCard);
  }

  private void bindParts(ModeKeys modeKeys) {
    ActKeys.bind(deck, actions);
    ShowKeys.bind(deck, session.playhead(), transport);
    LookKeys.bind(deck, session);
    modeKeys.bind(deck, cards, this::look);
    forking.bind(deck, cards, actions);
    timeline.bind(deck, toasts::say);
    marks.bind(deck, cards);
  }

  private void bindWindow(KeyCard keyCard) {
    deck.on(Keys.NOTHING, this::leave);
    deck.on(Keys.INSPECTOR, layout::toggleInspector);
    deck.on(Keys.THEME, this::nextLook);
    deck.on(Keys.MAP, keyCard::toggle);
    deck.on(
        Keys.MORE,
        () -> {
          cards.only(more);
          more.toggle();
        });
    deck.on(
        Keys.COMMAND,
        () -> {
          more.hide();
          command.focus();
        });
  }

  private void choose(Choice choice) {
    switch (choice.kind()) {
      case SEND, NOW -> {
        focusStage();
        actions.chosen(choice);
      }
      case BEGIN -> command.begin(choice.command());
    }
  }

  /** Closes what is open, one thing after the other; at last nothing is selected. */
  private void leave() {
    boolean typing = command.typing();
    focusStage();
    if (typing || cards.hideOne() || toasts.clear()) {
      return;
    }
    if (session.selected().isPresent()) {
      session.select(Optional.empty());
    } else {
      presenting.leave();
    }
  }

  private void nextLook() {
    look = look.next();
    onLook.accept(look);
    toasts.say(look.word() + " look");
  }

  /**
   * Shows a branch that was taken up after the entry {@code seq}: one that goes on from there, one
   * that was left at its end.
   */
  void begin(long seq, boolean running) {
    welcome.hide();
    session.takeIn();
    Playhead head = session.playhead();
    head.seek(session.story().end());
    if (running && seq > 0) {
      session.story().beatOf(seq + 1).ifPresent(beat -> head.seek(beat.start()));
      head.play();
    }
  }

  /** How it is dressed. */
  Look look() {
    return look;
  }

  /** Goes on in a look that it has already been dressed in. */
  void wear(Look worn) {
    look = worn;
  }

  /** Who opens addresses in the system's own browser. */
  void onOpen(Consumer<String> browser) {
    inspector.onOpen(browser);
  }

  /** Who dresses the window. */
  void onLook(Consumer<Look> listener) {
    onLook = listener;
  }

  /** What belongs to showing the stage to an audience. */
  Presenting presenting() {
    return presenting;
  }

  /** Selects the dyno at a place on the stage, from 1; nothing happens where there is none. */
  void selectDyno(int place) {
    LookKeys.dyno(session, place);
  }

  /**
   * One frame: takes in what has happened, lets time go by, and shows what has changed.
   *
   * @param nanos the toolkit's clock
   */
  void frame(Duration passed, long nanos) {
    long until = System.nanoTime() + INTAKE_NANOS;
    session.advance(passed, () -> System.nanoTime() < until);
    ledger.update();
    session.takeNotice().ifPresent(this::warn);
    session.takeAnswer().ifPresent(command::answered);
    top.update();
    more.update();
    show.update(look);
    transport.update();
    forking.update();
    timeline.update(look, passed, nanos);
    marks.update();
    log.update();
    inspector.update();
  }

  private void warn(Notice notice) {
    notice
        .way()
        .ifPresentOrElse(
            way -> toasts.refuse(notice.sentence(), way, () -> actions.typed(way)),
            () -> toasts.refuse(notice.sentence()));
  }

  void focusStage() {
    show.focus();
  }

  Deck deck() {
    return deck;
  }

  Region node() {
    return layout.node();
  }
}
