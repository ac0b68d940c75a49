package dev.dynoscope.view;

import dev.dynoscope.lesson.Lesson;
import dev.dynoscope.lesson.Step;
import dev.dynoscope.wording.Wording;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The lesson at the left of the stage: its steps, what is said of one, and the ways on. */
final class LessonPanel {
  private static final PseudoClass FOLDED = PseudoClass.getPseudoClass("folded");

  private final VBox root = new VBox();
  private final VBox whole = new VBox();
  private final Label title = new Label();
  private final ScrollPane scroll = new ScrollPane();
  private final Scrolled eye = new Scrolled(root, scroll);
  private final Button next;
  private final Button back;
  private final Button hint;
  private final Button show;
  private final Button missing;
  private final Button again;
  private final Button light;
  private final StepDots dots;
  private final LessonNews news;
  private final LessonPlay play;
  private final Wording wording;
  private final Fonts fonts;
  private final Ways ways;
  private Optional<LessonPage> page = Optional.empty();
  private int made = -1;
  private boolean wasOpen;
  private boolean wasAsking;

  /** What the panel asks for that goes beyond it. */
  interface Ways {
    /** Leaves the lesson. */
    void leave();

    /** Offers the other lessons. */
    void lessons();

    /** The lesson that comes after this one; empty after the last one. */
    Optional<Lesson> following();

    /** Whether this lesson is one of a course that was opened. */
    boolean inCourse();

    /** Offers a lesson, to be begun. */
    void goOn(Lesson lesson);

    /** Shows or hides the panel. */
    void fold();

    /** Takes the lesson as it is edited now, from its beginning. */
    void beginAgain();
  }

  /** A panel with {@code heading} over the lesson's title. */
  LessonPanel(LessonPlay play, String heading, Deck deck, Fonts fonts, Wording wording, Ways ways) {
    this.fonts = fonts;
    this.play = play;
    this.wording = wording;
    this.ways = ways;
    next = button(deck, "lessonNext", Keys.LESSON_NEXT, "lesson.next");
    next.getStyleClass().add("main");
    back = button(deck, "lessonBack", Keys.LESSON_BACK, "lesson.back");
    hint = button(deck, "lessonHint", Keys.LESSON_HINT, "lesson.hint");
    show = button(deck, "lessonShow", Keys.LESSON_SHOW, "lesson.show-me");
    again = button(deck, "lessonAgain", Keys.LESSON_AGAIN, "lesson.again");
    missing = small("lessonMissing", "lesson.what-missing", this::askMissing);
    light = small("lessonLight", "lesson.light", () -> play.light(!play.lit()));
    dots =
        new StepDots(
            play,
            wording,
            step -> {
              play.go(step);
              update();
            });
    news = new LessonNews(play, wording, ways::beginAgain);
    root.setId("lessonPanel");
    root.getStyleClass().add("lesson");
    root.getStylesheets().add(Resources.address("learn.css"));
    root.setAccessibleRole(AccessibleRole.TEXT);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("edge-to-edge");
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    StackPane middle = MoreBelow.over(scroll);
    VBox.setVgrow(middle, Priority.ALWAYS);
    VBox.setVgrow(whole, Priority.ALWAYS);
    title.setId("lessonTitle");
    title.setWrapText(true);
    title.setMinHeight(Region.USE_PREF_SIZE);
    title.getStyleClass().add("lesson-title");
    whole.getStyleClass().add("lesson-whole");
    whole.getChildren().addAll(title, dots.node(), news.node(), middle, help(), foot());
    root.getChildren().addAll(head(heading), whole);
    update();
  }

  private Button button(Deck deck, String id, Keys key, String words) {
    Button button = deck.button(id, key, wording.say(words));
    button.setContentDisplay(ContentDisplay.TEXT_ONLY);
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }

  private Button small(String id, String words, Runnable job) {
    Button button = new Button(wording.say(words));
    button.setId(id);
    button.setOnAction(pressed -> job.run());
    return button;
  }

  private HBox head(String words) {
    Label heading = new Label(words.toUpperCase(wording.locale()));
    heading.getStyleClass().addAll("heading", "lesson-heading");
    heading.visibleProperty().bind(whole.visibleProperty());
    heading.managedProperty().bind(heading.visibleProperty());
    Button fold =
        icon("lessonFold", Icon.LEAP_BACK, Keys.LESSON_PANEL.tip(wording, true), ways::fold);
    whole
        .visibleProperty()
        .subscribe(open -> fold.setGraphic((open ? Icon.LEAP_BACK : Icon.LEAP_ON).path()));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head =
        new HBox(
            heading,
            gap,
            fold,
            icon("lessonLeave", Icon.CLOSE, wording.say("lesson.leave"), ways::leave));
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("lesson-head");
    head.getChildren().getLast().visibleProperty().bind(whole.visibleProperty());
    head.getChildren().getLast().managedProperty().bind(whole.visibleProperty());
    return head;
  }

  private static Button icon(String id, Icon icon, String words, Runnable job) {
    Button button = new Button();
    button.setId(id);
    button.setGraphic(icon.path());
    button.getStyleClass().addAll("icon-only", "bare");
    button.setTooltip(new Tip(words));
    button.setAccessibleText(words);
    button.setOnAction(pressed -> job.run());
    return button;
  }

  private FlowPane help() {
    FlowPane help = new FlowPane();
    help.getStyleClass().add("lesson-help");
    for (Button each : List.of(hint, missing, show, again, light)) {
      each.getStyleClass().add("small");
      each.managedProperty().bind(each.visibleProperty());
      help.getChildren().add(each);
    }
    return help;
  }

  private HBox foot() {
    HBox foot = new HBox(back, next);
    foot.getStyleClass().add("lesson-foot");
    for (Button each : List.of(back, next)) {
      each.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(each, Priority.ALWAYS);
    }
    return foot;
  }

  private void askMissing() {
    page.ifPresent(LessonPage::askMissing);
    toEnd();
  }

  private void toEnd() {
    if (!play.done()) {
      eye.toEnd();
    }
  }

  /** A hint more was asked for: it is to be seen. */
  void hinted() {
    update();
    toEnd();
  }

  /** The lesson was edited: shows what it says now, and leaves the eye where it was. */
  void edited() {
    double at = eye.at();
    boolean same = made == play.shown();
    news.update();
    made = -1;
    update();
    if (same) {
      eye.to(at);
    }
  }

  /** Says what would run if the lesson were begun again, and asks for a yes. */
  void ask(String sentence) {
    news.ask(sentence);
  }

  /** Shows how things stand. */
  void update() {
    title.setText(play.lesson().title());
    if (made != play.shown()) {
      made = play.shown();
      wasOpen = false;
      wasAsking = false;
      turn();
    }
    page.ifPresent(LessonPage::update);
    dots.update();
    buttons();
    if (wasAsking && !play.asks() && !play.done()) {
      page.ifPresent(it -> eye.reveal(it.task()));
    }
    wasAsking = play.asks();
    if (wasOpen && play.done()) {
      page.ifPresent(it -> eye.seek(it.result()));
    }
    wasOpen = play.present();
  }

  private void turn() {
    Optional<Step> step = play.step();
    page = step.map(it -> new LessonPage(play, it, fonts, wording));
    scroll.setContent(
        page.map(LessonPage::node).orElseGet(() -> new LessonEnd(play, wording, ways).node()));
    scroll.setVvalue(0);
    String number = String.valueOf(play.shown() + 1);
    String all = String.valueOf(play.lesson().steps().size());
    root.setAccessibleText(
        step.map(it -> wording.say("lesson.said", number, all, it.title()))
            .orElseGet(() -> wording.say("lesson.end.title")));
    root.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
  }

  private void buttons() {
    Optional<Step> step = play.step();
    boolean open = play.present() && step.filter(it -> it.expect().isPresent()).isPresent();
    int all = step.map(it -> it.hints().size()).orElse(0);
    boolean last = play.shown() == play.lesson().steps().size() - 1;
    next.setVisible(step.isPresent());
    next.setText(wording.say(last ? "lesson.finish" : "lesson.next"));
    next.setDisable(!play.canGoOn() || play.paused());
    back.setDisable(!play.canGoBack() || play.paused());
    hint.setVisible(open && all > 0);
    hint.setDisable(play.hints() >= all);
    hint.setText(
        play.hints() == 0 || play.hints() >= all
            ? wording.say("lesson.hint")
            : wording.say("lesson.hint-more"));
    missing.setVisible(open);
    show.setVisible(open && step.filter(it -> !it.solution().isEmpty()).isPresent());
    show.setDisable(play.showing() || play.paused());
    again.setVisible(step.isPresent());
    again.setDisable(play.paused());
    light.setVisible(step.filter(it -> !it.spotlight().isEmpty()).isPresent());
    light.setText(wording.say(play.lit() ? "lesson.light-off" : "lesson.light"));
  }

  /** Leaves only a strip of it, or brings it back. */
  void fold(boolean wanted) {
    whole.setVisible(!wanted);
    whole.setManaged(!wanted);
    root.pseudoClassStateChanged(FOLDED, wanted);
  }

  /** Whether only a strip of it is there. */
  boolean folded() {
    return !whole.isVisible();
  }

  Region node() {
    return root;
  }
}
