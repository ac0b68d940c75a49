package dev.dynoscope.view;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.world.World;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Says which apps are being built, and offers to cancel that, whoever asked for the build. */
final class BuildNotes {
  private final Kit kit;
  private final SortedMap<AppName, Node> shown = new TreeMap<>();
  private long seen;

  BuildNotes(Kit kit) {
    this.kit = kit;
  }

  /** Follows what has happened. */
  void update() {
    World now = kit.session().present();
    // what was built long ago is not shown in passing
    boolean latest = now.seq() == kit.session().story().lastSeq();
    if (kit.notes().takesCommands() && latest && now.seq() != seen) {
      seen = now.seq();
      show(now.books().building());
    }
  }

  private void show(List<AppName> building) {
    for (AppName app : List.copyOf(shown.keySet())) {
      if (!building.contains(app)) {
        Optional.ofNullable(shown.remove(app)).ifPresent(kit.toasts()::release);
      }
    }
    for (AppName app : building) {
      if (!shown.containsKey(app)) {
        Node note = note(app.value());
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
