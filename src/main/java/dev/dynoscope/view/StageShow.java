package dev.dynoscope.view;

import dev.dynoscope.diagram.Diagram;
import dev.dynoscope.diagram.Shot;
import dev.dynoscope.session.Session;
import dev.dynoscope.story.Beat;
import dev.dynoscope.story.Moment;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.control.ListView;

/** The stage with the caption under it, and the transcript of all captions. */
final class StageShow {
  private final Session session;
  private final Ledger ledger;
  private final Diagram diagram;
  private final StagePane stage;
  private final CaptionBar caption;
  private final TranscriptPane transcript = new TranscriptPane();

  private int comingOf = -1;
  private String coming = "";

  StageShow(Session session, Ledger ledger, Diagram diagram, Fonts fonts) {
    this.session = session;
    this.ledger = ledger;
    this.diagram = diagram;
    stage = new StagePane(diagram, fonts, session::select);
    caption = new CaptionBar(fonts);
  }

  /** Shows the present moment. */
  void update(Look look) {
    Optional<Moment> moment = session.playhead().moment().map(StageShow::still);
    Shot shot =
        new Shot(
            session.before(), session.after(), moment, session.shownTime(), session.selected());
    stage.show(shot, look.palette());
    String sentence = diagram.caption(shot);
    caption.say(moment.map(m -> ledger.step(m.beat())).orElse(1), sentence);
    moment.ifPresent(m -> transcript.say(m.beat().index(), sentence));
  }

  /** Where the system asks for little motion, a beat is two stills: before and after. */
  private static Moment still(Moment moment) {
    return Platform.getPreferences().isReducedMotion()
        ? new Moment(moment.beat(), Math.rint(moment.progress()))
        : moment;
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
