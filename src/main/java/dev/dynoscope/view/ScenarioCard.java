package dev.dynoscope.view;

import dev.dynoscope.session.ScenarioNote;
import dev.dynoscope.session.Seed;
import dev.dynoscope.session.UnfitScenario;
import dev.dynoscope.wording.Wording;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The scenarios that can be played in virtual time, over the stage until one is. */
final class ScenarioCard implements Card {
  private static final double WIDTH = 720;
  private static final double LIST_HEIGHT = 430;
  private static final double SEED_WIDTH = 130;

  private final StackPane root = new StackPane();
  private final ListView<ScenarioNote> list = new ListView<>();
  private final TextField seed = new TextField("1");
  private final Label wrong = new Label();
  private final Modes modes;
  private final Wording wording;
  private final Supplier<Optional<String>> choose;

  /** Plays through {@code modes}; {@code choose} asks for a file. */
  ScenarioCard(Modes modes, Supplier<Optional<String>> choose) {
    this.modes = modes;
    wording = modes.wording();
    this.choose = choose;
    root.setId("scenario-card");
    root.getStyleClass().addAll("more", KeyRouter.OWN_KEYS);
    Label title = new Label(wording.say("modes.scenarios-title"));
    title.getStyleClass().add("card-title");
    Label about = new Label(wording.say("modes.scenarios-about"));
    about.setWrapText(true);
    about.setMinHeight(Region.USE_PREF_SIZE);
    about.getStyleClass().add("faint");
    prepareList();
    wrong.setId("scenarioWrong");
    wrong.setWrapText(true);
    wrong.getStyleClass().add("wrong");
    wrong.managedProperty().bind(wrong.visibleProperty());
    wrong.visibleProperty().bind(wrong.textProperty().isNotEmpty());
    VBox card = new VBox(title, about, list, foot(), wrong);
    card.getStyleClass().addAll("card", "scenarios");
    card.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
    card.setPrefWidth(WIDTH);
    StackPane.setAlignment(card, Pos.TOP_CENTER);
    Card.lay(root, card, this::hide);
    // before the list, which takes Enter for itself
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private void prepareList() {
    list.setId("scenarios");
    list.setAccessibleText(wording.say("modes.scenarios"));
    list.setPrefHeight(LIST_HEIGHT);
    list.setMinHeight(100);
    VBox.setVgrow(list, Priority.ALWAYS);
    list.setPlaceholder(new Label(wording.say("modes.no-scenarios")));
    list.setCellFactory(it -> new ScenarioCell(it, wording));
    list.setOnMouseClicked(click -> {
      if (click.getClickCount() > 1) {
        run();
      }
    });
  }

  private Node foot() {
    Label label = new Label(wording.say("modes.seed"));
    seed.setId("seed");
    seed.setPrefWidth(SEED_WIDTH);
    seed.setTooltip(new Tip(wording.say("modes.seed-tip")));
    seed.setAccessibleText(wording.say("modes.seed"));
    label.setLabelFor(seed);
    seed.textProperty().subscribe(text -> wrong.setText(""));
    Button open = new Button(wording.say("modes.open-scenario"));
    open.setId("openScenario");
    open.setOnAction(pressed -> open());
    Button run = new Button(wording.say("modes.run"));
    run.setId("runScenario");
    run.getStyleClass().add("main");
    run.setOnAction(pressed -> run());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox foot = new HBox(label, seed, gap, open, run);
    foot.getStyleClass().add("scenario-foot");
    foot.setAlignment(Pos.CENTER_LEFT);
    return foot;
  }

  private void pressed(KeyEvent key) {
    boolean onButton = key.getTarget() instanceof Button;
    if (key.getCode() == KeyCode.ENTER && !onButton) {
      key.consume();
      run();
    }
  }

  /** Shows it, or puts it away. */
  void toggle() {
    if (!hide()) {
      show();
    }
  }

  private void show() {
    root.setVisible(true);
    wrong.setText("");
    String before = chosen().map(ScenarioNote::file).orElse("");
    list.getItems()
        .setAll(modes.simulations().map(simulations -> simulations.scenarios()).orElseThrow());
    modes
        .run()
        .ifPresent(run -> {
          if (before.isEmpty()) {
            seed.setText(String.valueOf(run.seed()));
            add(run.scenario());
          }
        });
    if (!before.isEmpty()) {
      select(before);
    }
    if (list.getSelectionModel().isEmpty()) {
      list.getSelectionModel().selectFirst();
    }
    list.requestFocus();
  }

  private void add(ScenarioNote note) {
    if (list.getItems().stream().noneMatch(each -> each.file().equals(note.file()))) {
      list.getItems().addFirst(note);
    }
    select(note.file());
  }

  private void select(String file) {
    list.getItems().stream()
        .filter(each -> each.file().equals(file))
        .findFirst()
        .ifPresent(each -> {
          list.getSelectionModel().select(each);
          list.scrollTo(each);
        });
  }

  private Optional<ScenarioNote> chosen() {
    return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
  }

  private void open() {
    choose
        .get()
        .ifPresent(file -> {
          try {
            wrong.setText("");
            add(modes.simulations().orElseThrow().open(file));
            list.requestFocus();
          } catch (UnfitScenario unfit) {
            wrong.setText(unfit.sentence());
          }
        });
  }

  private void run() {
    OptionalLong number = Seed.parse(seed.getText());
    if (number.isEmpty()) {
      wrong.setText(Seed.complaint(seed.getText()));
      seed.requestFocus();
      seed.selectAll();
      return;
    }
    if (chosen().isEmpty()) {
      wrong.setText(wording.say("modes.choose-first"));
      return;
    }
    try {
      modes.play(chosen().get(), number.getAsLong());
      hide();
    } catch (UnfitScenario unfit) {
      wrong.setText(unfit.sentence());
    }
  }

  @Override
  public Node node() {
    return root;
  }
}
