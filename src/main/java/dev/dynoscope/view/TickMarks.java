package dev.dynoscope.view;

import dev.dynoscope.picture.Face;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.session.Session;
import dev.dynoscope.story.TimeTick;
import dev.dynoscope.story.TimeTicks;
import dev.dynoscope.wording.Wording;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import javafx.scene.canvas.GraphicsContext;

/** Platform time along the timeline: days, hours or fractions of a second, whatever fits. */
final class TickMarks {
  static final double SIZE = 11;
  private static final double CELL = 84;
  private static final double GAP = 12;

  private final Session session;
  private final Fonts fonts;
  private final DateTimeFormatter day;
  private final DateTimeFormatter minute;
  private final DateTimeFormatter second;
  private final DateTimeFormatter milli;

  TickMarks(Session session, Fonts fonts, Wording wording) {
    this.session = session;
    this.fonts = fonts;
    day = format(wording, wording.say("timeline.day"));
    minute = format(wording, "HH:mm");
    second = format(wording, "HH:mm:ss");
    milli = format(wording, "HH:mm:ss.SSS");
  }

  private static DateTimeFormatter format(Wording wording, String pattern) {
    return DateTimeFormatter.ofPattern(pattern, wording.locale()).withZone(ZoneOffset.UTC);
  }

  /** Draws as many as there is room for. */
  void draw(GraphicsContext g, TimeScale scale, Look look, Rows rows) {
    Duration cell = Duration.ofMillis((long) (scale.millisPerPixel() * CELL));
    Duration from = scale.time(0).minus(cell);
    double free = 0;
    g.setFont(fonts.font(Face.TEXT, SIZE));
    for (TimeTick tick :
        TimeTicks.between(session.story(), from, scale.time(scale.width()), cell)) {
      double x = Math.round(scale.x(tick.show()));
      String words = words(tick);
      double width = fonts.measure().width(words, Face.TEXT, SIZE);
      if (x >= free && x + width + 4 < scale.width()) {
        g.setFill(look.colour(Ink.TEXT_FAINT));
        g.fillRect(x, rows.top(), 1, rows.bottom() - rows.top());
        g.setFill(look.colour(tick.unit() == TimeTick.Roundness.DAY ? Ink.TEXT : Ink.TEXT_MUTED));
        g.fillText(words, x + 4, rows.base());
        free = x + width + GAP;
      }
    }
  }

  /**
   * Where it is drawn.
   *
   * @param base the line on which the words stand
   */
  record Rows(double top, double bottom, double base) {}

  private String words(TimeTick tick) {
    return switch (tick.unit()) {
      case DAY -> day.format(tick.at());
      case MINUTE -> minute.format(tick.at());
      case SECOND -> second.format(tick.at());
      case MILLISECOND -> milli.format(tick.at());
    };
  }
}
