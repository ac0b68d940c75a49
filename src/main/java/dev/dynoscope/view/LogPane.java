package dev.dynoscope.view;

import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.LogLine;
import dev.dynoscope.session.Session;
import dev.dynoscope.wording.Wording;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.collections.ObservableList;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The log up to the moment that is shown, as {@code heroku logs --tail} would print it. */
final class LogPane {
  private static final int MOST_LINES = 500;
  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
  private static final KeyCombination FIND =
      new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);

  private final VBox root = new VBox();
  private final ListView<Entry> list = new ListView<>();
  private final LogSearch search = new LogSearch();
  private final Session session;
  private final Wording wording;
  private Optional<LogSearchBar> bar = Optional.empty();
  private Consumer<Boolean> onSearching = open -> {};
  private long shownSeq = -1;
  private boolean following = true;
  private int hit = -1;

  LogPane(Session session, Fonts fonts, Wording wording) {
    this.session = session;
    this.wording = wording;
    list.setId("log");
    list.getStyleClass().addAll("log", "dense");
    list.setCellFactory(view -> new LogCell(view, fonts, () -> search.wanted().words()));
    list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    list.setPlaceholder(new Label(wording.say("inspector.log.empty")));
    list.setAccessibleText(wording.say("inspector.log"));
    list.addEventFilter(ScrollEvent.ANY, scrolled -> Platform.runLater(this::follow));
    list.addEventFilter(MouseEvent.MOUSE_RELEASED, done -> Platform.runLater(this::follow));
    list.setContextMenu(menu(wording));
    list.setOnKeyPressed(key -> {
      if (COPY.match(key)) {
        copy();
      }
    });
    VBox.setVgrow(list, Priority.ALWAYS);
    list.setMinHeight(0);
    root.getStylesheets().add(Resources.address("pages.css"));
    root.getChildren().add(list);
    root.sceneProperty().subscribe(this::listen);
  }

  private ContextMenu menu(Wording wording) {
    MenuItem copy = new MenuItem(wording.say("inspector.log.copy"));
    copy.setOnAction(chosen -> copy());
    MenuItem all = new MenuItem(wording.say("inspector.log.select-all"));
    all.setOnAction(chosen -> list.getSelectionModel().selectAll());
    MenuItem find = new MenuItem(wording.say("inspector.log.find"));
    find.setAccelerator(FIND);
    find.setOnAction(chosen -> search(true));
    return new ContextMenu(find, copy, all);
  }

  private void listen(Scene scene) {
    if (scene != null) {
      scene.getAccelerators().put(FIND, () -> search(true));
    }
  }

  /** Who wants to know whether something is being looked for: there should be room for it. */
  void onSearching(Consumer<Boolean> listener) {
    onSearching = listener;
  }

  boolean searching() {
    return bar.filter(it -> it.node().isVisible()).isPresent();
  }

  /** What is typed into to search, made when somebody first does. */
  private LogSearchBar bar() {
    if (bar.isEmpty()) {
      LogSearchBar made = new LogSearchBar(wording, new Searching());
      made.node().setVisible(false);
      made.node().managedProperty().bind(made.node().visibleProperty());
      root.getChildren().addFirst(made.node());
      bar = Optional.of(made);
    }
    return bar.get();
  }

  /** Opens the search, or closes it and shows all lines again. */
  void search(boolean wanted) {
    boolean open = searching();
    bar().node().setVisible(wanted);
    if (open != wanted) {
      onSearching.accept(wanted);
    }
    search.lookFor(wanted ? bar().wanted() : LogSearch.Wanted.ALL);
    refresh();
    if (wanted) {
      bar().focus();
    }
  }

  /** Closes the search; says whether it was open. */
  boolean stopSearching() {
    boolean open = searching();
    if (open) {
      hit = -1;
      search(false);
    }
    return open;
  }

  private void refresh() {
    shownSeq = -1;
    update();
    list.refresh();
  }

  /** Puts the selected lines on the clipboard, or all when none is selected. */
  void copy() {
    List<Entry> chosen = list.getSelectionModel().getSelectedItems();
    ClipboardContent content = new ClipboardContent();
    content.putString(
        (chosen.isEmpty() ? list.getItems() : chosen)
            .stream().map(LogPane::printed).collect(Collectors.joining("\n")));
    Clipboard.getSystemClipboard().setContent(content);
  }

  private static String printed(Entry entry) {
    return entry.fact() instanceof LogLine line ? line.printed(entry.at()) : "";
  }

  /** Shows the lines up to the present moment; stays where the reader has scrolled to. */
  void update() {
    long seq = session.after().seq();
    if (seq == shownSeq) {
      return;
    }
    shownSeq = seq;
    List<Entry> lines = searching() ? found(seq) : session.logTail(MOST_LINES);
    if (show(lines) && following && !lines.isEmpty() && hit < 0) {
      list.scrollTo(lines.size() - 1);
    }
  }

  private List<Entry> found(long seq) {
    search.take(session.logTail(Integer.MAX_VALUE));
    bar().offer(search.processes());
    bar().count(hit, search.hits(seq).size());
    return search.lines(seq);
  }

  /** Says whether anything has changed. */
  private boolean show(List<Entry> lines) {
    ObservableList<Entry> items = list.getItems();
    int before = items.size();
    boolean longer =
        before > 0
            && before <= lines.size()
            && lines.get(before - 1).equals(items.getLast())
            && lines.getFirst().equals(items.getFirst());
    if (longer) {
      items.addAll(lines.subList(before, lines.size()));
    } else {
      items.setAll(lines);
    }
    return !longer || lines.size() > before;
  }

  /** Follows as long as the reader has left the last line in sight. */
  private void follow() {
    following =
        !(list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow)
            || flow.getLastVisibleCell() == null
            || flow.getLastVisibleCell().getIndex() >= list.getItems().size() - 2;
  }

  Region node() {
    return root;
  }

  /** What the search bar asks for. */
  private final class Searching implements LogSearchBar.Asked {
    @Override
    public void wanted(LogSearch.Wanted wanted) {
      hit = -1;
      search.lookFor(wanted);
      refresh();
      if (!wanted.words().isEmpty()) {
        step(-1);
      }
    }

    @Override
    public void step(int by) {
      List<Integer> hits = search.hits(session.after().seq());
      if (hits.isEmpty()) {
        hit = -1;
      } else {
        hit = hit < 0 && by < 0 ? hits.size() - 1 : Math.floorMod(hit + by, hits.size());
        int line = hits.get(hit);
        list.getSelectionModel().clearAndSelect(line);
        list.scrollTo(Math.max(0, line - 2));
      }
      bar().count(hit, hits.size());
    }

    @Override
    public void close() {
      stopSearching();
      list.requestFocus();
    }
  }
}
