package dev.dynoscope.view;

import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.LogLine;
import dev.dynoscope.session.Session;
import java.util.List;
import java.util.stream.Collectors;
import javafx.application.Platform;
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

/** The log up to the moment that is shown, as {@code heroku logs --tail} would print it. */
final class LogPane {
  private static final int MOST_LINES = 500;

  private final ListView<Entry> list = new ListView<>();
  private final Session session;
  private long shownSeq = -1;
  private boolean following = true;

  LogPane(Session session, Fonts fonts) {
    this.session = session;
    list.setId("log");
    list.getStyleClass().addAll("log", "dense");
    list.setCellFactory(view -> new LogCell(view, fonts));
    list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    Label empty = new Label("The log is empty so far.");
    list.setPlaceholder(empty);
    list.setAccessibleText("Log");
    list.addEventFilter(ScrollEvent.ANY, scrolled -> Platform.runLater(this::follow));
    list.addEventFilter(MouseEvent.MOUSE_RELEASED, done -> Platform.runLater(this::follow));
    MenuItem copy = new MenuItem("Copy lines");
    copy.setOnAction(chosen -> copy());
    MenuItem all = new MenuItem("Select all");
    all.setOnAction(chosen -> list.getSelectionModel().selectAll());
    list.setContextMenu(new ContextMenu(copy, all));
    KeyCombination copyKeys = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    list.setOnKeyPressed(key -> {
      if (copyKeys.match(key)) {
        copy();
      }
    });
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
    List<Entry> tail = session.logTail(MOST_LINES);
    if (tail.equals(list.getItems())) {
      return;
    }
    list.getItems().setAll(tail);
    if (following && !tail.isEmpty()) {
      list.scrollTo(tail.size() - 1);
    }
  }

  /** Follows as long as the reader has left the last line in sight. */
  private void follow() {
    following =
        !(list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow)
            || flow.getLastVisibleCell() == null
            || flow.getLastVisibleCell().getIndex() >= list.getItems().size() - 2;
  }

  ListView<Entry> node() {
    return list;
  }
}
