package dev.dynoscope.view;

import dev.dynoscope.lesson.Lesson;
import dev.dynoscope.lesson.Lesson.Way;
import dev.dynoscope.session.LessonListed;
import dev.dynoscope.session.LessonProgress;
import dev.dynoscope.session.Lessons;
import dev.dynoscope.session.UnfitLesson;
import dev.dynoscope.wording.Wording;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The lessons, over the stage until one is taken. */
final class LessonCard implements Card {
  private static final double WIDTH = 760;

  private final StackPane root = new StackPane();
  private final LessonList list;
  private final Label message = new Label();
  private final ProgressBar making = new ProgressBar();
  private final Button cancel;
  private final Button live;
  private final Button simulated;
  private final RadioButton goOn = new RadioButton();
  private final RadioButton anew = new RadioButton();
  private final HBox from = new HBox(goOn, anew);
  private final HBox foot;

  /** Lessons that somebody sent, of which it was said what would run. */
  private final Set<String> agreed = new HashSet<>();

  private final Lessons lessons;
  private final LessonTaking taking;
  private final LessonFiles files;
  private final Wording wording;

  /** Hidden as yet; {@code record} takes down as a lesson what is done from now on. */
  LessonCard(
      Lessons lessons, LessonTaking taking, LessonFiles files, Runnable record, Wording wording) {
    this.lessons = lessons;
    this.taking = taking;
    this.files = files;
    this.wording = wording;
    root.setId("lesson-card");
    root.getStylesheets().add(Resources.address("learn.css"));
    root.getStyleClass().addAll("more", KeyRouter.OWN_KEYS);
    list = new LessonList(lessons, wording, this::choose, this::takePreferred);
    HBox head = head(wording, record);
    Label about = new Label(wording.say("lesson.list-about"));
    about.getStyleClass().add("faint");
    live = button("takeLive", "lesson.take-live", () -> take(Way.LIVE));
    simulated = button("takeSimulated", "lesson.take-simulated", () -> take(Way.SIMULATED));
    cancel = button("lessonCancel", "lesson.cancel", this::giveUp);
    foot = foot();
    prepare();
    VBox card = new VBox(head, about, list.node(), from, foot, making(), message);
    for (Label each : List.of(about, message)) {
      each.setWrapText(true);
      each.setMinHeight(Region.USE_PREF_SIZE);
    }
    card.getStyleClass().addAll("card", "scenarios");
    card.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
    card.setPrefWidth(WIDTH);
    StackPane.setAlignment(card, Pos.TOP_CENTER);
    Card.lay(root, card, this::hide);
    // before the list, which takes Enter for itself
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private Button button(String id, String words, Runnable job) {
    Button button = new Button(wording.say(words));
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(pressed -> job.run());
    return button;
  }

  private void prepare() {
    ToggleGroup group = new ToggleGroup();
    goOn.setId("goOn");
    anew.setId("anew");
    anew.setText(wording.say("lesson.anew"));
    goOn.setToggleGroup(group);
    anew.setToggleGroup(group);
    from.getStyleClass().add("scenario-foot");
    message.setId("lessonMessage");
    message.managedProperty().bind(message.visibleProperty());
    message.visibleProperty().bind(message.textProperty().isNotEmpty());
    from.managedProperty().bind(from.visibleProperty());
  }

  private HBox head(Wording wording, Runnable record) {
    Label title = new Label(wording.say("lesson.list-title"));
    title.getStyleClass().add("card-title");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head = new HBox(title, gap, button("recordLesson", "dictation.begin", record));
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }

  private HBox foot() {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox row =
        new HBox(
            button("openLesson", "lesson.open", this::open),
            button("exportLessons", "lesson.export", this::export),
            gap,
            simulated,
            live);
    row.getStyleClass().add("scenario-foot");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private HBox making() {
    making.setMaxWidth(Double.MAX_VALUE);
    making.setAccessibleText(wording.say("lesson.making"));
    HBox.setHgrow(making, Priority.ALWAYS);
    HBox row = new HBox(making, cancel);
    row.getStyleClass().add("scenario-foot");
    row.setAlignment(Pos.CENTER_LEFT);
    row.managedProperty().bind(row.visibleProperty());
    row.visibleProperty().bind(making.visibleProperty());
    making.setVisible(false);
    return row;
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
    Optional<Integer> at = list.chosen().flatMap(this::begun);
    from.setVisible(at.isPresent());
    at.ifPresent(it -> goOn.setText(wording.say("lesson.go-on", String.valueOf(it + 1))));
    goOn.setSelected(true);
    message.setText(list.marked().map(this::note).orElse(""));
    boolean isLive = list.chosen().filter(it -> it.prefers() == Way.LIVE).isPresent();
    mark(live, isLive);
    mark(simulated, !isLive);
    live.setDisable(list.chosen().isEmpty());
    simulated.setDisable(list.chosen().isEmpty());
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
    boolean onButton = key.getTarget() instanceof Button;
    if (key.getCode() == KeyCode.ENTER && !onButton) {
      key.consume();
      takePreferred();
    }
  }

  private void takePreferred() {
    list.chosen().ifPresent(it -> take(it.prefers()));
  }

  private void take(Way way) {
    if (list.chosen().isEmpty() || making.isVisible()) {
      return;
    }
    Lesson lesson = list.chosen().get();
    String warning = lessons.warning(lesson);
    if (!warning.isEmpty() && agreed.add(lesson.id() + warning)) {
      message.setText(wording.say("lesson.say-yes", warning));
      return;
    }
    int step = goOn.isSelected() ? begun(lesson).orElse(0) : 0;
    busy(true);
    message.setText(wording.say("lesson.making"));
    taking.take(
        lesson,
        way,
        step,
        sentence -> {
          busy(false);
          message.setText(sentence);
        });
  }

  private void busy(boolean wanted) {
    making.setVisible(wanted);
    foot.setDisable(wanted);
    from.setDisable(wanted);
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

  private void open() {
    Optional<Path> file = files.lesson();
    if (file.isPresent()) {
      try {
        list.point(lessons.open(file.get().toString()).id());
      } catch (UnfitLesson unfit) {
        list.fill();
        message.setText(unfit.sentence());
      }
    }
  }

  /** Shows lessons as their files are, which somebody may be editing. */
  void update() {
    if (root.isVisible() && !making.isVisible()) {
      list.update();
    }
  }

  /** Shows it, with a lesson marked that was just written, and says something of it. */
  void show(String id, String sentence) {
    show();
    list.point(id);
    message.setText(sentence);
  }

  private void export() {
    message.setText(files.save(lessons.progress().exported()));
  }

  /** Shows it, or puts it away. */
  void toggle() {
    if (!hide()) {
      show();
    }
  }

  /** Shows it; the first lesson that was not done is marked. */
  void show() {
    root.setVisible(true);
    busy(false);
    list.begin();
    choose();
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
