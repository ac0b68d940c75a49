package dev.dynoscope.view;

import dev.dynoscope.session.Session;
import dev.dynoscope.world.World;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;

/** The panel at the right: all that is known of the selected thing. */
final class Inspector {
  private static final int LOG_LINES = 400;
  private static final double WIDTH = 300;

  private final VBox root = new VBox();
  private final Label title = new Label();
  private final Label state = new Label();
  private final SegmentedButton tabs = new SegmentedButton();
  private final ToggleGroup tabGroup = new ToggleGroup();
  private final VBox body = new VBox();
  private final PageLayout layout = new PageLayout();
  private final Session session;
  private final WindowNotes notes;
  private Optional<Page> shown = Optional.empty();
  private Optional<Made> made = Optional.empty();
  private String dynoTab = DynoPage.FILES;
  private String appTab = AppPage.RELEASES;

  /** All that a page depends on. */
  private record Made(Optional<String> selected, long seq, long second, String tab) {}

  Inspector(Session session, WindowNotes notes) {
    this.session = session;
    this.notes = notes;
    root.setId("inspector");
    root.getStyleClass().add("inspector");
    root.setMinWidth(WIDTH);
    root.setMaxWidth(WIDTH);
    root.setPrefWidth(WIDTH);
    title.getStyleClass().add("inspector-title");
    title.setId("inspectorTitle");
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    state.setMinWidth(Region.USE_PREF_SIZE);
    HBox head = new HBox(title, state);
    head.setAlignment(Pos.CENTER_LEFT);
    tabs.setToggleGroup(tabGroup);
    tabs.managedProperty().bind(tabs.visibleProperty());
    body.getStyleClass().add("inspector-body");
    ScrollPane scroll = new ScrollPane(body);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("edge-to-edge");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    VBox self = new VBox();
    self.getStyleClass().add("try-it");
    self.getChildren().setAll(layout.nodes(TryIt.blocks(notes)));
    root.getChildren().addAll(head, tabs, scroll, self);
  }

  /** Says what is known at the moment that is shown. */
  void update() {
    if (!root.isVisible()) {
      return;
    }
    World world = session.after();
    String tab = tab();
    Made now = new Made(session.selected(), world.seq(), session.shownTime().getEpochSecond(), tab);
    if (made.filter(now::equals).isPresent()) {
      return;
    }
    made = Optional.of(now);
    PageContext context =
        new PageContext(world, session.shownTime(), session.logTail(LOG_LINES), notes, tab);
    Page page = page(context);
    if (shown.filter(page::equals).isEmpty()) {
      show(page);
    }
  }

  private boolean onApp() {
    return session.selected().filter(Selection::isApp).isPresent();
  }

  private String tab() {
    return onApp() ? appTab : dynoTab;
  }

  private Page page(PageContext context) {
    return session
        .selected()
        .flatMap(id -> page(id, context))
        .orElseGet(() -> OverviewPage.of(context));
  }

  private static Optional<Page> page(String id, PageContext context) {
    return switch (id) {
      case Selection.BROWSER -> Optional.of(BrowserPage.of(context));
      case Selection.DNS -> Optional.of(DnsPage.of(context));
      case Selection.ROUTER -> Optional.of(RouterPage.of(context));
      case Selection.STORAGE -> Optional.of(StoragePage.of(context));
      default ->
          Selection.dyno(id, context.world())
              .map(dyno -> DynoPage.of(dyno, context))
              .or(() -> Selection.app(id, context.world()).map(app -> AppPage.of(app, context)))
              .or(() ->
                  Selection.request(id, context.world())
                      .map(request -> RequestPage.of(request, context)));
    };
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
    if (shown.filter(before -> before.tabs().equals(page.tabs())).isEmpty()) {
      showTabs(page.tabs());
    }
    shown = Optional.of(page);
    body.getChildren().setAll(layout.nodes(page.blocks()));
  }

  private void showTabs(List<String> names) {
    tabs.setVisible(!names.isEmpty());
    tabs.getButtons().setAll(names.stream().map(this::tabButton).toList());
  }

  private ToggleButton tabButton(String name) {
    ToggleButton button = new ToggleButton(name);
    button.setId("tab" + name);
    button.setSelected(name.equals(tab()));
    button.setMaxWidth(Double.MAX_VALUE);
    button.setOnAction(pressed -> {
      // one is always chosen: a second press does not put it out
      button.setSelected(true);
      if (onApp()) {
        appTab = name;
      } else {
        dynoTab = name;
      }
    });
    return button;
  }

  /** What is said at the moment. */
  Optional<Page> page() {
    return shown;
  }

  Region node() {
    return root;
  }
}
