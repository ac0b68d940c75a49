package dev.dynoscope.view;

import dev.dynoscope.journal.AppFact;
import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.BranchFact;
import dev.dynoscope.journal.Entry;
import dev.dynoscope.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Says which apps are being built, and offers to cancel that, whoever asked for the build. */
final class BuildNotes {
  private static final int MOST_AT_ONCE = 5_000;

  private final Kit kit;
  private final SortedSet<String> building = new TreeSet<>();
  private final SortedMap<String, Node> shown = new TreeMap<>();
  private long seen;

  BuildNotes(Kit kit) {
    this.kit = kit;
  }

  /** Follows what has happened. */
  void update() {
    Session session = kit.session();
    if (!kit.notes().takesCommands() || seen == session.story().lastSeq()) {
      return;
    }
    List<Entry> entries = session.entriesAfter(seen, MOST_AT_ONCE);
    entries.forEach(this::take);
    seen = entries.isEmpty() ? session.story().lastSeq() : entries.getLast().seq();
    // what was built long ago is not shown in passing
    if (seen == session.story().lastSeq()) {
      show();
    }
  }

  private void take(Entry entry) {
    switch (entry.fact()) {
      case AppFact.BuildStarted f -> building.add(f.app().value());
      case AppFact.SlugCompiled f -> over(f.app());
      case AppFact.BuildFailed f -> over(f.app());
      case AppFact.BuildCancelled f -> over(f.app());
      case BranchFact _ -> building.clear();
      default -> {}
    }
  }

  private void over(AppName app) {
    building.remove(app.value());
  }

  private void show() {
    for (String app : List.copyOf(shown.keySet())) {
      if (!building.contains(app)) {
        Optional.ofNullable(shown.remove(app)).ifPresent(kit.toasts()::release);
      }
    }
    for (String app : new ArrayList<>(building)) {
      if (!shown.containsKey(app)) {
        Node note = note(app);
        shown.put(app, note);
        kit.toasts().hold(note);
      }
    }
  }

  private Node note(String app) {
    String words = kit.wording().say("acts.folder.building", app);
    ProgressBar progress = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
    progress.setAccessibleText(kit.wording().say("acts.folder.progress"));
    Button cancel = new Button(kit.wording().say("acts.folder.stop"));
    cancel.setId("cancelBuild");
    cancel.getStyleClass().add("lead");
    cancel.setMinWidth(Region.USE_PREF_SIZE);
    cancel.setOnAction(pressed -> {
      cancel.setDisable(true);
      kit.actions().typed("builds:cancel -a " + app);
    });
    HBox note = new HBox(new Label(words), progress, cancel);
    note.getStyleClass().addAll("toast", "work");
    note.setAlignment(Pos.CENTER_LEFT);
    note.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    return note;
  }
}
