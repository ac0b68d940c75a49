package dev.dynoscope.view;

import dev.dynoscope.session.Lens;
import dev.dynoscope.session.Playhead;
import dev.dynoscope.session.Session;
import dev.dynoscope.story.Mark;
import dev.dynoscope.wording.Wording;
import java.time.Duration;
import java.util.Optional;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/**
 * A part of the story, large: how much happened when, what mattered, and where the playhead is. Two
 * drawings of the same bars lie on each other; the bright one is cut off at the playhead, so that
 * time going by redraws nothing.
 */
final class TimelineStrip extends Region {
  private static final long REDRAW_NANOS = 200_000_000;
  private static final double HEIGHT = TimelinePainter.HEIGHT;
  private static final double NEAR = 5;
  private static final double ZOOM = 1.0015;
  private static final double PAN = 0.0012;

  private final SharpCanvas dim = new SharpCanvas();
  private final SharpCanvas bright = new SharpCanvas();
  private final Rectangle shown = new Rectangle();
  private final Rectangle needle = new Rectangle(2, HEIGHT);
  private final Circle handle = new Circle(7);
  private final Rectangle asked = new Rectangle(3, HEIGHT);
  private final Tooltip tip = new Tip();
  private final Session session;
  private final Lens lens;
  private final TimelinePainter painter;
  private final TimeWords words;
  private Optional<Drawn> drawn = Optional.empty();
  private Optional<Duration> looping = Optional.empty();
  private long drawnAt;
  private boolean moving;
  private long askedAfter = -1;
  private String told = "";

  /** All that the drawing depends on, save how far the story has come. */
  private record Sheet(
      double zoom,
      TimeScale scale,
      Look look,
      Optional<Duration> loopBegin,
      Optional<Duration> loopEnd) {}

  private record Drawn(long seq, Sheet sheet) {}

  TimelineStrip(Session session, Lens lens, Fonts fonts, Wording wording) {
    this.session = session;
    this.lens = lens;
    words = new TimeWords(session, wording);
    painter = new TimelinePainter(session, fonts, wording);
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
    setOnMousePressed(this::press);
    setOnMouseDragged(this::drag);
    setOnMouseReleased(released -> looping = Optional.empty());
    setOnMouseMoved(this::hover);
    setOnScroll(this::scroll);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.SLIDER);
    setAccessibleText(wording.say("timeline.name"));
    Tooltip.install(this, tip);
  }

  @Override
  protected void layoutChildren() {
    dim.fit(getWidth(), HEIGHT);
    bright.fit(getWidth(), HEIGHT);
    shown.setHeight(HEIGHT * bright.zoom());
  }

  private void press(MouseEvent mouse) {
    requestFocus();
    if (mouse.isShiftDown()) {
      looping = Optional.of(timeAt(mouse.getX()));
      session.playhead().loop().clear();
    } else {
      scrub(mouse);
    }
  }

  /** Beyond the ends the strip goes on, the faster the further. */
  private void drag(MouseEvent mouse) {
    double over = mouse.getX() - Math.clamp(mouse.getX(), 0, Math.max(1, getWidth()));
    if (over != 0) {
      lens.pan(over * PAN);
    }
    if (looping.isPresent()) {
      session.playhead().loop().span(looping.get(), timeAt(mouse.getX()));
    } else {
      scrub(mouse);
    }
  }

  private void scrub(MouseEvent mouse) {
    lens.follows(false);
    session.playhead().seek(snapped(mouse.getX()));
  }

  /** The wheel makes it larger and smaller where the mouse is; sideways or with Shift it moves. */
  private void scroll(ScrollEvent wheel) {
    wheel.consume();
    if (Math.abs(wheel.getDeltaX()) > Math.abs(wheel.getDeltaY())) {
      lens.pan(-wheel.getDeltaX() * PAN);
    } else {
      lens.zoom(Math.pow(ZOOM, -wheel.getDeltaY()), timeAt(wheel.getX()));
    }
  }

  private void hover(MouseEvent mouse) {
    Optional<Mark> mark = painter.near(mouse.getX(), NEAR).map(Pin::mark);
    tip.setText(mark.map(words::of).orElseGet(() -> words.clock(timeAt(mouse.getX()))));
  }

  /** The show time at x, or that of a mark next to it. */
  private Duration snapped(double x) {
    return painter.near(x, NEAR).map(pin -> pin.mark().at()).orElseGet(() -> timeAt(x));
  }

  private Duration timeAt(double x) {
    Duration time = scale().time(Math.clamp(x, 0, Math.max(1, getWidth())));
    Duration end = session.story().end();
    return time.isNegative() ? Duration.ZERO : time.compareTo(end) > 0 ? end : time;
  }

  /** Which place stands for which show time now. */
  TimeScale scale() {
    return new TimeScale(lens.from(), lens.to(), getWidth());
  }

  /** Marks the live edge, since something was just asked for. */
  void acknowledge() {
    askedAfter = session.story().lastSeq();
    asked.setVisible(true);
  }

  /** Shows where we are; draws anew what has moved, and what has grown a few times a second. */
  void update(Look look, long nanos) {
    Sheet sheet = sheet(look);
    Drawn now = new Drawn(session.story().lastSeq(), sheet);
    boolean sameSheet = drawn.filter(d -> d.sheet().equals(sheet)).isPresent();
    boolean due = nanos - drawnAt > REDRAW_NANOS;
    if (!sameSheet || moving || (due && drawn.filter(now::equals).isEmpty())) {
      drawn = Optional.of(now);
      drawnAt = nanos;
      moving = painter.look(sheet.scale());
      painter.paint(dim.brush(), sheet.scale(), look, false);
      painter.paint(bright.brush(), sheet.scale(), look, true);
    }
    place();
  }

  private Sheet sheet(Look look) {
    return new Sheet(
        dim.zoom(),
        scale(),
        look,
        session.playhead().loop().begin(),
        session.playhead().loop().end());
  }

  private void place() {
    Playhead head = session.playhead();
    double x = Math.round(scale().x(head.position()));
    boolean inside = x >= -8 && x <= getWidth() + 8;
    shown.setWidth(Math.clamp(x, 0, Math.max(0, getWidth())) * bright.zoom());
    needle.setVisible(inside);
    handle.setVisible(inside);
    needle.setX(x - 1);
    handle.setCenterX(Math.clamp(x, 7, Math.max(7, getWidth() - 7)));
    handle.setCenterY(HEIGHT - 31);
    // the entry that tells of the command has a mark of its own
    if (asked.isVisible() && session.story().lastSeq() > askedAfter) {
      asked.setVisible(false);
    }
    asked.setX(Math.min(getWidth() - 4, scale().x(session.story().end()) - 2));
    tell();
  }

  private void tell() {
    String now = words.value();
    if (!now.equals(told)) {
      told = now;
      notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
      notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE_STRING);
    }
  }

  @Override
  public @Nullable Object queryAccessibleAttribute(
      AccessibleAttribute attribute, Object... parameters) {
    return switch (attribute) {
      case VALUE -> (double) session.playhead().position().toMillis();
      case VALUE_STRING -> words.value();
      case MIN_VALUE -> 0.0;
      case MAX_VALUE -> (double) session.story().end().toMillis();
      default -> super.queryAccessibleAttribute(attribute, parameters);
    };
  }

  @Override
  public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
    switch (action) {
      case INCREMENT, BLOCK_INCREMENT -> session.playhead().stepForward();
      case DECREMENT, BLOCK_DECREMENT -> session.playhead().stepBack();
      case SET_VALUE -> {
        long millis = parameters[0] instanceof Number number ? number.longValue() : 0;
        session.playhead().seek(Duration.ofMillis(millis));
      }
      default -> super.executeAccessibleAction(action, parameters);
    }
  }
}
