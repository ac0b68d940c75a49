package dev.dynoscope.view;

import dev.dynoscope.diagram.Diagram;
import dev.dynoscope.diagram.Pointed;
import dev.dynoscope.diagram.Shot;
import dev.dynoscope.picture.Changes;
import dev.dynoscope.picture.Extent;
import dev.dynoscope.picture.Palette;
import dev.dynoscope.picture.Picture;
import dev.dynoscope.picture.Reach;
import dev.dynoscope.story.Moment;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/** The stage: one canvas, painted anew whenever what is to be seen has changed. */
final class StagePane extends Region {
  /** Ages are told in tenths of a second at the finest. */
  private static final long AGE_STEP_MILLIS = 100;

  private static final int SMALLEST = 50;
  private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");

  private final SharpCanvas canvas = new SharpCanvas();
  private final Region ring = new Region();
  private final Diagram diagram;
  private final Fonts fonts;
  private final PicturePainter painter;
  private final Consumer<Optional<String>> select;
  private final Reach reach;
  private Optional<Picture> picture = Optional.empty();
  private Optional<Shot> shot = Optional.empty();
  private Optional<Seen> seen = Optional.empty();
  private Optional<String> hovered = Optional.empty();
  private final CrossFade fade = new CrossFade();
  private List<Extent> areas = List.of();
  private long told = -1;

  /** All that the painting depends on; worlds are told apart by their numbers. */
  private record Seen(
      long before,
      long after,
      Optional<Moment> moment,
      long age,
      Optional<String> selected,
      Pointed pointed,
      Palette palette,
      double width,
      double height,
      double zoom,
      double pixelScale) {}

  /** A stage that tells {@code select} what was clicked. */
  StagePane(Diagram diagram, Fonts fonts, Consumer<Optional<String>> select) {
    this.diagram = diagram;
    this.fonts = fonts;
    this.select = select;
    painter = new PicturePainter(fonts);
    reach = new Reach(fonts.measure());
    canvas.setId("stage");
    canvas.setFocusTraversable(true);
    canvas.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    canvas.setOnMouseMoved(this::hover);
    canvas.setOnMouseExited(_ -> hovered = Optional.empty());
    canvas.setOnMouseClicked(this::click);
    getStyleClass().add("stage");
    ring.getStyleClass().add("stage-ring");
    ring.setMouseTransparent(true);
    // who came with the keyboard sees where they are, and nobody else is disturbed
    canvas.focusVisibleProperty().subscribe(here -> ring.pseudoClassStateChanged(HERE, here));
    getChildren().addAll(canvas, fade.node(), ring);
  }

  @Override
  protected void layoutChildren() {
    canvas.fit(Math.floor(getWidth()), Math.floor(getHeight()));
    ring.resizeRelocate(0, 0, getWidth(), getHeight());
  }

  /**
   * Paints {@code next}, if that looks other than what is there.
   *
   * @param fades whether another moment fades in, where nothing is to move
   */
  void show(Shot next, Palette palette, boolean fades) {
    Seen now =
        new Seen(
            next.before().seq(),
            next.after().seq(),
            next.moment(),
            age(next.now()),
            next.selected(),
            next.pointed(),
            palette,
            width(),
            height(),
            canvas.zoom(),
            pixelScale());
    if (now.width() < SMALLEST || now.height() < SMALLEST || seen.filter(now::equals).isPresent()) {
      return;
    }
    Picture drawn = diagram.draw(next, now.width(), now.height(), palette);
    areas = areas(drawn, now);
    if (!areas.isEmpty()) {
      boolean other = seen.filter(last -> !last.moment().equals(now.moment())).isPresent();
      if (fades && other) {
        fade.from(canvas);
      }
      painter.paint(drawn, canvas.getGraphicsContext2D(), now.zoom(), now.pixelScale(), areas);
    }
    picture = Optional.of(drawn);
    seen = Optional.of(now);
    shot = Optional.of(next);
    if (told != next.after().seq()) {
      told = next.after().seq();
      canvas.setAccessibleText(diagram.altText(next));
    }
  }

  /** What is to be painted: all of it if the canvas is another, else what has changed. */
  private List<Extent> areas(Picture drawn, Seen now) {
    boolean same =
        seen.filter(last ->
                last.zoom() == now.zoom()
                    && last.pixelScale() == now.pixelScale()
                    && last.width() == now.width()
                    && last.height() == now.height())
            .isPresent();
    reach.next();
    return picture
        .filter(_ -> same)
        .map(last -> Changes.between(last, drawn, reach))
        .orElseGet(() -> List.of(new Extent(0, 0, drawn.width(), drawn.height())));
  }

  private double width() {
    return Math.floor(getWidth());
  }

  private double height() {
    return Math.floor(getHeight());
  }

  private double pixelScale() {
    boolean open = getScene() != null && getScene().getWindow() != null;
    return open ? getScene().getWindow().getOutputScaleX() : 1;
  }

  private static long age(Instant now) {
    return now.toEpochMilli() / AGE_STEP_MILLIS;
  }

  private Optional<String> under(double x, double y) {
    return picture
        .flatMap(p -> p.hit(x, y, fonts.measure()))
        .flatMap(id -> shot.flatMap(s -> Selection.at(id, s.after())));
  }

  private Optional<String> under(MouseEvent mouse) {
    return under(mouse.getX() / canvas.zoom(), mouse.getY() / canvas.zoom());
  }

  private void hover(MouseEvent mouse) {
    hovered = under(mouse);
    canvas.setCursor(hovered.isPresent() ? Cursor.HAND : Cursor.DEFAULT);
  }

  /** What is under the pointer, and whether keys go to the stage. */
  Pointed pointed() {
    return new Pointed(hovered, canvas.isFocused());
  }

  /** Who opens the menu of a thing: gets its id, and where on the screen it was asked for. */
  void onMenu(BiConsumer<String, Point2D> listener) {
    canvas.setOnContextMenuRequested(asked -> {
      if (!asked.isKeyboardTrigger()) {
        under(asked.getX() / canvas.zoom(), asked.getY() / canvas.zoom())
            .ifPresent(
                id -> listener.accept(id, new Point2D(asked.getScreenX(), asked.getScreenY())));
      }
    });
  }

  /** Where on the screen the thing with this id stands, or the middle of the stage. */
  Point2D place(String id) {
    return picture
        .flatMap(it -> it.bounds(id, fonts.measure()))
        .map(it -> localToScreen(it.centreX(), it.centreY()))
        .orElseGet(() -> localToScreen(getWidth() / 2, getHeight() / 2));
  }

  private void click(MouseEvent mouse) {
    canvas.requestFocus();
    select.accept(under(mouse));
  }

  /** Whether one moment is fading into another. */
  boolean fading() {
    return fade.going();
  }

  /** What is shown; empty before the first picture. */
  Optional<Shot> shot() {
    return shot;
  }

  /** The picture that is on the stage. */
  Optional<Picture> picture() {
    return picture;
  }

  /** What of the picture was painted at the last change, in its units. */
  List<Extent> painted() {
    return areas;
  }

  /** The canvas itself, for whoever gives it the focus. */
  SharpCanvas canvas() {
    return canvas;
  }
}
