package dev.dynoscope.view;

import dev.dynoscope.picture.Ink;
import dev.dynoscope.view.Block.Bar;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Turns the blocks of a page into controls. */
final class PageLayout {
  private static final double NAME_WIDTH = 62;
  private static final double BARS_WIDTH = 128;

  List<Node> nodes(List<Block> blocks) {
    return blocks.stream().map(PageLayout::node).toList();
  }

  private static Node node(Block block) {
    return switch (block) {
      case Block.Heading b -> label(b.text().toUpperCase(Locale.ROOT), "heading");
      case Block.Words b -> words(b.text(), b.ink());
      case Block.Row b -> pair(label(b.name(), "faint"), b.value(), b.ink());
      case Block.Tall b -> tall(b);
      case Block.Item b -> item(b);
      case Block.Gauge b -> gauge(b);
      case Block.Callout b -> callout(b);
      case Block.Code b -> code(b.text());
      case Block.Waterfall b -> waterfall(b.bars());
    };
  }

  private static Label label(String text, String style) {
    Label label = new Label(text);
    label.getStyleClass().add(style);
    return label;
  }

  private static String fill(Ink ink) {
    return "-fx-text-fill: " + Look.variable(ink) + ";";
  }

  private static Label words(String text, Ink ink) {
    Label words = label(text, "words");
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    words.setStyle(fill(ink));
    return words;
  }

  private static Node pair(Label name, String value, Ink ink) {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Label what = label(value, "mono");
    what.setStyle(fill(ink));
    name.setMinWidth(Region.USE_PREF_SIZE);
    what.setTooltip(new Tooltip(value));
    HBox pair = new HBox(name, gap, what);
    pair.getStyleClass().add("pair");
    pair.setAlignment(Pos.BASELINE_LEFT);
    return pair;
  }

  private static Node tall(Block.Tall tall) {
    Label value = label(tall.value(), "mono");
    value.setWrapText(true);
    value.setMinHeight(Region.USE_PREF_SIZE);
    return new VBox(label(tall.name(), "faint"), value);
  }

  private static Node item(Block.Item item) {
    Label name = label(item.name(), "mono");
    name.setStyle(fill(item.ink()));
    name.setTooltip(new Tooltip(item.name()));
    // the end of a path says more than its beginning
    name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Label size = label(item.size(), "mono");
    size.getStyleClass().add("mono-faint");
    size.setMinWidth(Region.USE_PREF_SIZE);
    HBox line = new HBox(name, gap, size);
    line.getStyleClass().add("pair");
    return line;
  }

  private static Node gauge(Block.Gauge gauge) {
    Region full = new Region();
    full.getStyleClass().add("gauge-full");
    full.setStyle("-fx-background-color: " + Look.variable(gauge.ink()) + ";");
    StackPane track = new StackPane(full);
    track.getStyleClass().add("gauge");
    track.setAlignment(Pos.CENTER_LEFT);
    full.maxWidthProperty().bind(track.widthProperty().multiply(gauge.share()));
    return new VBox(pair(label(gauge.name(), "faint"), gauge.words(), gauge.ink()), track);
  }

  private static Node callout(Block.Callout callout) {
    Label title = label(callout.title(), "callout-title");
    title.setStyle(fill(callout.ink()));
    VBox box = new VBox(title, words(callout.text(), Ink.TEXT));
    if (!callout.faint().isEmpty()) {
      box.getChildren().add(words(callout.faint(), Ink.TEXT_MUTED));
    }
    box.getStyleClass().add("callout");
    box.setStyle(
        "-pill: "
            + Look.variable(callout.ink())
            + ";"
            + " -pill-soft: "
            + Look.variable(callout.ink().soft())
            + ";");
    return box;
  }

  private static Node code(String text) {
    Label code = label(text, "code");
    code.setMinHeight(Region.USE_PREF_SIZE);
    code.setTooltip(new Tooltip(text));
    HBox.setHgrow(code, Priority.ALWAYS);
    code.setMaxWidth(Double.MAX_VALUE);
    Button copy = new Button();
    copy.setGraphic(Icon.COPY.path());
    copy.setId("copy" + text.replaceFirst(" .*", ""));
    copy.getStyleClass().addAll("icon-only", "bare");
    copy.setTooltip(new Tooltip("Copy"));
    copy.setAccessibleText("Copy " + text);
    copy.setOnAction(pressed -> {
      ClipboardContent content = new ClipboardContent();
      content.putString(text);
      Clipboard.getSystemClipboard().setContent(content);
    });
    HBox line = new HBox(code, copy);
    line.getStyleClass().add("code-line");
    return line;
  }

  private static Node waterfall(List<Bar> bars) {
    VBox all = new VBox();
    all.getStyleClass().add("waterfall");
    for (Bar bar : bars) {
      Label name = label(bar.name(), "faint");
      name.setMinWidth(NAME_WIDTH);
      Region colour = new Region();
      colour.setStyle("-fx-background-color: " + Look.variable(bar.ink()) + ";");
      colour.getStyleClass().add("bar");
      colour.resizeRelocate(
          bar.from() * BARS_WIDTH, 3, Math.max(3, (bar.to() - bar.from()) * BARS_WIDTH), 11);
      colour.setManaged(false);
      Pane track = new Pane(colour);
      track.setMinWidth(BARS_WIDTH);
      Label took = label(bar.took(), "mono");
      took.setMinWidth(Region.USE_PREF_SIZE);
      Region gap = new Region();
      HBox.setHgrow(gap, Priority.ALWAYS);
      HBox line = new HBox(name, track, gap, took);
      line.setAlignment(Pos.CENTER_LEFT);
      all.getChildren().add(line);
    }
    return all;
  }
}
