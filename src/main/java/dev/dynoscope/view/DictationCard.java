package dev.dynoscope.view;

import dev.dynoscope.wording.Wording;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.Window;

/** Asks where the lesson is to be written that was taken down. */
final class DictationCard implements Card {
  private static final double WIDTH = 640;

  private final StackPane root = new StackPane();
  private final Label about = new Label();
  private final Label message = new Label();
  private final TextField folder = new TextField();
  private final ProgressBar progress = new ProgressBar();
  private final HBox buttons = new HBox();
  private final Supplier<Window> window;
  private final Wording wording;

  /** A card over {@code window} that gives {@code save} the folder. */
  DictationCard(Wording wording, Supplier<Window> window, Consumer<String> save) {
    this.wording = wording;
    this.window = window;
    root.setId("dictation-card");
    root.getStyleClass().addAll("more", KeyRouter.OWN_KEYS);
    Label title = new Label(wording.say("dictation.card"));
    title.getStyleClass().add("card-title");
    Label name = new Label(wording.say("dictation.folder"));
    folder.setId("dictationFolder");
    folder.setText(
        Path.of(System.getProperty("user.home", ""))
            .resolve(wording.say("dictation.name"))
            .toString());
    folder.setAccessibleText(wording.say("dictation.folder"));
    folder.setOnAction(entered -> save.accept(folder.getText().strip()));
    name.setLabelFor(folder);
    HBox.setHgrow(folder, Priority.ALWAYS);
    HBox place =
        new HBox(
            folder, new WordButton("dictationOther", wording.say("dictation.other"), this::choose));
    place.getStyleClass().add("scenario-foot");
    message.setId("dictationMessage");
    about.setId("dictationAbout");
    for (Label each : List.of(about, message)) {
      each.setWrapText(true);
      each.setMinHeight(Region.USE_PREF_SIZE);
    }
    message.managedProperty().bind(message.visibleProperty());
    message.visibleProperty().bind(message.textProperty().isNotEmpty());
    progress.setMaxWidth(Double.MAX_VALUE);
    progress.setAccessibleText(wording.say("dictation.writing"));
    progress.managedProperty().bind(progress.visibleProperty());
    Button write =
        new WordButton(
            "dictationWrite",
            wording.say("dictation.write"),
            () -> save.accept(folder.getText().strip()));
    write.getStyleClass().add("main");
    buttons
        .getChildren()
        .addAll(new WordButton("dictationOn", wording.say("dictation.on"), this::hide), write);
    buttons.getStyleClass().add("card-buttons");
    buttons.setAlignment(Pos.CENTER_RIGHT);
    VBox card = new VBox(title, about, name, place, progress, message, buttons);
    card.getStyleClass().addAll("card", "folder");
    card.setPrefWidth(WIDTH);
    card.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
    Card.lay(root, card, this::hide);
  }

  private void choose() {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(wording.say("dictation.other-title"));
    Path named = Path.of(folder.getText());
    Optional.ofNullable(named.getParent())
        .map(Path::toFile)
        .filter(File::isDirectory)
        .ifPresent(chooser::setInitialDirectory);
    Optional.ofNullable(chooser.showDialog(window.get()))
        .ifPresent(chosen ->
            folder.setText(
                chosen.toPath().resolve(String.valueOf(named.getFileName())).toString()));
  }

  /** Asks, and says of what the lesson will be. */
  void ask(String sentence) {
    about.setText(sentence);
    busy(false);
    message.setText("");
    root.setVisible(true);
    folder.requestFocus();
    folder.positionCaret(folder.getLength());
  }

  /** It is being written, or is no longer. */
  void busy(boolean wanted) {
    progress.setVisible(wanted);
    buttons.setDisable(wanted);
    folder.setDisable(wanted);
    message.setText(wanted ? wording.say("dictation.writing") : "");
  }

  /** Says why it was not written. */
  void refuse(String sentence) {
    busy(false);
    message.setText(sentence);
    folder.requestFocus();
  }

  @Override
  public Node node() {
    return root;
  }
}
