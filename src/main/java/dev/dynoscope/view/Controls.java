package dev.dynoscope.view;

import dev.dynoscope.view.Block.Deed;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The blocks of a page that can be pressed, typed into and copied. */
final class Controls {
  /** Padding and border of a link, in pixels. */
  private static final double LINK_EDGE = 7;

  /** How much of a long command is shown, in pixels; all of it is copied. */
  private static final double FIVE_LINES = 100;

  private final Deeds deeds;

  Controls(Deeds deeds) {
    this.deeds = deeds;
  }

  /** Something to type in a terminal. */
  Node code(String text) {
    Label code = Texts.label(text, "code");
    code.setMaxHeight(FIVE_LINES);
    code.setTooltip(new Tip(text));
    HBox.setHgrow(code, Priority.ALWAYS);
    code.setMaxWidth(Double.MAX_VALUE);
    HBox line = new HBox(code, copy("copy" + text.replaceFirst(" .*", ""), text));
    line.setMinHeight(Region.USE_PREF_SIZE);
    line.getStyleClass().add("code-line");
    return line;
  }

  private Button copy(String id, String text) {
    Button copy = new Button();
    copy.setGraphic(Icon.COPY.path());
    copy.setId(id);
    copy.getStyleClass().addAll("icon-only", "bare");
    copy.setTooltip(new Tip(deeds.say("inspector.copy")));
    copy.setAccessibleText(deeds.say("inspector.copy-this", text));
    copy.setOnAction(pressed -> {
      ClipboardContent content = new ClipboardContent();
      content.putString(text);
      Clipboard.getSystemClipboard().setContent(content);
    });
    return copy;
  }

  /** Lines as they are. */
  Node raw(Block.Raw raw) {
    Label text = Texts.label(raw.text(), "raw-text");
    text.setWrapText(true);
    text.setMinHeight(Region.USE_PREF_SIZE);
    text.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(text, Priority.ALWAYS);
    HBox line = new HBox(text, copy("copy-" + raw.id(), raw.text()));
    line.getStyleClass().add("raw");
    return line;
  }

  Node link(Block.Link link) {
    Label name = Texts.label(link.name(), "mono");
    name.setStyle(Texts.fill(link.ink()));
    name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    Label detail = Texts.label(link.detail(), "mono");
    detail.getStyleClass().add("mono-faint");
    detail.setMinWidth(Region.USE_PREF_SIZE);
    HBox line = new HBox(name, detail);
    line.getStyleClass().add("pair");
    line.setAlignment(Pos.CENTER_LEFT);
    Button button = new Button();
    button.setGraphic(line);
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.getStyleClass().add("link");
    if (link.open()) {
      button.getStyleClass().add("open");
    }
    button.setMaxWidth(Double.MAX_VALUE);
    line.prefWidthProperty().bind(button.widthProperty().subtract(2 * LINK_EDGE));
    // its words stand in line with all others, its edges beyond them
    VBox.setMargin(button, new Insets(0, -LINK_EDGE, 0, -LINK_EDGE));
    button.setAccessibleText(link.name() + ", " + link.detail());
    button.setId("link " + link.name());
    button.setTooltip(new Tip(link.name()));
    button.setOnAction(pressed -> deeds.run(link.deed()));
    return button;
  }

  Node buttons(Block.Buttons buttons) {
    FlowPane row = new FlowPane();
    row.getStyleClass().add("buttons");
    for (Block.Button each : buttons.all()) {
      Button button = new Button(each.words());
      button.setId(each.id());
      button.setDisable(!each.on());
      button.getStyleClass().add("small");
      button.setOnAction(pressed -> deeds.run(each.deed()));
      row.getChildren().add(button);
    }
    return row;
  }

  Node options(Block.Options options) {
    FlowPane row = new FlowPane();
    row.getStyleClass().add("tabs");
    for (Block.Option option : options.options()) {
      ToggleButton button = new ToggleButton(option.words());
      boolean chosen = option.value().equals(options.chosen());
      button.setId(options.key().replace('.', '-') + "-" + option.value());
      button.setSelected(chosen);
      button.setOnAction(pressed -> {
        // one is always chosen: a second press does not put it out
        button.setSelected(true);
        deeds.run(new Deed.Choose(options.key(), option.value()));
      });
      row.getChildren().add(button);
    }
    return row;
  }

  Node search(Block.Search search) {
    TextField field = new TextField(deeds.chosen(search.key()));
    field.setId(search.key().replace('.', '-'));
    field.setPromptText(search.prompt());
    field.setAccessibleText(search.prompt());
    field.getStyleClass().add("well-field");
    field
        .textProperty()
        .subscribe((before, text) -> deeds.run(new Deed.Choose(search.key(), text)));
    return field;
  }

  Node secret(Block.Secret secret) {
    Label name = Texts.label(secret.name(), "faint");
    Label value = Texts.label(secret.shown(), "mono");
    value.setWrapText(true);
    value.setMinHeight(Region.USE_PREF_SIZE);
    VBox both = new VBox(name, value);
    HBox.setHgrow(both, Priority.ALWAYS);
    Button show = new Button(deeds.say(secret.masked() ? "inspector.show" : "inspector.hide"));
    show.setId("secret-" + secret.name());
    show.setAccessibleText(secret.words());
    show.getStyleClass().add("small");
    show.setMinWidth(Region.USE_PREF_SIZE);
    String next = secret.masked() ? "yes" : "no";
    show.setOnAction(pressed -> deeds.run(new Deed.Choose(secret.key(), next)));
    HBox line = new HBox(both, show);
    line.getStyleClass().add("pair");
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  /** Where the browser is, and where it is to go. */
  Node address(Block.Address address) {
    Button back = new Button();
    back.setGraphic(Icon.STEP_BACK.path());
    back.setId("browserBack");
    back.getStyleClass().addAll("icon-only", "small");
    back.setDisable(address.back().isEmpty());
    back.setAccessibleText(deeds.say("browser.back"));
    back.setTooltip(new Tip(deeds.say("browser.back")));
    back.setOnAction(pressed -> deeds.visit(address.back()));
    TextField field = new TextField(address.url());
    field.setId("address");
    field.setPromptText(deeds.say("browser.prompt"));
    field.setAccessibleText(deeds.say("browser.address"));
    field.getStyleClass().addAll("well-field", "mono");
    field.setOnAction(entered -> deeds.visit(field.getText()));
    HBox.setHgrow(field, Priority.ALWAYS);
    HBox bar = new HBox(back, field);
    bar.getStyleClass().add("address-bar");
    return bar;
  }
}
