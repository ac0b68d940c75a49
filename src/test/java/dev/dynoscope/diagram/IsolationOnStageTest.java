package dev.dynoscope.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.export.SvgWriter;
import dev.dynoscope.journal.Actor;
import dev.dynoscope.journal.AppFact;
import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.DynoFact;
import dev.dynoscope.journal.DynoName;
import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.Fact;
import dev.dynoscope.journal.IsolationFact.IsolationChosen;
import dev.dynoscope.journal.IsolationFact.IsolationLost;
import dev.dynoscope.journal.Journal;
import dev.dynoscope.journal.SlugId;
import dev.dynoscope.picture.Palette;
import dev.dynoscope.picture.font.Typefaces;
import dev.dynoscope.story.Moment;
import dev.dynoscope.story.Story;
import dev.dynoscope.wording.bundle.Language;
import dev.dynoscope.wording.bundle.Wordings;
import dev.dynoscope.world.History;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A figure says in what dynos run, and whose they are. */
class IsolationOnStageTest {
  private static final Typefaces TYPEFACES = Typefaces.load();
  private static final Instant AT = Instant.parse("2026-11-22T08:00:00Z");

  private final Diagram diagram = new Diagram(TYPEFACES.measure(), Wordings.load(Language.ENGLISH));
  private final Journal journal = new Journal();
  private final Story story = new Story();

  private Shot tell(Fact fact) {
    Entry entry = new Entry(journal.lastSeq() + 1, AT, 0, Actor.PLATFORM, fact);
    journal.append(List.of(entry));
    story.add(entry);
    History history = new History(journal);
    Optional<Moment> moment =
        story.beats().isEmpty()
            ? Optional.empty()
            : Optional.of(new Moment(story.beats().getLast(), 1));
    return new Shot(
        history.at(journal.lastSeq() - 1),
        history.at(journal.lastSeq()),
        moment,
        AT,
        Optional.empty());
  }

  private Shot boots(String app) {
    AppName name = new AppName(app);
    tell(new AppFact.AppCreated(name, List.of(app + ".herokuapp.test")));
    return tell(
        new DynoFact.DynoStarted(
            new DynoName(name, "web", 1), 1, 1, new SlugId("3f9a77c1"), "java", "host-a1", "Free"));
  }

  private boolean shows(Shot shot, String text) {
    return new SvgWriter(TYPEFACES)
        .write(diagram.draw(shot, 1560, 760, Palette.DARK), "", "")
        .contains(">" + text + "<");
  }

  @Test
  void descriptionSaysInWhatDynosRunAndWhatThatDoesNotHoldBack() {
    Shot chosen = tell(new IsolationChosen("sandbox", "Honest words.", List.of(), List.of()));
    assertTrue(diagram.altText(chosen).endsWith("Dynos run in: sandbox. Honest words."));
    assertEquals("Honest words.", diagram.caption(chosen));
  }

  @Test
  void lossOfItIsCaptionedWithTheWayOut() {
    tell(new IsolationChosen("engine", "Honest words.", List.of(), List.of()));
    Shot lost = tell(new IsolationLost("engine", "It is gone.", List.of("sandbox", "process")));
    assertEquals(
        "It is gone. No dyno can start. Another way would work: isolation:use sandbox.",
        diagram.caption(lost));
    assertTrue(diagram.altText(lost).endsWith("Dynos run in: engine. It is gone."));
  }

  @Test
  void cardAndCaptionNameItsAppWhereThereAreSeveral() {
    Shot one = boots("photos");
    assertTrue(shows(one, "host-a1"));
    assertTrue(diagram.caption(one).startsWith("web.1 boots on host-a1,"));
    Shot two = boots("leaky");
    assertTrue(diagram.caption(two).startsWith("leaky's web.1 boots on host-a1,"));
    assertTrue(shows(two, "photos"));
    assertTrue(shows(two, "leaky"));
    assertTrue(shows(two, "host-a1"));
  }
}
