package dev.dynoscope.view;

import dev.dynoscope.lesson.Lesson;
import dev.dynoscope.lesson.Lesson.Way;
import dev.dynoscope.session.LessonListed;
import dev.dynoscope.session.LessonProgress;
import dev.dynoscope.session.Lessons;
import dev.dynoscope.wording.Wording;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The lessons, over the stage until one is taken. */
final class LessonCard implements Card, LessonOffers.Shelf {
  private static final double WIDTH = 760;

  private final StackPane root = new StackPane();
  private final LessonList list;
  private final Label message = new Label();
  private final MakingRow making;
  private final Button cancel;
  private final Button live;
  private final Button simulated;
  private final FromStep from;
  private final HBox foot;
  private final Toasts toasts;

  /** Lessons that somebody sent, of which it was said what would run. */
  private final Set<String> agreed = new HashSet<>();

  private final Lessons lessons;
  private final LessonTaking taking;
  private final LessonHead head;
  private final LessonMenus menus;
  private final Wording wording;

  LessonCard(
      Lessons lessons,
      LessonTaking taking,
      LessonFiles files,
      HandoutSaving handouts,
      Toasts toasts,
      Runnable record,
      Wording wording) {
    this.lessons = lessons;
    this.taking = taking;
    this.wording = wording;
    root.setId("lesson-card");
    root.getStylesheets().add(Resources.address("learn.css"));
    root.getStyleClass().addAll("more", KeyRouter.OWN_KEYS);
    LessonOffers offers = new LessonOffers(lessons, files, handouts, this);
    head = new LessonHead(wording, record, offers::closeCourse);
    menus = new LessonMenus(wording, offers);
    this.toasts = toasts;
    Dropping.on(root, offers::dropped);
    list = new LessonList(lessons, wording, this::choose, this::takePreferred);
    live = new WordButton("takeLive", wording.say("lesson.take-live"), () -> take(Way.LIVE));
    simulated =
        new WordButton(
            "takeSimulated", wording.say("lesson.take-simulated"), () -> take(Way.SIMULATED));
    cancel = new WordButton("lessonCancel", wording.say("lesson.cancel"), this::giveUp);
    making = new MakingRow(wording, cancel);
    foot = foot();
    from = new FromStep(wording);
    message.setId("lessonMessage");
    message.managedProperty().bind(message.visibleProperty());
    message.visibleProperty().bind(message.textProperty().isNotEmpty());
    VBox card =
        new VBox(
            head.node(), list.node(), from.node(), foot, making.node(), message, toasts.node());
    message.setWrapText(true);
    message.setMinHeight(Region.USE_PREF_SIZE);
    card.getStyleClass().addAll("card", "scenarios");
    card.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
    card.setPrefWidth(WIDTH);
    StackPane.setAlignment(card, Pos.TOP_CENTER);
    Card.lay(root, card, this::hide);
    // before the list, which takes Enter for itself
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private HBox foot() {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox row = new HBox();
    row.getChildren().addAll(menus.nodes());
    row.getChildren().addAll(gap, simulated, live);
    row.getStyleClass().add("scenario-foot");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  @Override
  public Optional<Lesson> chosen() {
    return list.chosen();
  }

  /** Where a lesson would go on; empty if it was not begun, or done to its end. */
  private Optional<Integer> begun(Lesson lesson) {
    return lessons
        .progress()
        .of(lesson.id())
        .map(LessonProgress.Note::reached)
        .filter(it -> it > 0 && it < lesson.steps().size());
  }

  private String note(LessonListed lesson) {
    return switch (lesson) {
      case LessonListed.Fit fit -> lessons.warning(fit.lesson());
      case LessonListed.Unfit unfit -> wording.say("lesson.unfit", unfit.sentence());
    };
  }

  private void choose() {
    from.ask(chosen().flatMap(this::begun));
    message.setText(list.marked().map(this::note).orElse(""));
    boolean isLive = chosen().filter(it -> it.prefers() == Way.LIVE).isPresent();
    mark(live, isLive);
    mark(simulated, !isLive);
    menus.update(lessons, chosen().isPresent());
    live.setDisable(chosen().isEmpty());
    simulated.setDisable(chosen().isEmpty());
    foot.getChildren().removeAll(live, simulated);
    foot.getChildren().addAll(isLive ? List.of(simulated, live) : List.of(live, simulated));
  }

  private static void mark(Button button, boolean preferred) {
    button.getStyleClass().remove("main");
    if (preferred) {
      button.getStyleClass().add("main");
    }
  }

  private void pressed(KeyEvent key) {
    boolean onButton = key.getTarget() instanceof ButtonBase;
    if (key.getCode() == KeyCode.ENTER && !onButton) {
      key.consume();
      takePreferred();
    }
  }

  private void takePreferred() {
    chosen().ifPresent(it -> take(it.prefers()));
  }

  private void take(Way way) {
    if (chosen().isEmpty() || making.isVisible()) {
      return;
    }
    Lesson lesson = chosen().get();
    String warning = lessons.warning(lesson);
    if (!warning.isEmpty() && agreed.add(lesson.id() + warning)) {
      message.setText(wording.say("lesson.say-yes", warning));
      return;
    }
    busy(true);
    message.setText(wording.say("lesson.making"));
    taking.take(
        lesson,
        way,
        from.step(),
        sentence -> {
          busy(false);
          message.setText(sentence);
        });
  }

  private void busy(boolean wanted) {
    making.setVisible(wanted);
    foot.setDisable(wanted);
    from.node().setDisable(wanted);
    list.node().setDisable(wanted);
    if (wanted) {
      cancel.requestFocus();
    }
  }

  private void giveUp() {
    taking.giveUp();
    busy(false);
    message.setText(wording.say("lesson.given-up"));
    list.node().requestFocus();
  }

  @Override
  public void opened(Lesson lesson) {
    fill();
    select(lesson);
  }

  /** Chooses a lesson of the list, to be begun. */
  void select(Lesson lesson) {
    list.point(lesson.id());
  }

  /** Shows lessons as their files are, which somebody may be editing. */
  void update() {
    if (root.isVisible() && !making.isVisible()) {
      list.update();
    }
  }

  /** Shows it, with a lesson chosen that was just written, and says something of it. */
  void show(String id, String sentence) {
    show();
    list.point(id);
    message.setText(sentence);
  }

  @Override
  public void say(String sentence) {
    message.setText(sentence);
  }

  private void fill() {
    head.update(lessons);
    list.fill();
  }

  /** Messages in it. */
  Toasts toasts() {
    return toasts;
  }

  /** Shows it, or puts it away. */
  void toggle() {
    if (!hide()) {
      show();
    }
  }

  /** Shows it; the first lesson is marked that was not done, after the one that is being taken. */
  void show() {
    root.setVisible(true);
    busy(false);
    offer();
    String notice = lessons.notice();
    if (!notice.isEmpty()) {
      message.setText(notice);
    }
  }

  @Override
  public void offer() {
    fill();
    taking.next().ifPresent(this::select);
    choose();
    list.node().requestFocus();
  }

  @Override
  public boolean hide() {
    if (making.isVisible()) {
      giveUp();
    }
    boolean was = root.isVisible();
    root.setVisible(false);
    return was;
  }

  @Override
  public Node node() {
    return root;
  }
}
