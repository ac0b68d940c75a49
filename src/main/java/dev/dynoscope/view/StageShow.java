package dev.dynoscope.view;

import dev.dynoscope.diagram.Diagram;
import dev.dynoscope.diagram.Shot;
import dev.dynoscope.session.Session;
import dev.dynoscope.story.Moment;
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
