package dev.dynoscope.view;

import dev.dynoscope.diagram.Around;
import dev.dynoscope.diagram.Diagram;
import dev.dynoscope.diagram.Shot;
import dev.dynoscope.session.Session;
import dev.dynoscope.story.Beat;
import dev.dynoscope.story.Moment;
import dev.dynoscope.wording.Wording;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.scene.control.ListView;

/** The stage with the caption under it, and the transcript of all captions. */
final class StageShow {
  /** Show seconds a second above which nothing is pointed out. */
  private static final double FAST = 3;

  private final BooleanSupplier stills;
  private final Session session;
  private final Ledger ledger;
  private final Diagram diagram;
  private final StagePane stage;
  private final CaptionBar caption;
  private final TranscriptPane transcript;

  private int comingOf = -1;
  private String coming = "";

  /**
   * A show.
   *
   * @param stills whether nothing is to move: each beat is two stills then, before and after, that
   *     fade into each other
   */
  StageShow(
      Session session,
      Ledger ledger,
      Diagram diagram,
      Fonts fonts,
      BooleanSupplier stills,
      Wording wording) {
    transcript = new TranscriptPane(wording);
    this.stills = stills;
    this.session = session;
    this.ledger = ledger;
    this.diagram = diagram;
    stage = new StagePane(diagram, fonts, session::select);
    caption = new CaptionBar(fonts);
  }

  /** Shows the present moment. */
  void update(Look look) {
    boolean calm = stills.getAsBoolean();
    Optional<Moment> moment = session.playhead().moment().map(m -> calm ? still(m) : m);
    Shot shot =
        new Shot(session.before(), session.after(), moment, session.shownTime(), session.selected())
            .pointedAt(stage.pointed())
            .within(moment.map(m -> around(m.beat(), calm)).orElse(Around.ALONE));
    stage.show(shot, look.palette(), calm);
    String sentence = diagram.caption(shot);
    caption.say(moment.map(m -> ledger.step(m.beat())).orElse(1), sentence);
    moment.ifPresent(m -> transcript.say(m.beat().index(), sentence));
  }

  private static Moment still(Moment moment) {
    return new Moment(moment.beat(), Math.rint(moment.progress()));
  }

  /** What is told before and after; a fast show points at nothing, since that would flicker. */
  private Around around(Beat beat, boolean calm) {
    List<Beat> beats = session.story().beats();
    int i = beat.index();
    Optional<Beat> before = i == 0 ? Optional.empty() : Optional.of(beats.get(i - 1));
    Optional<Beat> after = i + 1 < beats.size() ? Optional.of(beats.get(i + 1)) : Optional.empty();
    double speed = session.playhead().speed() * session.playhead().hurry();
    return new Around(before, after, !calm && speed <= FAST, !calm);
  }

  /** What is said of the beat after the one that is shown; empty where none has come. */
  String coming() {
    List<Beat> beats = session.story().beats();
    int next = session.playhead().moment().map(it -> it.beat().index() + 1).orElse(0);
    if (next >= beats.size()) {
      return "";
    }
    if (next == comingOf) {
      return coming;
    }
    comingOf = next;
    Beat beat = beats.get(next);
    coming =
        diagram.caption(
            new Shot(
                session.worldAt(beat.firstSeq() - 1),
                session.worldAt(beat.lastSeq()),
                Optional.of(new Moment(beat, 1)),
                beat.entry().at(),
                Optional.empty()));
    return coming;
  }

  /** Takes down a message among what is told of the present moment. */
  void tell(String message) {
    transcript.tell(message);
  }

  StagePane stage() {
    return stage;
  }

  CaptionBar caption() {
    return caption;
  }

  ListView<String> transcript() {
    return transcript.node();
  }

  void focus() {
    stage.canvas().requestFocus();
  }
}
