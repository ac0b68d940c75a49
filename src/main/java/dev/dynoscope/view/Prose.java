package dev.dynoscope.view;

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

/** Sets Markdown in paragraphs that wrap. */
final class Prose {
  private Prose() {}

  /** A text as it is shown; screen readers get it whole. */
  static VBox of(String markdown) {
    List<Markdown.Paragraph> all = Markdown.read(markdown);
    VBox box = new VBox();
    box.getStyleClass().add("prose");
    box.setAccessibleRole(AccessibleRole.TEXT);
    box.setAccessibleText(
        all.stream().map(Markdown.Paragraph::plain).collect(Collectors.joining("\n")));
    all.forEach(each -> box.getChildren().add(paragraph(each)));
    return box;
  }

  private static Node paragraph(Markdown.Paragraph paragraph) {
    TextFlow flow = new TextFlow();
    flow.getStyleClass().add(paragraph.heading() ? "prose-heading" : "prose-text");
    flow.setMinHeight(Region.USE_PREF_SIZE);
    for (Markdown.Span span : paragraph.spans()) {
      Text part = new Text(span.text());
      part.getStyleClass()
          .addAll("prose-part", "prose-" + span.style().name().toLowerCase(Locale.ROOT));
      flow.getChildren().add(part);
    }
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
}
