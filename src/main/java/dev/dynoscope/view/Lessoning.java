package dev.dynoscope.view;

import dev.dynoscope.lesson.Lesson;
import dev.dynoscope.lesson.Step;
import dev.dynoscope.session.LessonListed;
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
  private final Fonts fonts;
  private final LessonLight light;
  private Optional<LessonPlay> play = Optional.empty();
  private Optional<LessonPanel> panel = Optional.empty();
  private String asked = "";

  Lessoning(Kit kit, Modes modes, Fonts fonts, StageShow show, DesktopLayout layout, Cards cards) {
    this.kit = kit;
    this.modes = modes;
    this.show = show;
    this.layout = layout;
    this.cards = cards;
    this.fonts = fonts;
    light = new LessonLight(show.stage(), fonts.measure());
    list = cards.late(this::card);
    room = cards.late(() -> new RoomCard(kit.wording()));
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
    LessonFiles files = new LessonFiles(kit.wording(), () -> layout.node().getScene().getWindow());
    return new LessonCard(
        ways.lessons(),
        new LessonTaking(ways, kit.wording()),
        files,
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

  /** Says what the keys do, and shows the panel if a lesson is being taken. */
  void bind() {
    Deck deck = kit.deck();
    play = modes.lessons().get().flatMap(LessonWays::play);
    panel = play.map(it -> new LessonPanel(it, heading(it), deck, fonts, kit.wording(), this));
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
    });
  }

  private String heading(LessonPlay lesson) {
    List<LessonListed> all = modes.lessons().get().orElseThrow().lessons().listed();
    int at = all.stream().map(LessonListed::id).toList().indexOf(lesson.lesson().id()) + 1;
    return at == 0
        ? kit.wording().say("lesson.heading-alone")
        : kit.wording().say("lesson.heading", String.valueOf(at), String.valueOf(all.size()));
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
        .ifPresent(ways -> play.filter(it -> !it.paused()).ifPresent(it -> beginAgain(ways, it)));
  }

  private void beginAgain(LessonWays ways, LessonPlay lesson) {
    String id = lesson.lesson().id();
    Lesson now =
        ways.lessons().all().stream()
            .filter(each -> each.id().equals(id))
            .findFirst()
            .orElse(lesson.lesson());
    String warning = ways.lessons().warning(now);
    if (!warning.equals(lesson.agreed()) && !warning.equals(asked)) {
      asked = warning;
      panel.ifPresent(it -> it.ask(kit.wording().say("lesson.say-yes", warning)));
      return;
    }
    lesson.pause(true);
    kit.toasts().say(kit.wording().say("lesson.making"));
    new LessonTaking(ways, kit.wording())
        .take(
            now,
            lesson.taken().way(),
            0,
            sentence -> {
              lesson.pause(false);
              kit.toasts().refuse(sentence);
            });
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
