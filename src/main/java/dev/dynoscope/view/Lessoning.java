package dev.dynoscope.view;

import dev.dynoscope.lesson.Lesson;
import dev.dynoscope.lesson.Step;
import dev.dynoscope.session.LessonWritten;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;

/** Lessons in a desktop: the list of them, and the panel of the one that is being taken. */
final class Lessoning implements LessonPanel.Ways {
  private final Kit kit;
  private final Modes modes;
  private final StageShow show;
  private final DesktopLayout layout;
  private final Cards cards;
  private final Late<LessonCard> list;
  private final Late<RoomCard> room;
  private final Dictating dictating;
  private final LessonAgain beginning;
  private final Fonts fonts;
  private final LessonLight light;
  private final LessonFiles files;
  private final HandoutSaving handouts;
  private Consumer<String> browser = address -> {};
  private Optional<LessonPlay> play = Optional.empty();
  private Optional<LessonPanel> panel = Optional.empty();

  Lessoning(Kit kit, Modes modes, Fonts fonts, StageShow show, DesktopLayout layout, Cards cards) {
    this.kit = kit;
    this.modes = modes;
    this.show = show;
    this.layout = layout;
    this.cards = cards;
    this.fonts = fonts;
    light = new LessonLight(show.stage(), fonts.measure());
    files = new LessonFiles(kit.wording(), () -> layout.node().getScene().getWindow());
    handouts =
        new HandoutSaving(
            files::handout, this::toasts, kit.wording(), address -> browser.accept(address));
    list = cards.late(this::card);
    room = cards.late(() -> new RoomCard(kit.wording()));
    beginning = new LessonAgain(kit);
    dictating =
        new Dictating(
            kit,
            () -> modes.lessons().get().map(LessonWays::lessons),
            cards,
            layout,
            show::focus,
            this::written);
  }

  private LessonCard card() {
    LessonWays ways = modes.lessons().get().orElseThrow();
    LessonTaking taking = new LessonTaking(ways, kit.wording());
    return new LessonCard(
        ways.lessons(),
        taking,
        files,
        handouts,
        kit.toasts().elsewhere(),
        dictating::begin,
        kit.wording());
  }

  private void written(LessonWritten lesson) {
    String where = kit.wording().say("dictation.written", lesson.file());
    String how =
        lesson.remarks().isEmpty()
            ? kit.wording().say("dictation.fit")
            : kit.wording().say("dictation.unfit", String.join(" ", lesson.remarks()));
    cards.alone(list).show(lesson.id(), where + " " + how);
  }

  /** What stands above the stage while a lesson is taken down. */
  Node bar() {
    return dictating.bar();
  }

  /** Those of the list while it is shown, for it hides those over the stage. */
  private Toasts toasts() {
    Toasts[] place = {kit.toasts()};
    list.ifMade(card -> place[0] = card.node().isVisible() ? card.toasts() : place[0]);
    return place[0];
  }

  /** Says what the keys do, and shows the panel if a lesson is being taken. */
  void bind() {
    Deck deck = kit.deck();
    play = modes.lessons().get().flatMap(LessonWays::play);
    String heading = neighbours().map(it -> it.heading(kit.wording())).orElse("");
    panel = play.map(it -> new LessonPanel(it, heading, deck, fonts, kit.wording(), this));
    deck.on(Keys.LESSONS, this::lessons);
    deck.on(Keys.LESSON_NEXT, () -> with(LessonPlay::next));
    deck.on(Keys.LESSON_BACK, () -> with(LessonPlay::back));
    deck.on(Keys.LESSON_HINT, this::hint);
    deck.on(Keys.LESSON_SHOW, this::showMe);
    deck.on(Keys.LESSON_AGAIN, this::again);
    deck.on(Keys.LESSON_PANEL, this::fold);
    deck.on(Keys.LESSON_ROOM, this::askRoom);
    deck.on(Keys.LESSON_RECORD, dictating::begin);
    deck.before(Keys.FASTER, () -> counted(1));
    deck.before(Keys.SLOWER, () -> counted(-1));
    panel.ifPresent(it -> {
      layout.left(it.node());
      layout.light(light.node());
      show.stage().addEventFilter(MouseEvent.MOUSE_CLICKED, click -> darken());
      show.stage().addEventHandler(MouseEvent.MOUSE_CLICKED, click -> chosen());
    });
  }

  /** Beside a lesson there is often no room for the inspector: says how to get at it. */
  private void chosen() {
    if (kit.session().selected().isPresent() && !layout.inspecting()) {
      kit.toasts()
          .offer(
              kit.wording().say("lesson.inspect", Keys.INSPECTOR.cap(kit.wording())),
              kit.wording().say("lesson.inspect-open"),
              () -> kit.deck().run(Keys.INSPECTOR),
              () -> !layout.inspecting());
    }
  }

  private Optional<LessonNeighbours> neighbours() {
    return modes
        .lessons()
        .get()
        .flatMap(ways -> play.map(it -> new LessonNeighbours(ways.lessons(), it.lesson())));
  }

  private void with(Consumer<LessonPlay> job) {
    if (play.isEmpty()) {
      kit.toasts().say(kit.wording().say("lesson.none-taken", Keys.LESSONS.cap(kit.wording())));
      return;
    }
    play.ifPresent(job);
    panel.ifPresent(LessonPanel::update);
  }

  private void hint() {
    with(LessonPlay::hint);
    panel.ifPresent(LessonPanel::hinted);
  }

  private void showMe() {
    with(it -> {
      if (it.asks()) {
        kit.toasts().say(kit.wording().say("lesson.predict-first"));
      } else {
        it.showMe();
      }
    });
  }

  private void again() {
    with(it ->
        modes
            .lessons()
            .get()
            .filter(ways -> it.step().isPresent() && !it.paused())
            .ifPresent(ways ->
                new LessonTaking(ways, kit.wording()).back(it, it.shown(), kit.toasts()::refuse)));
  }

  private void askRoom() {
    with(it -> {
      if (it.step().flatMap(Step::prediction).isPresent()) {
        cards.alone(room).ask(it.step().flatMap(Step::prediction).get(), it.tally());
      } else {
        kit.toasts().say(kit.wording().say("lesson.room.nothing"));
      }
    });
  }

  private boolean counted(int by) {
    boolean[] counted = {false};
    room.ifMade(it -> counted[0] = it.count(by));
    return counted[0];
  }

  @Override
  public void leave() {
    modes
        .lessons()
        .get()
        .ifPresent(ways ->
            play.ifPresent(it -> {
              it.pause(true);
              kit.toasts().say(kit.wording().say("lesson.leaving"));
              new LessonTaking(ways, kit.wording()).end(it.taken());
            }));
  }

  @Override
  public void lessons() {
    if (modes.lessons().get().isEmpty()) {
      kit.toasts().say(kit.wording().say("lesson.not-here"));
      return;
    }
    cards.alone(list).toggle();
  }

  @Override
  public void beginAgain() {
    modes
        .lessons()
        .get()
        .ifPresent(ways ->
            play.filter(it -> !it.paused())
                .ifPresent(
                    it -> beginning.begin(ways, it, words -> panel.ifPresent(p -> p.ask(words)))));
  }

  @Override
  public Optional<Lesson> following() {
    return neighbours().flatMap(LessonNeighbours::following);
  }

  @Override
  public boolean inCourse() {
    return neighbours().filter(LessonNeighbours::inCourse).isPresent();
  }

  /** In the list, where it is said what of it would run, and whether it is live. */
  @Override
  public void goOn(Lesson lesson) {
    LessonCard card = cards.alone(list);
    card.show();
    card.select(lesson);
  }

  @Override
  public void fold() {
    with(it ->
        panel.ifPresent(each -> {
          each.fold(!each.folded());
          layout.wear();
        }));
  }

  /** The lesson is seen for the first time: says why it is not where it was asked for. */
  void greet() {
    play.flatMap(it -> it.taken().fallback()).ifPresent(kit.toasts()::say);
    if (play.isEmpty() && modes.lessons().get().filter(it -> it.lessons().asked()).isPresent()) {
      lessons();
    }
  }

  /** Who opens addresses in the system's own browser. */
  void onOpen(Consumer<String> opener) {
    browser = opener;
  }

  /** Puts the light out; says whether it was on. */
  boolean darken() {
    boolean was = light.node().isVisible();
    play.ifPresent(it -> it.light(false));
    return was;
  }

  /** What the speaker may want to say. */
  String notes() {
    return play.map(LessonPlay::notes).orElse("");
  }

  /** Takes in what somebody has edited. */
  private void follow(LessonPlay lesson) {
    Lesson before = lesson.lesson();
    if (lesson.edited()) {
      panel.ifPresent(LessonPanel::edited);
      if (!lesson.lesson().equals(before)) {
        kit.toasts().say(kit.wording().say("lesson.edited"));
      }
    }
  }

  /** Follows what goes on. */
  void update(Duration passed) {
    handouts.update();
    play.ifPresent(it -> {
      it.update(passed);
      follow(it);
      panel.ifPresent(LessonPanel::update);
      List<String> ids = it.lit() ? it.step().map(Step::spotlight).orElse(List.of()) : List.of();
      light.update(ids);
    });
    list.ifMade(LessonCard::update);
    dictating.update();
  }
}
