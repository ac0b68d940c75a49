package dev.dynoscope.diagram;

import dev.dynoscope.journal.DynoName;
import dev.dynoscope.picture.Extent;
import dev.dynoscope.wording.Wording;
import java.util.Optional;

/** All that a gesture may look at. */
record Act(Pen pen, Wording wording, Layout layout, Things things, Shot shot, Cast cast) {
  double progress() {
    return cast.progress();
  }

  /** The share of the beat between two shares of it. */
  double within(double from, double to) {
    return Easing.within(cast.progress(), from, to);
  }

  /** A dyno's card, if it is on the stage. */
  Optional<Extent> card(DynoName dyno) {
    return Optional.ofNullable(layout.dynos().get(dyno));
  }

  /** The id of a dyno in the picture. */
  static String id(DynoName dyno) {
    return "dyno:" + dyno;
  }

  Tokens tokens() {
    return new Tokens(pen, layout.gap());
  }
}
