package dev.dynoscope.view;

import dev.dynoscope.picture.Ink;
import dev.dynoscope.session.Session;
import dev.dynoscope.story.Mark;
import dev.dynoscope.story.MarkKind;
import dev.dynoscope.story.Marks;
import dev.dynoscope.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which of the marks, of which there may be hundreds of thousands, there is room to draw. */
final class Pins {
  private final Session session;
  private final MarkWords words;
  private final Wording wording;

  Pins(Session session, Wording wording) {
    this.session = session;
    this.wording = wording;
    words = new MarkWords(wording);
  }

  /** One mark of {@code kind} at the most in so many pixels, as a line with no words. */
  List<Pin> lines(MarkKind kind, TimeScale scale, double pixels) {
    return of(kind, scale, pixels, false);
  }

  /** The same, with words: of the first, and how many follow it. */
  List<Pin> labelled(MarkKind kind, TimeScale scale, double pixels) {
    return of(kind, scale, pixels, true);
  }

  private List<Pin> of(MarkKind kind, TimeScale scale, double pixels, boolean labelled) {
    Marks marks = session.marks();
    Cells cells = Cells.on(scale, pixels);
    List<Pin> pins = new ArrayList<>();
    Optional<MarkKind> only = Optional.of(kind);
    int index = marks.countBefore(only, cells.from(cells.first()));
    int end = marks.countBefore(only, cells.to(cells.last()));
    while (index < end) {
      Mark mark = marks.get(only, index);
      int next = marks.countBefore(only, cells.to(cells.of(mark.at())));
      // the border of a cell is a rounded number
      next = Math.max(next, index + 1);
      pins.add(pin(mark, scale, labelled ? label(mark, next - index - 1) : ""));
      index = next;
    }
    return pins;
  }

  private Pin pin(Mark mark, TimeScale scale, String label) {
    Ink ink = MarkWords.ink(session.entry(mark.seq()), mark.kind());
    return new Pin(mark, Math.round(scale.x(mark.at())), label, ink);
  }

  private String label(Mark mark, int more) {
    return more == 0 ? label(mark) : wording.say("timeline.and-more", label(mark), more);
  }

  /** What is written at a mark. */
  String label(Mark mark) {
    return words.label(session.entry(mark.seq()), mark.kind());
  }
}
