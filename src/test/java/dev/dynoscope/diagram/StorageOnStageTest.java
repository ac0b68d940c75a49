package dev.dynoscope.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.export.SvgWriter;
import dev.dynoscope.journal.Actor;
import dev.dynoscope.journal.AppFact;
import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.DynoFact;
import dev.dynoscope.journal.DynoName;
import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.Fact;
import dev.dynoscope.journal.Journal;
import dev.dynoscope.journal.SlugId;
import dev.dynoscope.journal.StorageFact.AccessRefused;
import dev.dynoscope.journal.StorageFact.BucketClosed;
import dev.dynoscope.journal.StorageFact.BucketOpened;
import dev.dynoscope.journal.StorageFact.ObjectFetched;
import dev.dynoscope.journal.StorageFact.ObjectStored;
import dev.dynoscope.picture.Extent;
import dev.dynoscope.picture.Palette;
import dev.dynoscope.picture.Picture;
import dev.dynoscope.picture.font.Typefaces;
import dev.dynoscope.story.Beat;
import dev.dynoscope.story.Moment;
import dev.dynoscope.story.Story;
import dev.dynoscope.wording.bundle.Language;
import dev.dynoscope.wording.bundle.Wordings;
import dev.dynoscope.world.History;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Object storage as it is drawn: only where there is any, and with what travels to it. */
class StorageOnStageTest {
  private static final Typefaces TYPEFACES = Typefaces.load();
  private static final AppName PHOTOS = new AppName("photos");
  private static final DynoName WEB_1 = new DynoName(PHOTOS, "web", 1);
  private static final Instant AT = Instant.parse("2026-11-22T08:00:00Z");

  private final Diagram diagram = new Diagram(TYPEFACES.measure(), Wordings.load(Language.ENGLISH));
  private final Journal journal = new Journal();
  private final Story story = new Story();

  StorageOnStageTest() {
    tell(new AppFact.AppCreated(PHOTOS, List.of("photos.herokuapp.test")));
    tell(
        new DynoFact.DynoStarted(
            WEB_1, 1, 1, new SlugId("3f9a77c1"), "java Photos", "host-a1", "Free"));
  }

  private Shot tell(Fact fact) {
    Entry entry = new Entry(journal.lastSeq() + 1, AT, 0, Actor.PLATFORM, fact);
    journal.append(List.of(entry));
    story.add(entry);
    return shot(1);
  }

  /** The latest beat, so far gone. */
  private Shot shot(double progress) {
    Optional<Moment> moment =
        story.beats().isEmpty()
            ? Optional.empty()
            : Optional.of(new Moment(story.beats().getLast(), progress));
    History history = new History(journal);
    long before = moment.map(Moment::beat).map(Beat::firstSeq).orElse(1L) - 1;
    return new Shot(
        history.at(before), history.at(journal.lastSeq()), moment, AT, Optional.empty());
  }

  private Picture picture(Shot shot) {
    return diagram.draw(shot, 980, 430, Palette.DARK);
  }

  private boolean shows(Shot shot, String text) {
    return new SvgWriter(TYPEFACES).write(picture(shot), "", "").contains(">" + text + "<");
  }

  private boolean there(Shot shot) {
    return picture(shot).bounds("storage", TYPEFACES.measure()).isPresent();
  }

  @Test
  void isThereWhileAnAppHasIt() {
    assertFalse(there(shot(1)));
    Shot opened = tell(new BucketOpened("b", PHOTOS, List.of()));
    assertTrue(there(opened));
    assertTrue(shows(opened, "empty bucket"));
    tell(new BucketClosed("b", PHOTOS));
    assertTrue(shows(shot(0.9), "gone, with all that was in it"));
    tell(new DynoFact.DynoSignalled(WEB_1, 1, "SIGTERM", DynoFact.StopReason.RESTART));
    assertFalse(there(shot(1)));
  }

  @Test
  void whatIsStoredTravelsFirstAndIsThereThen() {
    tell(new BucketOpened("b", PHOTOS, List.of()));
    tell(new ObjectStored("b", "faces/ada.png", 48_000, "web.1"));
    assertTrue(shows(shot(0.2), "PUT ada.png"));
    assertTrue(shows(shot(0.2), "empty bucket"));
    assertTrue(shows(shot(0.7), "200 stored"));
    assertTrue(shows(shot(0.7), "ada.png"));
    assertFalse(shows(shot(1), "200 stored"));
    assertTrue(shows(shot(1), "ada.png"));
    assertEquals(
        "web.1 stores faces/ada.png, 48 kB, in object storage. There it outlives every dyno.",
        diagram.caption(shot(1)));
    assertTrue(
        diagram
            .altText(shot(1))
            .contains("Object storage, outside every dyno, has 1 object in the bucket b."));
  }

  @Test
  void whatIsFetchedIsAskedForFirst() {
    tell(new BucketOpened("b", PHOTOS, List.of()));
    tell(new ObjectFetched("b", "ada.png", 48_000, "web.1"));
    assertTrue(shows(shot(0.2), "GET ada.png"));
    assertFalse(shows(shot(0.8), "GET ada.png"));
  }

  @Test
  void aClientThatIsNoDynoIsNamed() {
    tell(new BucketOpened("b", PHOTOS, List.of()));
    tell(new AccessRefused("b", "", 403, "SignatureDoesNotMatch", "aws-cli"));
    assertTrue(shows(shot(0.2), "aws-cli"));
    assertTrue(shows(shot(0.8), "403 refused"));
    assertEquals(
        "Object storage refuses aws-cli: SignatureDoesNotMatch, status 403. Only the app's own key"
            + " opens its bucket.",
        diagram.caption(shot(1)));
  }

  @Test
  void standsBelowTheRouterAndOnTheStageAtAnySize() {
    for (double height : new double[] {430, 500, 900}) {
      Layout layout = Layout.of(980, height, new TreeSet<>(List.of(WEB_1)), true);
      Extent storage = layout.storage().orElseThrow();
      Extent router = layout.router();
      assertTrue(router.y() + router.height() < storage.y());
      assertTrue(router.y() > layout.dns().y() + layout.dns().height());
      assertTrue(storage.y() + storage.height() <= layout.height());
      assertTrue(router.height() >= 140, "its table has room: " + router.height());
    }
  }

  @Test
  void routerSaysHowManyRowsItsTableHasMoreThanThereIsRoomFor() {
    List<String> hosts = List.of("a.test", "b.test", "c.test", "d.test", "e.test");
    Shot roomy = tell(new AppFact.AppCreated(new AppName("shop"), hosts));
    assertTrue(shows(roomy, "host, 4 of 6"));
    assertTrue(shows(tell(new BucketOpened("b", PHOTOS, List.of())), "host, 2 of 6"));
  }
}
