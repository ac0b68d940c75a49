package dev.dynoscope.view;

import dev.dynoscope.lesson.Markdown;
import dev.dynoscope.picture.Face;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** Sets Markdown in paragraphs that wrap, as large as the type around it. */
final class Prose {
  private static final double LARGER = 1.08;
  private static final double MONO = 0.94;

  private final Fonts fonts;
  private final Label ruler = new Label();
  private final VBox box = new VBox();

  private Prose(Fonts fonts) {
    this.fonts = fonts;
  }

  /** A text as it is shown; screen readers get it whole. */
  static VBox of(String markdown, Fonts fonts) {
    return new Prose(fonts).set(Markdown.read(markdown));
  }

  private VBox set(List<Markdown.Paragraph> all) {
    box.getStyleClass().add("prose");
    box.setAccessibleRole(AccessibleRole.TEXT);
    box.setAccessibleText(
        all.stream().map(Markdown.Paragraph::plain).collect(Collectors.joining("\n")));
    // has the size of the type here; style sheets alone would set words over each other
    ruler.setManaged(false);
    ruler.setVisible(false);
    box.getChildren().add(ruler);
    all.forEach(each -> box.getChildren().add(paragraph(each)));
    return box;
  }

  private Node paragraph(Markdown.Paragraph paragraph) {
    TextFlow flow = new TextFlow();
    flow.getStyleClass().add("prose-text");
    flow.setMinHeight(Region.USE_PREF_SIZE);
    // made anew at another size: a flow keeps the old widths of texts that only change their type
    ruler
        .fontProperty()
        .subscribe(around ->
            flow.getChildren()
                .setAll(
                    paragraph.spans().stream()
                        .map(span -> part(span, paragraph.heading(), around.getSize()))
                        .toList()));
    if (paragraph.mark().isEmpty()) {
      return flow;
    }
    Label mark = new Label(paragraph.mark());
    mark.getStyleClass().add("prose-mark");
    mark.setMinWidth(Region.USE_PREF_SIZE);
    HBox.setHgrow(flow, Priority.ALWAYS);
    HBox item = new HBox(mark, flow);
    item.getStyleClass().add("prose-item");
    return item;
  }

  private Text part(Markdown.Span span, boolean heading, double around) {
    Text part = new Text(span.text());
    part.getStyleClass()
        .addAll("prose-part", "prose-" + span.style().name().toLowerCase(Locale.ROOT));
    Face face =
        switch (span.style()) {
          case BOLD -> Face.TEXT_BOLD;
          case CODE -> Face.MONO;
          case PLAIN, EMPHASIS -> heading ? Face.TEXT_BOLD : Face.TEXT;
        };
    part.setFont(fonts.font(face, around * LARGER * (face.mono() ? MONO : 1)));
    return part;
  }
}
