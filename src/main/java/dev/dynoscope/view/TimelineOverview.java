package dev.dynoscope.view;

import dev.dynoscope.picture.Ink;
import dev.dynoscope.session.Lens;
import dev.dynoscope.session.Session;
import dev.dynoscope.story.MarkKind;
import dev.dynoscope.wording.Wording;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.FontSmoothingType;

/** The whole story, small, with a frame around what is shown large; the frame can be dragged. */
final class TimelineOverview extends Region {
  private static final long REDRAW_NANOS = 200_000_000;
  private static final double HEIGHT = 32;
  private static final double FOOT = 30;
  private static final double TALLEST = 15;
  private static final double EDGE = 6;
  private static final double GRIP = 4;
  private static final double SPARSE = 9;
  private static final double NARROWEST = 14;
  private static final double KEY_PAN = 0.25;
  private static final double KEY_ZOOM = 0.7;
  private static final TickMarks.Rows TICKS = new TickMarks.Rows(2, HEIGHT - 2, 12);
  private static final List<MarkKind> MARKED =
      List.of(MarkKind.DEPLOY, MarkKind.SLEEP, MarkKind.FILE, MarkKind.FAILURE);

  private final SharpCanvas canvas = new SharpCanvas();
  private final Rectangle needle = new Rectangle(2, HEIGHT);
  private final Region frame = new Region();
  private final Session session;
  private final Lens lens;
  private final Pins pins;
  private final DensityBars bars;
  private final TickMarks ticks;
  private Optional<Drawn> drawn = Optional.empty();
  private long drawnAt;
  private boolean moving;
  private Grab grab = Grab.NOTHING;
  private double grabbedAt;
  private boolean dragged;

  private record Drawn(long seq, double zoom, TimeScale scale, Look look) {}

  private enum Grab {
    NOTHING,
    LEFT_EDGE,
    RIGHT_EDGE,
    FRAME,
    PLAYHEAD
  }

  TimelineOverview(Session session, Lens lens, Fonts fonts, Wording wording) {
    this.session = session;
    this.lens = lens;
    pins = new Pins(session, wording);
    bars = new DensityBars(session, FOOT, TALLEST);
    ticks = new TickMarks(session, fonts, wording);
    setId("overview");
    getStyleClass().addAll("overview", KeyRouter.OWN_KEYS);
    setMinHeight(HEIGHT);
    setMaxHeight(HEIGHT);
    setPrefHeight(HEIGHT);
    needle.getStyleClass().add("needle");
    frame.getStyleClass().add("frame");
    frame.setManaged(false);
    getChildren().addAll(canvas, needle, frame);
    getChildren().forEach(child -> child.setMouseTransparent(true));
    setOnMousePressed(this::press);
    setOnMouseDragged(this::drag);
    setOnMouseReleased(this::release);
    setOnMouseMoved(this::hover);
    setOnScroll(this::scroll);
    setOnKeyPressed(this::key);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.SLIDER);
    setAccessibleText(wording.say("timeline.overview"));
    setAccessibleHelp(wording.say("timeline.overview-keys"));
  }

  @Override
  protected void layoutChildren() {
    canvas.fit(getWidth(), HEIGHT);
  }

  private TimeScale scale() {
    return new TimeScale(Duration.ZERO, lens.whole(), getWidth());
  }

  private double left() {
    return Math.max(1, Math.min(scale().x(lens.from()), scale().x(lens.to()) - NARROWEST));
  }

  private double right() {
    return Math.min(getWidth() - 1, Math.max(scale().x(lens.to()), left() + NARROWEST));
  }

  private Grab under(double x) {
    if (Math.abs(x - left()) <= EDGE) {
      return Grab.LEFT_EDGE;
    }
    if (Math.abs(x - right()) <= EDGE) {
      return Grab.RIGHT_EDGE;
    }
    return x > left() && x < right() && !lens.showsAll() ? Grab.FRAME : Grab.PLAYHEAD;
  }

  private void hover(MouseEvent mouse) {
    setCursor(
        switch (under(mouse.getX())) {
          case LEFT_EDGE, RIGHT_EDGE -> Cursor.H_RESIZE;
          case FRAME -> Cursor.OPEN_HAND;
          case PLAYHEAD, NOTHING -> Cursor.DEFAULT;
        });
  }

  private void press(MouseEvent mouse) {
    requestFocus();
    grab = under(mouse.getX());
    grabbedAt = mouse.getX();
    dragged = false;
    if (grab == Grab.PLAYHEAD) {
      seek(mouse.getX());
    }
  }

  private void drag(MouseEvent mouse) {
    double x = mouse.getX();
    dragged |= Math.abs(x - grabbedAt) > 3;
    if (!dragged) {
      return;
    }
    switch (grab) {
      case LEFT_EDGE -> lens.show(timeAt(x), lens.to());
      case RIGHT_EDGE -> lens.show(lens.from(), timeAt(x));
      case FRAME -> {
        double millis = (double) lens.to().minus(lens.from()).toMillis();
        lens.pan((x - grabbedAt) * scale().millisPerPixel() / Math.max(1, millis));
        grabbedAt = x;
      }
      case PLAYHEAD -> seek(x);
      case NOTHING -> {}
    }
  }

  private void release(MouseEvent mouse) {
    if (!dragged && grab != Grab.PLAYHEAD) {
      seek(mouse.getX());
    }
    grab = Grab.NOTHING;
  }

  private void seek(double x) {
    lens.follows(true);
    session.playhead().seek(timeAt(x));
  }

  private Duration timeAt(double x) {
    Duration time = scale().time(x);
    return time.isNegative() ? Duration.ZERO : time;
  }

  private void scroll(ScrollEvent wheel) {
    wheel.consume();
    lens.zoom(Math.pow(1.0015, -wheel.getDeltaY()), timeAt(wheel.getX()));
  }

  private void key(KeyEvent key) {
    switch (key.getCode()) {
      case LEFT -> lens.pan(-KEY_PAN);
      case RIGHT -> lens.pan(KEY_PAN);
      case UP -> lens.zoom(KEY_ZOOM, session.playhead().position());
      case DOWN -> lens.zoom(1 / KEY_ZOOM, session.playhead().position());
      case HOME -> lens.pan(-1e9);
      case END -> lens.pan(1e9);
      default -> {
        return;
      }
    }
    key.consume();
  }

  /** Shows where we are; draws the bars anew when the story has grown, a few times a second. */
  void update(Look look, long nanos) {
    Drawn now = new Drawn(session.story().lastSeq(), canvas.zoom(), scale(), look);
    boolean sameSheet =
        drawn
            .filter(
                d -> d.zoom() == now.zoom() && d.scale().equals(now.scale()) && d.look() == look)
            .isPresent();
    boolean due = nanos - drawnAt > REDRAW_NANOS;
    if (!sameSheet || moving || (due && drawn.filter(now::equals).isEmpty())) {
      drawn = Optional.of(now);
      drawnAt = nanos;
      moving = bars.look(now.scale());
      paint(canvas.brush(), now.scale(), look);
    }
    double left = Math.rint(left());
    frame.resizeRelocate(left, 0, Math.rint(right()) - left, HEIGHT);
    needle.setX(Math.rint(scale().x(session.playhead().position())) - 1);
  }

  private void paint(GraphicsContext g, TimeScale scale, Look look) {
    g.clearRect(0, 0, scale.width(), HEIGHT);
    g.setFontSmoothingType(FontSmoothingType.GRAY);
    session
        .playhead()
        .loop()
        .begin()
        .ifPresent(begin ->
            session
                .playhead()
                .loop()
                .end()
                .ifPresent(end -> {
                  g.setFill(look.colour(Ink.ROUTER_SOFT));
                  double x = scale.x(begin);
                  g.fillRect(x, 0, Math.max(2, scale.x(end) - x), HEIGHT);
                }));
    ticks.draw(g, scale, look, TICKS);
    bars.draw(g, look, true);
    for (MarkKind kind : MARKED) {
      List<Pin> lines = pins.lines(kind, scale, GRIP);
      boolean sparse = lines.size() * SPARSE < scale.width();
      for (Pin pin : sparse ? lines : List.<Pin>of()) {
        g.setFill(look.colour(pin.ink()));
        g.fillRect(pin.x() - 1, FOOT - TALLEST - 1, 2, TALLEST + 2);
      }
    }
  }
}
