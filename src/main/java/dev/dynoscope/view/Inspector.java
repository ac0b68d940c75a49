package dev.dynoscope.view;

import dev.dynoscope.session.Session;
import dev.dynoscope.view.Block.Deed;
import dev.dynoscope.wording.Wording;
import dev.dynoscope.world.World;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The panel at the right: all that is known of the selected thing. */
final class Inspector {
  private static final int LOG_LINES = 400;

  /**
   * A page that changed more often could not be read; when much happens that saves half a frame.
   */
  private static final long READABLE_NANOS = 120_000_000;

  private static final double NARROW = 300;
  private static final double ROOMY = 344;
  private static final double WIDE = 560;
  private static final double ROOMY_HEIGHT = 560;
  private static final double PINNED_HEIGHT = 440;

  private final VBox root = new VBox();
  private final Label title = new Label();
  private final Label state = new Label();
  private final PageTabs tabs;
  private final VBox body = new VBox();
  private final VBox self = new VBox();
  private final VBox content = new VBox(body);
  private final ScrollPane scroll = new ScrollPane(content);
  private final PageLayout layout;
  private final PageLayout selfLayout;
  private final Session session;
  private final WindowNotes notes;
  private final Wording wording;
  private final Books books = new Books();
  private final Contents contents;
  private final PageDeeds deeds;
  private Optional<Page> shown = Optional.empty();
  private Optional<Made> made = Optional.empty();
  private long madeAt;
  private boolean wide;

  /** All that a page depends on. */
  private record Made(
      Optional<String> selected, long seq, long second, Reading reading, long contents) {}

  Inspector(Session session, WindowNotes notes, Wording wording, Actions actions) {
    this.session = session;
    this.notes = notes;
    this.wording = wording;
    contents = new Contents(session.past(), ForkJoinPool.commonPool(), Platform::runLater);
    deeds = new PageDeeds(session, wording, actions);
    tabs = new PageTabs(deeds);
    layout = new PageLayout(deeds);
    selfLayout = new PageLayout(deeds);
    root.setId("inspector");
    root.getStyleClass().add("inspector");
    root.getStylesheets().add(Resources.address("pages.css"));
    body.getStyleClass().add("inspector-body");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("edge-to-edge");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    self.getStyleClass().add("try-it");
    self.managedProperty().bind(self.visibleProperty());
    VBox.setMargin(tabs.node(), new Insets(0, 14, 0, 8));
    root.getChildren().addAll(head(), tabs.node(), scroll, self);
    root.heightProperty().subscribe(height -> fit());
  }

  private Node head() {
    title.getStyleClass().add("inspector-title");
    title.setId("inspectorTitle");
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    state.setMinWidth(Region.USE_PREF_SIZE);
    state.managedProperty().bind(state.visibleProperty());
    Button widen = new Button();
    widen.setId("widen");
    widen.setGraphic(Icon.LEAP_BACK.path());
    widen.getStyleClass().addAll("icon-only", "bare");
    widen.setTooltip(new Tip(wording.say("inspector.widen")));
    widen.setAccessibleText(wording.say("inspector.widen"));
    widen.setOnAction(pressed -> {
      wide = !wide;
      widen.setGraphic((wide ? Icon.LEAP_ON : Icon.LEAP_BACK).path());
      fit();
    });
    HBox head = new HBox(title, state, widen);
    head.getStyleClass().add("inspector-head");
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }

  private void fit() {
    double width = wide ? WIDE : root.getHeight() < ROOMY_HEIGHT ? NARROW : ROOMY;
    root.setMinWidth(width);
    root.setMaxWidth(width);
    root.setPrefWidth(width);
    // where there is little room, what to try comes after all else
    VBox where = root.getHeight() < PINNED_HEIGHT ? content : root;
    if (!where.getChildren().contains(self)) {
      root.getChildren().remove(self);
      content.getChildren().remove(self);
      where.getChildren().add(self);
    }
  }

  /** Who opens addresses in the system's own browser. */
  void onOpen(Consumer<String> browser) {
    deeds.onOpen(browser);
  }

  /** Says what is known at the moment that is shown. */
  void update() {
    books.update(session);
    if (!root.isVisible()) {
      return;
    }
    World world = session.after();
    long second = session.shownTime().getEpochSecond();
    Made now =
        new Made(session.selected(), world.seq(), second, deeds.reading(), contents.version());
    if (made.filter(now::equals).isPresent()) {
      return;
    }
    boolean other = made.filter(before -> before.selected().equals(session.selected())).isEmpty();
    long nanos = System.nanoTime();
    if (!other && nanos - madeAt < READABLE_NANOS) {
      return;
    }
    made = Optional.of(now);
    madeAt = nanos;
    PageContext context =
        new PageContext(
            world,
            session.shownTime(),
            session.logTail(LOG_LINES),
            notes,
            wording,
            deeds.reading(),
            books,
            contents);
    Page page = Pages.of(session.selected(), context);
    if (shown.filter(page::equals).isEmpty()) {
      show(page);
    }
    if (other) {
      scroll.setVvalue(0);
    }
  }

  private void show(Page page) {
    title.setText(page.title());
    state.setText(page.state());
    state.setVisible(!page.state().isEmpty());
    state.getStyleClass().setAll("label", "pill", "state");
    state.setStyle(
        "-pill: "
            + Look.variable(page.stateInk())
            + ";"
            + " -pill-soft: "
            + Look.variable(page.stateInk().soft())
            + ";");
    tabs.show(page.tabs());
    shown = Optional.of(page);
    Optional<Node> focused =
        Optional.ofNullable(root.getScene()).flatMap(it -> Optional.ofNullable(it.getFocusOwner()));
    layout.lay(page.blocks(), body.getChildren());
    selfLayout.lay(page.self(), self.getChildren());
    self.setVisible(!page.self().isEmpty());
    focused.filter(node -> node.getScene() == null).ifPresent(this::focusOnItsLike);
  }

  /** What was made anew while it had the focus gets it back. */
  private void focusOnItsLike(Node gone) {
    if (gone.getId() != null) {
      find(body, gone.getId()).ifPresent(Node::requestFocus);
    }
  }

  private static Optional<Node> find(Parent under, String id) {
    for (Node child : under.getChildrenUnmodifiable()) {
      if (id.equals(child.getId())) {
        return Optional.of(child);
      }
      Optional<Node> below = child instanceof Parent it ? find(it, id) : Optional.empty();
      if (below.isPresent()) {
        return below;
      }
    }
    return Optional.empty();
  }

  /** Notes a choice of the reader, as a press of a control would. */
  void choose(String key, String value) {
    deeds.run(new Deed.Choose(key, value));
  }

  /** What is said at the moment. */
  Optional<Page> page() {
    return shown;
  }

  Region node() {
    return root;
  }
}
