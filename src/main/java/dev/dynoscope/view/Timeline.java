package dev.dynoscope.view;

import dev.dynoscope.session.Lens;
import dev.dynoscope.session.Loop;
import dev.dynoscope.session.Playhead;
import dev.dynoscope.session.Session;
import dev.dynoscope.story.Mark;
import dev.dynoscope.story.MarkKind;
import dev.dynoscope.wording.Wording;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The timeline: a part of the story, large, and under it the whole of it, small. */
final class Timeline {
  private static final PseudoClass HOLDS = PseudoClass.getPseudoClass("holds");
  private static final double CLOSER = 0.5;

  /** More show milliseconds in a frame than time that goes by explains: somebody went elsewhere. */
  private static final double LEAP = 5;

  private final VBox root = new VBox();
  private final Session session;
  private final Lens lens;
  private final TimelineStrip strip;
  private final TimelineOverview overview;
  private final Wording wording;
  private final Button loop;
  private boolean played;
  private Optional<MarkKind> kind = Optional.empty();
  private Duration seen = Duration.ZERO;

  Timeline(Session session, Fonts fonts, Wording wording, WindowNotes notes, Deck deck) {
    this.session = session;
    this.wording = wording;
    lens = new Lens(notes.takesCommands());
    strip = new TimelineStrip(session, lens, fonts, wording);
    overview = new TimelineOverview(session, lens, fonts, wording);
    root.getStyleClass().add("timelines");
    HBox marks =
        new HBox(
            deck.button("marks", Keys.MARKS, Icon.LIST),
            deck.button("markBack", Keys.MARK_BACK, Icon.MARK_BACK),
            deck.button("markOn", Keys.MARK_ON, Icon.MARK_ON));
    loop = deck.button("loop", Keys.LOOP, Icon.LOOP);
    HBox zoom =
        new HBox(
            loop,
            deck.button("zoomOut", Keys.ZOOM_OUT, Icon.MINUS),
            deck.button("zoomIn", Keys.ZOOM_IN, Icon.PLUS),
            deck.button("fit", Keys.FIT, Icon.FIT));
    HBox row = new HBox(marks, overview, zoom);
    HBox.setHgrow(overview, Priority.ALWAYS);
    row.getStyleClass().add("overview-row");
    marks.getStyleClass().add("moving");
    zoom.getStyleClass().add("moving");
    root.getChildren().addAll(strip, row);
  }

  /** Marks the live edge, since something was just asked for. */
  void acknowledge() {
    strip.acknowledge();
  }

  /** Shows where we are, {@code passed} later. */
  void update(Look look, Duration passed, long nanos) {
    Playhead head = session.playhead();
    Duration position = head.position();
    // who steps, leaps or plays wants to see it; who drags, or looks elsewhere meanwhile, does not
    double most = head.playing() ? passed.toMillis() * head.speed() * head.hurry() : 0;
    boolean leapt = position.minus(seen).abs().toMillis() > most + LEAP;
    boolean held = strip.isPressed() || overview.isPressed();
    if (!held && (leapt || (head.playing() && (!played || inside(position))))) {
      lens.follows(true);
    }
    played = head.playing();
    seen = position;
    loop.pseudoClassStateChanged(HOLDS, head.loop().begin().isPresent());
    lens.follow(position, session.story().end(), passed);
    strip.update(look, nanos);
    overview.update(look, nanos);
  }

  private boolean inside(Duration position) {
    return position.compareTo(lens.from()) >= 0 && position.compareTo(lens.to()) <= 0;
  }

  /** Says what its keys do; {@code say} tells the learner what can not be seen. */
  void bind(Deck deck, Consumer<String> say) {
    deck.on(Keys.ZOOM_IN, this::zoomIn);
    deck.on(Keys.ZOOM_OUT, this::zoomOut);
    deck.on(Keys.FIT, this::fit);
    deck.on(Keys.MARK_BACK, () -> toMark(-1, say));
    deck.on(Keys.MARK_ON, () -> toMark(1, say));
    deck.on(Keys.LOOP, () -> loop(say));
  }

  private void loop(Consumer<String> say) {
    Loop span = session.playhead().loop();
    span.next(session.playhead().position());
    if (span.whole()) {
      say.accept(wording.say("timeline.looping", Keys.LOOP.cap(wording)));
    } else {
      boolean begun = span.begin().isPresent();
      say.accept(
          begun
              ? wording.say("timeline.loop-begun", Keys.LOOP.cap(wording))
              : wording.say("timeline.loop-cleared"));
    }
  }

  private void toMark(int direction, Consumer<String> say) {
    if (!toMark(direction)) {
      say.accept(wording.say(direction < 0 ? "timeline.no-mark-before" : "timeline.no-mark-after"));
    }
  }

  void zoomIn() {
    lens.zoom(CLOSER, session.playhead().position());
  }

  void zoomOut() {
    lens.zoom(1 / CLOSER, session.playhead().position());
  }

  /** Shows all of it, or as much as can be told apart if it shows all already. */
  void fit() {
    if (lens.showsAll()) {
      lens.near();
    } else {
      lens.fitAll();
    }
  }

  /** Which marks are gone through: those of a kind, or all. */
  void choose(Optional<MarkKind> chosen) {
    kind = chosen;
  }

  /** Goes to the mark before what is shown (-1) or after it (1); says whether there is one. */
  boolean toMark(int direction) {
    Duration here = session.playhead().position();
    Optional<Mark> found =
        direction < 0 ? session.marks().before(kind, here) : session.marks().after(kind, here);
    found.ifPresent(mark -> session.playhead().seek(mark.at()));
    return found.isPresent();
  }

  VBox node() {
    return root;
  }
}
