package dev.dynoscope.view;

import dev.dynoscope.picture.Picture;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The figures of a run in virtual time, over the stage until they are put away. */
final class ReportSheet implements Card {
  private static final double SCROLL_BAR = 16;

  private final StackPane root = new StackPane();
  private final ScrollPane scroll;
  private final Canvas canvas = new Canvas();
  private final PicturePainter painter;
  private final Supplier<Optional<RunFigure>> figure;

  /** Shows the figures that there are at the time. */
  ReportSheet(Fonts fonts, Modes modes) {
    this.figure = modes.figure();
    painter = new PicturePainter(fonts);
    root.setId("report-sheet");
    root.getStyleClass().addAll("more", KeyRouter.OWN_KEYS);
    root.setVisible(false);
    root.setOnMouseClicked(click -> hide());
    canvas.setId("report");
    canvas.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    scroll = new ScrollPane(canvas);
    scroll.setPannable(true);
    scroll.getStyleClass().add("edge-to-edge");
    scroll.setOnMouseClicked(MouseEvent::consume);
    Label foot =
        new Label(modes.wording().say("modes.report-closes", Keys.REPORT.cap(modes.wording())));
    foot.getStyleClass().add("faint");
    VBox card = new VBox(scroll, foot);
    card.getStyleClass().addAll("card", "report");
    card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    root.getChildren().add(card);
  }

  /** Shows it in a look, or puts it away; says whether there was anything to show. */
  boolean toggle(Look look) {
    if (hide()) {
      return true;
    }
    Optional<RunFigure> now = figure.get();
    now.ifPresent(found -> show(found, look));
    return now.isPresent();
  }

  private void show(RunFigure found, Look look) {
    Picture picture = found.picture().apply(look.palette());
    canvas.setWidth(picture.width());
    canvas.setHeight(picture.height());
    // or the bar at the side would hide so much of it that there is another one below
    scroll.setPrefViewportWidth(picture.width() + SCROLL_BAR);
    canvas.setAccessibleText(found.altText());
    double scale = root.getScene() == null ? 1 : root.getScene().getWindow().getOutputScaleX();
    painter.paint(picture, canvas.getGraphicsContext2D(), scale);
    root.setVisible(true);
  }

  @Override
  public Node node() {
    return root;
  }
}
