package dev.dynoscope.view;

import dev.dynoscope.picture.Face;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/**
 * The one sentence that says what happens now, under the stage, in large type. Keeps its height
 * whatever the sentence, so that the stage never jumps: a long one is set smaller, in two lines.
 */
final class CaptionBar {
  /** Names of dynos stand out. */
  private static final Pattern DYNO = Pattern.compile("\\b[a-z]+\\.\\d+\\b");

  private static final double SMALLER = 0.78;
  private static final double LINE = 1.32;
  private static final double MONO = 0.94;

  private final Fonts fonts;
  private final Label number = new Label();
  private final TextFlow words = new TextFlow();
  private final HBox pill = new HBox(number, words);
  private final StackPane root = new StackPane(pill);
  private String sentence = "";
  private double size = 18;

  CaptionBar(Fonts fonts) {
    this.fonts = fonts;
    root.getStyleClass().add("caption-bar");
    root.setId("caption");
    root.setAccessibleRole(AccessibleRole.TEXT);
    pill.getStyleClass().add("caption");
    pill.setAlignment(Pos.CENTER_LEFT);
    number.getStyleClass().add("caption-number");
    number.setMinWidth(Region.USE_PREF_SIZE);
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMaxHeight(Region.USE_PREF_SIZE);
    root.widthProperty().subscribe(width -> set());
  }

  /** Sets the size of a sentence of one line, in pixels. */
  void size(double pixels) {
    if (size != pixels) {
      size = pixels;
      set();
    }
  }

  /** Shows a sentence. */
  void say(int step, String text) {
    number.setText(String.valueOf(step));
    if (!text.equals(sentence)) {
      sentence = text;
      root.setAccessibleText(text);
      set();
    }
  }

  /** What is said. */
  String sentence() {
    return sentence;
  }

  private void set() {
    double room = root.getWidth() - 5.5 * size;
    boolean fits = fonts.measure().width(sentence, Face.TEXT, size) <= room;
    double now = fits ? size : size * SMALLER;
    double height = Math.ceil(size * SMALLER * LINE * 2 + 14);
    pill.setMinHeight(height);
    pill.setMaxHeight(height);
    number.setStyle("-fx-font-size: " + (int) (size * 0.82) + "px;");
    number.setVisible(!sentence.isEmpty());
    List<Text> parts = new ArrayList<>();
    Matcher dyno = DYNO.matcher(sentence);
    int from = 0;
    while (dyno.find()) {
      parts.add(part(sentence.substring(from, dyno.start()), Face.TEXT, now));
      parts.add(part(dyno.group(), Face.MONO_BOLD, now * MONO));
      from = dyno.end();
    }
    parts.add(part(sentence.substring(from), Face.TEXT, now));
    words.getChildren().setAll(parts);
  }

  private Text part(String text, Face face, double pixels) {
    Text part = new Text(text);
    part.setFont(fonts.font(face, pixels));
    part.getStyleClass().add(face.mono() ? "caption-name" : "caption-text");
    return part;
  }

  Region node() {
    return root;
  }
}
