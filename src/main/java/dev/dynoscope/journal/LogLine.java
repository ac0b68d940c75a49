package dev.dynoscope.journal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A line of an app's log.
 *
 * @param source {@code app} or {@code heroku}
 * @param process {@code router}, {@code api} or a dyno's label
 * @param text the message, one line
 */
public record LogLine(AppName app, String source, String process, String text) implements Fact {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSxxx", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  @Override
  public String subject() {
    return "log:" + app;
  }

  /** The line as {@code heroku logs} prints it: RFC 5424 time with microseconds, source, text. */
  public String printed(Instant at) {
    return TIME.format(at) + " " + source + "[" + process + "]: " + text;
  }
}
