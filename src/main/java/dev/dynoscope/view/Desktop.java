package dev.dynoscope.view;

import dev.dynoscope.diagram.Diagram;
import dev.dynoscope.session.Playhead;
import dev.dynoscope.session.Session;
import dev.dynoscope.wording.Wording;
import dev.dynoscope.wording.bundle.Language;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** All parts of the window, how they are joined, and what happens at every frame. */
final class Desktop {
  /** So long a frame may take in what has happened; the rest of it is for drawing. */
  private static final long INTAKE_NANOS = 8_000_000;

  private final Session session;
  private final Ledger ledger;
  private final Inbox inbox;
  private final Toasts toasts;
  private final Deck deck;
  private final Cards cards = new Cards();
  private final Late<MoreCard> more;
  private final Actions actions;
  private final CommandBar command;
  private final TopBar top;
  private final StageShow show;
  private final TransportBar transport;
  private final Timeline timeline;
  private final Late<MarkCard> marks;
  private final LogPane log;
  private final Inspector inspector;
  private final DesktopLayout layout;
  private final Forking forking;
  private final RecordingKeys recordings;
  private final Welcome welcome;
  private final Presenting presenting;
  private final Comforts comforts;
  private final Lessoning lessoning;
  private final Kit kit;

  Desktop(
      Session session,
      Fonts fonts,
      Wording wording,
      WindowNotes notes,
      Modes modes,
      Preferences preferences) {
    this.session = session;
    deck = new Deck(wording);
    inbox = new Inbox(session, deck, cards, wording);
    toasts = new Toasts(wording, inbox.messages());
    ledger = new Ledger(session);
    actions = new Actions(session, ledger, notes, wording, toasts::say);
    Suggestions suggestions = new Suggestions(notes.commands(), session::present);
    Late<AnswerCard> answers = cards.late(() -> new AnswerCard(wording), this::underToasts);
    command = new CommandBar(actions, answers, suggestions, notes, wording);
    more = cards.late(() -> new MoreCard(actions::choices, this::choose, wording));
    top = new TopBar(session, ledger, deck, actions, notes, modes, wording, toasts::refuse);
    Diagram diagram = new Diagram(fonts.measure(), wording);
    show = new StageShow(session, ledger, diagram, fonts, preferences::stills, wording);
    log = new LogPane(session, fonts, wording);
    LogTabs tabs = new LogTabs(wording, log, show.transcript());
    forking = new Forking(session, modes, deck, cards, toasts);
    Node extra = inbox.between(forking.node(), tabs.buttons());
    transport = new TransportBar(session, ledger, deck, notes, wording, extra);
    timeline = new Timeline(session, fonts, wording, notes, deck);
    marks = cards.late(() -> new MarkCard(session, wording, timeline, transport.node()));
    inspector = new Inspector(session, notes, wording, actions);
    welcome = new Welcome(notes, wording);
    layout = new DesktopLayout(top, show, inspector, preferences, wording);
    ModeKeys modeKeys =
        new ModeKeys(modes, fonts, toasts, cards, () -> layout.node().getScene().getWindow());
    kit =
        new Kit(session, notes, wording, preferences, deck, toasts, actions, command, suggestions);
    comforts = new Comforts(kit, modes, show, layout, cards, this::choose);
    lessoning = new Lessoning(kit, modes, fonts, show, layout, cards);
    presenting = new Presenting(kit, layout, Screens.OF_THIS_MACHINE, welcome::hide);
    recordings =
        new RecordingKeys(session, modes, toasts, () -> layout.node().getScene().getWindow());
    arrange(tabs);
    deck.on(Keys.EXPORT, figures(diagram, fonts)::save);
    bind(modeKeys);
  }

  private void underToasts(Node answers) {
    layout.under(toasts.node(), answers);
  }

  /** Puts the parts where they belong. */
  private void arrange(LogTabs tabs) {
    layout.before(welcome.node());
    layout.before(comforts.bar());
    layout.before(lessoning.bar());
    layout.over(toasts.node());
    layout.cards(cards.node());
    layout.below(transport.node(), timeline.node(), tabs.panes(), command.node(), tabs.buttons());
    layout.above(command.node(), command.list());
    layout.cards(presenting.nodes());
  }

  private void bind(ModeKeys modeKeys) {
    log.onSearching(layout::tallLog);
    actions.onSent(sent -> {
      timeline.acknowledge();
      toasts.goOn();
      welcome.hide();
      more.hide();
      lessoning.darken();
    });
    ActKeys.bind(deck, actions);
    ShowKeys.bind(deck, session.playhead(), transport);
    LookKeys.bind(deck, session);
    WindowKeys.bind(kit);
    modeKeys.bind(deck, kit.preferences()::look);
    forking.bind(deck, actions);
    recordings.bind(deck);
    timeline.bind(deck, toasts::say);
    comforts.bind();
    lessoning.bind();
    deck.on(Keys.NOTHING, this::leave);
    deck.on(Keys.MORE, () -> cards.alone(more).toggle());
    inbox.bind(deck, show);
    deck.on(Keys.MARKS, () -> cards.alone(marks).toggle());
    deck.on(
        Keys.COMMAND,
        () -> {
          more.hide();
          command.focus();
        });
  }

  private FigureSaving figures(Diagram diagram, Fonts fonts) {
    FigureDialog dialog =
        new FigureDialog(kit.wording(), () -> layout.node().getScene().getWindow());
    return new FigureSaving(
        show.stage(),
        diagram,
        fonts.typefaces(),
        kit.wording(),
        toasts,
        dialog,
        kit.preferences()::look);
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
    if (typing
        || cards.hideOne()
        || log.stopSearching()
        || comforts.stopDemo()
        || lessoning.darken()
        || presenting.leave()
        || toasts.clear()) {
      return;
    }
    session.select(Optional.empty());
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

  /** Says what is to be said as soon as the window is there. */
  void greet() {
    recordings.greet();
    lessoning.greet();
  }

  /** Takes the sizes that are remembered. */
  void wear() {
    deck.letters(kit.preferences().now().letters());
    layout.wear();
  }

  /** Who makes the window anew in another language. */
  void onLanguage(Consumer<Language> listener) {
    comforts.onLanguage(listener);
  }

  /** Who opens addresses in the system's own browser. */
  void onOpen(Consumer<String> browser) {
    inspector.onOpen(browser);
    lessoning.onOpen(browser);
  }

  /** Something else is shown from now on, or nothing any more. */
  void putAway() {
    comforts.stopDemo();
    presenting.end();
  }

  /** The window has just been shown for the first time. */
  void begin() {
    focusStage();
    comforts.greet();
  }

  private Cue cue() {
    return new Cue(show.caption().sentence(), show.coming(), top.time(), lessoning.notes());
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
    Look look = kit.preferences().look();
    long until = System.nanoTime() + INTAKE_NANOS;
    session.advance(passed, () -> System.nanoTime() < until);
    ledger.update();
    if (!layout.unfolded(show.stage().picture().isPresent())) {
      show.update(look);
      return;
    }
    session.takeNotice().ifPresent(it -> toasts.refuse(it, actions::typed));
    session.takeAnswer().ifPresent(command::answered);
    top.update();
    more.ifMade(MoreCard::update);
    toasts.update();
    inbox.update();
    show.update(look);
    transport.update();
    forking.update();
    recordings.update();
    timeline.update(look, passed, nanos);
    marks.ifMade(MarkCard::update);
    log.update();
    inspector.update();
    comforts.update(passed);
    lessoning.update(passed);
    presenting.update(passed, this::cue);
  }

  /** Says why something was not done. */
  void refuse(String sentence) {
    toasts.refuse(sentence);
  }

  /** Shows the stage alone at first, and all the rest in the frame after its first picture. */
  void stageFirst() {
    layout.stageFirst();
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
