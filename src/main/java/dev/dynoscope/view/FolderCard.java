package dev.dynoscope.view;

import dev.dynoscope.session.Session;
import dev.dynoscope.wording.Wording;
import dev.dynoscope.world.IsolationState;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextArea;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A folder to be deployed: asks first, then follows the build to its end. */
final class FolderCard implements Card {
  private static final double WIDTH = 640;
  private static final int MOST_AT_ONCE = 5_000;

  private final StackPane root = new StackPane();
  private final Label title = new Label();
  private final Label words = new Label();
  private final Label honesty = new Label();
  private final ProgressBar progress = new ProgressBar();
  private final TextArea log = new TextArea();
  private final HBox buttons = new HBox();
  private final Session session;
  private final Actions actions;
  private final Wording wording;
  private final Runnable another;
  private Optional<BuildWatch> watch = Optional.empty();
  private String app = "";
  private long seen;
  private Optional<Button> stop = Optional.empty();
  private boolean begun;

  /** Deploys through {@code actions}; {@code another} asks for another folder. */
  FolderCard(Session session, Actions actions, Wording wording, Runnable another) {
    this.session = session;
    this.actions = actions;
    this.wording = wording;
    this.another = another;
    root.setId("folder-card");
    root.getStyleClass().addAll("more", KeyRouter.OWN_KEYS);
    root.setVisible(false);
    title.setId("folderTitle");
    title.getStyleClass().add("card-title");
    words.setId("folderWords");
    words.setWrapText(true);
    honesty.setWrapText(true);
    honesty.getStyleClass().add("honesty");
    log.setId("buildLog");
    log.setEditable(false);
    log.getStyleClass().add("answer-text");
    log.setAccessibleText(wording.say("acts.folder.log"));
    log.setPrefRowCount(14);
    progress.setMaxWidth(Double.MAX_VALUE);
    progress.setAccessibleText(wording.say("acts.folder.progress"));
    for (Node part : List.of(honesty, log, progress)) {
      part.managedProperty().bind(part.visibleProperty());
    }
    buttons.getStyleClass().add("card-buttons");
    buttons.setAlignment(Pos.CENTER_RIGHT);
    VBox card = new VBox(title, words, honesty, progress, log, buttons);
    card.getStyleClass().addAll("card", "folder");
    card.setOnMouseClicked(MouseEvent::consume);
    card.setPrefWidth(WIDTH);
    card.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
    root.getChildren().add(card);
  }

  /** Asks whether {@code folder} is to be deployed, and says in what its code would run. */
  void ask(Path folder) {
    watch = Optional.empty();
    String name = FolderName.of(folder);
    boolean there = exists(name);
    title.setText(wording.say("acts.folder.ask", String.valueOf(folder.getFileName())));
    words.setText(
        wording.say(
            there ? "acts.folder.into" : "acts.folder.new",
            folder.toAbsolutePath().normalize().toString(),
            name));
    IsolationState isolation = session.present().isolation();
    honesty.setText(
        isolation
            .lost()
            .orElseGet(
                () -> wording.say("acts.folder.honesty", isolation.kind(), isolation.honesty())));
    honesty.setVisible(true);
    progress.setVisible(false);
    log.setVisible(false);
    Button deploy = button("folderDeploy", "acts.folder.deploy", () -> deploy(folder, name, there));
    deploy.getStyleClass().add("main");
    buttons.getChildren().setAll(button("folderCancel", "acts.folder.cancel", this::hide), deploy);
    root.setVisible(true);
    deploy.requestFocus();
  }

  private boolean exists(String name) {
    return session.present().apps().byName().keySet().stream()
        .anyMatch(each -> each.value().equals(name));
  }

  private Button button(String id, String key, Runnable job) {
    Button button = new Button(wording.say(key));
    button.setId(id);
    button.setOnAction(pressed -> job.run());
    return button;
  }

  private void deploy(Path folder, String name, boolean there) {
    String word = FolderName.word(folder);
    String command =
        there ? "deploy " + word + " -a " + name : "apps:create " + name + " --from " + word;
    app = name;
    begun = false;
    seen = session.story().lastSeq();
    watch = Optional.of(new BuildWatch(command, name));
    title.setText(wording.say("acts.folder.building", name));
    words.setText(wording.say("acts.folder.wait"));
    honesty.setVisible(false);
    progress.setProgress(ProgressBar.INDETERMINATE_PROGRESS);
    progress.setVisible(true);
    log.clear();
    log.setVisible(true);
    Button hide = button("folderHide", "acts.folder.hide", this::hide);
    stop = Optional.of(button("folderStop", "acts.folder.stop", this::stop));
    stop.get().setDisable(true);
    buttons.getChildren().setAll(stop.get(), hide);
    hide.requestFocus();
    actions.typed(command);
  }

  private void stop() {
    stop.ifPresent(button -> button.setDisable(true));
    words.setText(wording.say("acts.folder.stopping"));
    actions.typed("builds:cancel -a " + app);
  }

  /** Follows the build. */
  void update() {
    watch
        .filter(it -> !it.over())
        .ifPresent(it -> {
          boolean changed = it.take(session.entriesAfter(seen, MOST_AT_ONCE));
          seen = session.story().lastSeq();
          if (changed) {
            follow(it);
          }
        });
  }

  private void follow(BuildWatch build) {
    log.setText(String.join("\n", build.lines()));
    log.positionCaret(log.getLength());
    log.setScrollTop(Double.MAX_VALUE);
    switch (build.stage()) {
      case ASKED -> {}
      case BUILDING -> begun();
      case BUILT -> {
        words.setText(wording.say("acts.folder.built"));
        stop.ifPresent(button -> button.setDisable(true));
      }
      case RELEASED -> {
        String version = String.valueOf(build.version());
        title.setText(wording.say("acts.folder.done", app, version));
        words.setText(wording.say("acts.folder.next"));
        progress.setProgress(1);
        Button visit =
            button(
                "folderVisit",
                "acts.folder.visit",
                () -> {
                  hide();
                  actions.typed("visit -a " + app);
                });
        visit.getStyleClass().add("main");
        offer(visit);
      }
      case FAILED -> {
        title.setText(wording.say("acts.folder.failed", app));
        words.setText(build.sentence());
        progress.setVisible(false);
        offer(button("folderAnother", "acts.folder.another", another));
      }
      case CANCELLED -> {
        title.setText(wording.say("acts.folder.cancelled", app));
        words.setText(wording.say("acts.folder.nothing"));
        progress.setVisible(false);
        offer(button("folderAnother", "acts.folder.another", another));
      }
    }
  }

  /** From now on it can be stopped, once. */
  private void begun() {
    if (!begun) {
      begun = true;
      stop.ifPresent(button -> button.setDisable(false));
    }
  }

  private void offer(Button way) {
    boolean here = root.isVisible() && buttons.getChildren().stream().anyMatch(Node::isFocused);
    buttons.getChildren().setAll(button("folderClose", "acts.folder.close", this::hide), way);
    if (here) {
      way.requestFocus();
    }
  }

  @Override
  public Node node() {
    return root;
  }
}
