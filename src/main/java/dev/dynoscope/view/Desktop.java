package dev.dynoscope.view;

import dev.dynoscope.diagram.Diagram;
import dev.dynoscope.session.Notice;
import dev.dynoscope.session.Playhead;
import dev.dynoscope.session.Session;
import dev.dynoscope.wording.Wording;
import java.io.File;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;

/** All parts of the window, what each key does with them, and what happens at every frame. */
final class Desktop {
  /** So long a frame may take in what has happened; the rest of it is for drawing. */
  private static final long INTAKE_NANOS = 8_000_000;

  private final Session session;
  private final Ledger ledger;
  private final Toasts toasts = new Toasts();
  private final KeyCard keyCard = new KeyCard();
  private final AnswerCard answers = new AnswerCard();
  private final Deck deck = new Deck();
  private final MoreCard more;
  private final ScenarioCard scenarios;
  private final ReportSheet report;
  private final Modes modes;
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
  private Look look = Look.DARK;
  private boolean presenting;
  private Consumer<Look> onLook = next -> {};
  private Consumer<Boolean> onPresent = next -> {};

  Desktop(Session session, Fonts fonts, Wording wording, WindowNotes notes, Modes modes) {
    this.session = session;
    this.modes = modes;
    ledger = new Ledger(session);
    actions = new Actions(session, ledger, notes, toasts::say);
    Suggestions suggestions = new Suggestions(notes.commands(), session::present);
    command = new CommandBar(actions, answers, suggestions, notes);
    more = new MoreCard(actions::choices, this::choose);
    scenarios = new ScenarioCard(modes, this::chooseScenario);
    report = new ReportSheet(fonts, modes.figure());
    top = new TopBar(session, ledger, deck, actions, notes, modes, toasts::refuse);
    show = new StageShow(session, ledger, new Diagram(fonts.measure(), wording), fonts);
    log = new LogPane(session, fonts);
    LogTabs tabs = new LogTabs(log.node(), show.transcript());
    transport = new TransportBar(session, ledger, deck, notes, wording, tabs.buttons());
    timeline = new Timeline(session, fonts, wording, notes, deck);
    marks = new MarkCard(session, wording, timeline, transport.node());
    inspector = new Inspector(session, notes);
    Welcome welcome = new Welcome(notes);
    layout = new DesktopLayout(top, show, inspector);
    layout.before(welcome.node());
    layout.over(
        answers.node(),
        toasts.node(),
        more.node(),
        scenarios.node(),
        report.node(),
        marks.node(),
        keyCard.node());
    layout.below(transport.node(), timeline.node(), tabs.panes(), command.node(), tabs.buttons());
    layout.above(command.node(), command.list());
    actions.onSent(sent -> {
      timeline.acknowledge();
      welcome.hide();
      more.hide();
    });
    bindActs();
    bindShow();
    bindLook();
    bindModes();
  }

  private Optional<String> chooseScenario() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Open a scenario");
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("Scenarios", "*.json"));
    return Optional.ofNullable(chooser.showOpenDialog(layout.node().getScene().getWindow()))
        .map(File::getPath);
  }

  private void bindModes() {
    deck.on(Keys.SIMULATE, this::offerScenarios);
    deck.on(Keys.REPORT, this::report);
    deck.on(
        Keys.LIVE,
        () -> modes.live().ifPresentOrElse(Runnable::run, () -> toasts.say(modes.noWayBack())));
  }

  private void offerScenarios() {
    if (modes.simulations().isEmpty()) {
      toasts.say("There is nothing to simulate here.");
      return;
    }
    more.hide();
    report.hide();
    keyCard.hide();
    scenarios.toggle();
  }

  private void report() {
    scenarios.hide();
    if (!report.toggle(look)) {
      toasts.say("Figures are of a run in virtual time, when it has come to its end.");
    }
  }

  private void bindActs() {
    deck.on(Keys.SEND, actions::send);
    deck.on(Keys.UPLOAD, actions::upload);
    deck.on(Keys.SLEEP, actions::sleep);
    deck.on(Keys.RESTART, actions::restart);
    deck.on(Keys.CRASH, actions::crash);
    deck.on(Keys.SCALE_UP, () -> actions.scale(1));
    deck.on(Keys.SCALE_DOWN, () -> actions.scale(-1));
    deck.on(Keys.CLOCK_PAUSE, actions::toggleClock);
    deck.on(
        Keys.MORE,
        () -> {
          scenarios.hide();
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

  private void bindShow() {
    Playhead head = session.playhead();
    deck.on(Keys.PLAY, () -> playOrPause(head));
    deck.on(Keys.STEP_BACK, head::stepBack);
    deck.on(Keys.STEP_FORWARD, head::stepForward);
    deck.on(Keys.TO_START, () -> head.seek(Duration.ZERO));
    deck.on(Keys.TO_EDGE, head::toEdge);
    deck.on(Keys.LEAP_BACK, () -> transport.leap(-1));
    deck.on(Keys.LEAP_ON, () -> transport.leap(1));
    deck.on(Keys.FASTER, () -> transport.changeSpeed(1));
    deck.on(Keys.SLOWER, () -> transport.changeSpeed(-1));
    timeline.bind(deck, toasts::say);
    deck.on(Keys.MARKS, marks::toggle);
  }

  private static void playOrPause(Playhead head) {
    if (head.playing()) {
      head.pause();
    } else {
      head.play();
    }
  }

  private void bindLook() {
    deck.on(Keys.DYNO, () -> selectDyno(1));
    deck.on(Keys.ROUTER, () -> select(Selection.ROUTER));
    deck.on(
        Keys.APP,
        () -> Selection.nextApp(session.selected(), session.after()).ifPresent(this::select));
    deck.on(Keys.BROWSER, () -> select(Selection.BROWSER));
    deck.on(Keys.NAMES, () -> select(Selection.DNS));
    deck.on(
        Keys.REQUEST,
        () -> session.after().requests().newest().map(Selection::id).ifPresent(this::select));
    deck.on(Keys.NOTHING, this::leave);
    deck.on(Keys.INSPECTOR, layout::toggleInspector);
    deck.on(Keys.THEME, this::nextLook);
    deck.on(Keys.PRESENT, () -> onPresent.accept(!presenting));
    deck.on(Keys.MAP, keyCard::toggle);
  }

  /** Closes what is open, one thing after the other; at last nothing is selected. */
  private void leave() {
    boolean typing = command.typing();
    focusStage();
    if (typing
        || scenarios.hide()
        || report.hide()
        || more.hide()
        || marks.hide()
        || keyCard.hide()
        || answers.hide()
        || toasts.clear()) {
      return;
    }
    if (session.selected().isPresent()) {
      session.select(Optional.empty());
    } else if (presenting) {
      onPresent.accept(false);
    }
  }

  private void select(String id) {
    session.select(Optional.of(id));
  }

  /** Selects the dyno at a place on the stage, from 1; nothing happens where there is none. */
  void selectDyno(int place) {
    Selection.dynoAt(place, session.after()).ifPresent(this::select);
  }

  private void nextLook() {
    look = look.next();
    onLook.accept(look);
    toasts.say(look.word() + " look");
  }

  /** How it is dressed. */
  Look look() {
    return look;
  }

  /** Goes on in a look that it has already been dressed in. */
  void wear(Look worn) {
    look = worn;
  }

  /** Who dresses the window. */
  void onLook(Consumer<Look> listener) {
    onLook = listener;
  }

  /** Who makes the window fill the screen. */
  void onPresent(Consumer<Boolean> listener) {
    onPresent = listener;
  }

  /** Shows the stage and little else, or everything. */
  void present(boolean wanted) {
    presenting = wanted;
    layout.present(wanted);
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
