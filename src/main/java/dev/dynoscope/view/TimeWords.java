package dev.dynoscope.view;

import dev.dynoscope.session.Session;
import dev.dynoscope.story.Mark;
import dev.dynoscope.story.Marks;
import dev.dynoscope.wording.Wording;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Where on the timeline we are, in words. */
final class TimeWords {
  private final Session session;
  private final Wording wording;
  private final MarkWords marks;
  private final DateTimeFormatter clock;
  private final DateTimeFormatter exact;
  private final DateTimeFormatter day;

  TimeWords(Session session, Wording wording) {
    this.session = session;
    this.wording = wording;
    marks = new MarkWords(wording);
    clock = DateTimeFormatter.ofPattern("HH:mm:ss", wording.locale()).withZone(ZoneOffset.UTC);
    exact = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", wording.locale()).withZone(ZoneOffset.UTC);
    day =
        DateTimeFormatter.ofPattern(wording.say("timeline.day"), wording.locale())
            .withZone(ZoneOffset.UTC);
  }

  /** {@code 14:32:08, web.1 crashed, 3 of 812}: what was the last that mattered, and its number. */
  String value() {
    Optional<Instant> at = session.playhead().moment().map(m -> m.beat().entry().at());
    if (at.isEmpty()) {
      return wording.say("timeline.nothing");
    }
    Duration here = session.playhead().position().plusMillis(1);
    Marks all = session.marks();
    int passed = all.countBefore(Optional.empty(), here);
    String time = clock.format(at.get());
    if (passed == 0) {
      return time;
    }
    Mark last = all.get(Optional.empty(), passed - 1);
    int count = all.count(Optional.empty());
    return wording.say("timeline.value", time, label(last), passed, count);
  }

  /** {@code Sat 22 Nov 14:32:08}: platform time of what is shown at {@code time}. */
  String clock(Duration time) {
    return session.story().at(time).map(m -> clock(m.beat().entry().at())).orElse("");
  }

  /** {@code Sat 22 Nov 14:32:08}. */
  String clock(Instant time) {
    return day.format(time) + " " + clock.format(time);
  }

  /** The same to the millisecond, since much can happen in a second. */
  String exact(Instant time) {
    return day.format(time) + " " + exact.format(time);
  }

  /** A mark with its time. */
  String of(Mark mark) {
    return clock(session.entry(mark.seq()).at()) + " · " + label(mark);
  }

  /** A mark alone. */
  String label(Mark mark) {
    return marks.label(session.entry(mark.seq()), mark.kind());
  }
}
