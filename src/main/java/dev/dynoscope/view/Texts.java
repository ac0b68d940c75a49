package dev.dynoscope.view;

import dev.dynoscope.picture.Ink;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The blocks of a page that are only looked at. */
final class Texts {
  /** The largest that a picture is drawn, in pixels. */
  private static final double WIDEST = 248;

  private static final double HIGHEST = 240;

  private Texts() {}

  static Label label(String text, String style) {
    Label label = new Label(text);
    label.getStyleClass().add(style);
    return label;
  }

  static String fill(Ink ink) {
    return "-fx-text-fill: " + Look.variable(ink) + ";";
  }

  static Label words(String text, Ink ink) {
    Label words = label(text, "words");
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    words.setStyle(fill(ink));
    return words;
  }

  static Node pair(Label name, String value, Ink ink) {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Label what = label(value, "mono");
    what.setStyle(fill(ink));
    name.setMinWidth(Region.USE_PREF_SIZE);
    what.setTooltip(new Tip(value));
    HBox pair = new HBox(name, gap, what);
    pair.getStyleClass().add("pair");
    pair.setAlignment(Pos.BASELINE_LEFT);
    return pair;
  }

  static Node tall(Block.Tall tall) {
    Label value = label(tall.value(), "mono");
    value.setWrapText(true);
    value.setMinHeight(Region.USE_PREF_SIZE);
    return new VBox(label(tall.name(), "faint"), value);
  }

  static Node item(Block.Item item) {
    Label name = label(item.name(), "mono");
    name.setStyle(fill(item.ink()));
    name.setTooltip(new Tip(item.name()));
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

  static Node gauge(Block.Gauge gauge) {
    Region full = new Region();
    full.getStyleClass().add("gauge-full");
    full.setStyle("-fx-background-color: " + Look.variable(gauge.ink()) + ";");
    StackPane track = new StackPane(full);
    track.getStyleClass().add("gauge");
    track.setAlignment(Pos.CENTER_LEFT);
    full.maxWidthProperty().bind(track.widthProperty().multiply(gauge.share()));
    return new VBox(pair(label(gauge.name(), "faint"), gauge.words(), gauge.ink()), track);
  }

  static Node callout(Block.Callout callout) {
    Label title = label(callout.title(), "callout-title");
    title.setStyle(fill(callout.ink()));
    title.setWrapText(true);
    title.setMinHeight(Region.USE_PREF_SIZE);
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

  /** A picture as large as it is, unless that is too large. */
  static Node picture(Block.Picture picture) {
    Image image = new Image(picture.bytes().stream());
    ImageView view = new ImageView(image);
    view.setPreserveRatio(true);
    view.setSmooth(true);
    view.setFitWidth(Math.min(WIDEST, image.getWidth()));
    if (image.getHeight() * view.getFitWidth() / Math.max(1, image.getWidth()) > HIGHEST) {
      view.setFitHeight(HIGHEST);
    }
    view.setAccessibleText(picture.name());
    StackPane frame = new StackPane(view);
    frame.getStyleClass().add("picture");
    frame.setAlignment(Pos.CENTER_LEFT);
    return frame;
  }
}
