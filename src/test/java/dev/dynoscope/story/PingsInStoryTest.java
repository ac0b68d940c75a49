package dev.dynoscope.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dynoscope.journal.Actor;
import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.Fact;
import dev.dynoscope.journal.LearnerFact.CommandGiven;
import dev.dynoscope.journal.PingFact.PingEnded;
import dev.dynoscope.journal.PingFact.PingSent;
import dev.dynoscope.journal.RequestFact.RequestReceived;
import dev.dynoscope.journal.RequestFact.RouteMissing;
import dev.dynoscope.journal.RequestId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A monitor's visits are alike: the first is told, the others pass quickly. */
class PingsInStoryTest {
  private static final AppName PHOTOS = new AppName("photos");
  private static final RequestId ID = new RequestId("0a1b2c3d-0000-4000-a000-000000000000");

  private final Story story = new Story();

  private void tell(Fact fact) {
    story.add(new Entry(story.lastSeq() + 1, Instant.EPOCH, 0, Actor.CLIENT, fact));
  }

  private void visit() {
    tell(new PingSent(PHOTOS, "http://photos.herokuapp.test/"));
    tell(new RequestReceived(ID, "GET", "photos.herokuapp.test", "/", "127.0.0.1"));
    tell(new RouteMissing(ID, "photos.herokuapp.test"));
    tell(new PingEnded(PHOTOS, 404, ""));
  }

  private List<Long> lengths() {
    return story.beats().stream().map(beat -> beat.length().toMillis()).toList();
  }

  @Test
  void onlyTheFirstOfManyVisitsIsToldInFull() {
    visit();
    visit();
    visit();
    assertEquals(List.of(1200L, 1200L, 1200L, 120L, 120L), lengths());
  }

  @Test
  void afterACommandTheNextVisitIsToldInFullAgain() {
    visit();
    visit();
    tell(new CommandGiven("ps"));
    visit();
    assertEquals(List.of(1200L, 1200L, 1200L, 120L, 1200L, 1200L, 1200L), lengths());
  }
}
