package dev.dynoscope.view;

import dev.dynoscope.session.Playhead;
import dev.dynoscope.session.Session;
import java.time.Duration;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;

/**
 * The whole story on a strip: how much happened when, what mattered, and where the playhead is. Two
 * drawings of the same bars lie on each other; the bright one is cut off at the playhead, so that
 * time going by redraws nothing.
 */
final class TimelineStrip extends Region {
  private static final long REDRAW_NANOS = 200_000_000;
  private static final double HEIGHT = 58;
  private static final double NEAR = 5;

  private final Canvas dim = new Canvas();
  private final Canvas bright = new Canvas();
  private final Rectangle shown = new Rectangle();
  private final Rectangle needle = new Rectangle(2, HEIGHT);
  private final Circle handle = new Circle(7);
  private final Rectangle asked = new Rectangle(3, HEIGHT);
  private final Session session;
  private final Ledger ledger;
  private final TimelinePainter painter;
  private Optional<Drawn> drawn = Optional.empty();
  private long drawnAt;
  private long askedAfter = -1;

  private record Drawn(long seq, int marks, double width, Look look) {}

  TimelineStrip(Session session, Ledger ledger, Fonts fonts) {
    this.session = session;
    this.ledger = ledger;
    painter = new TimelinePainter(session, ledger, fonts);
    setId("timeline");
    getStyleClass().add("timeline");
    setMinHeight(HEIGHT);
    setMaxHeight(HEIGHT);
    setPrefHeight(HEIGHT);
    bright.setClip(shown);
    needle.getStyleClass().add("needle");
    handle.getStyleClass().add("handle");
    asked.getStyleClass().add("asked");
    asked.setVisible(false);
    asked.setManaged(false);
    getChildren().addAll(dim, bright, asked, needle, handle);
    getChildren().forEach(child -> child.setMouseTransparent(true));
    setOnMousePressed(this::scrub);
    setOnMouseDragged(this::scrub);
    setAccessibleRole(AccessibleRole.SLIDER);
    setAccessibleText("Timeline of the story");
  }

  @Override
  protected void layoutChildren() {
    dim.setWidth(getWidth());
    dim.setHeight(HEIGHT);
    bright.setWidth(getWidth());
    bright.setHeight(HEIGHT);
    shown.setHeight(HEIGHT);
  }

  private void scrub(MouseEvent mouse) {
    session.playhead().seek(snapped(mouse.getX()));
  }

  /** The show time at x, or that of a mark next to it. */
  private Duration snapped(double x) {
    return ledger.marks().all().stream()
        .filter(mark -> !mark.small() && Math.abs(scale().x(mark.at()) - x) <= NEAR)
        .map(Mark::at)
        .findFirst()
        .orElseGet(() -> scale().time(x));
  }

  private TimeScale scale() {
    return new TimeScale(session.story().end(), getWidth());
  }

  /** Marks the live edge, since something was just asked for. */
  void acknowledge() {
    askedAfter = session.story().lastSeq();
    asked.setVisible(true);
  }

  /** Shows where we are; draws the strip anew when the story has grown, a few times a second. */
  void update(Look look, long nanos) {
    Drawn now = new Drawn(ledger.entries(), ledger.marks().all().size(), getWidth(), look);
    boolean sameSheet =
        drawn.filter(d -> d.width() == now.width() && d.look() == now.look()).isPresent();
    if (drawn.filter(now::equals).isEmpty() && (!sameSheet || nanos - drawnAt > REDRAW_NANOS)) {
      drawn = Optional.of(now);
      drawnAt = nanos;
      painter.paint(dim.getGraphicsContext2D(), scale(), look, false);
      painter.paint(bright.getGraphicsContext2D(), scale(), look, true);
    }
    place();
  }

  private void place() {
    Playhead head = session.playhead();
    double x = Math.round(scale().x(head.position()));
    shown.setWidth(x);
    needle.setX(x - 1);
    handle.setCenterX(Math.clamp(x, 7, Math.max(7, getWidth() - 7)));
    handle.setCenterY(HEIGHT / 2);
    setAccessibleHelp(head.atEdge() ? "at the live edge" : "behind the live edge");
    // the entry that tells of the command has a mark of its own
    if (asked.isVisible() && session.story().lastSeq() > askedAfter) {
      asked.setVisible(false);
    }
    asked.setX(scale().x(session.story().end()) - 2);
  }
}
