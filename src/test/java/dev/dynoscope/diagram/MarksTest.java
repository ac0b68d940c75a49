package dev.dynoscope.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.export.SvgWriter;
import dev.dynoscope.journal.Actor;
import dev.dynoscope.journal.AppFact;
import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.CacheFact;
import dev.dynoscope.journal.DnsRecord;
import dev.dynoscope.journal.DynoFact;
import dev.dynoscope.journal.DynoName;
import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.Fact;
import dev.dynoscope.journal.HoursFact;
import dev.dynoscope.journal.PageFact;
import dev.dynoscope.journal.PingFact;
import dev.dynoscope.journal.SlugId;
import dev.dynoscope.picture.Curve;
import dev.dynoscope.picture.Group;
import dev.dynoscope.picture.Palette;
import dev.dynoscope.picture.Picture;
import dev.dynoscope.picture.Segment;
import dev.dynoscope.picture.Shape;
import dev.dynoscope.picture.font.Typefaces;
import dev.dynoscope.wording.bundle.Language;
import dev.dynoscope.wording.bundle.Wordings;
import dev.dynoscope.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the stage tells in passing: memory, machines, closed apps, hours, pingers, the cache. */
class MarksTest {
  private static final Typefaces TYPEFACES = Typefaces.load();
  private static final AppName PHOTOS = new AppName("photos");
  private static final DynoName WEB = new DynoName(PHOTOS, "web", 1);
  private static final String HOST = "photos.herokuapp.test";
  private static final Instant START = Instant.parse("2026-11-21T14:00:00Z");
  private World world = World.EMPTY;

  private void happens(Fact fact) {
    world = world.after(new Entry(world.seq() + 1, START, 0, Actor.PLATFORM, fact));
  }

  private void up(DynoName dyno) {
    String command = "java Photos";
    SlugId slug = new SlugId("3f9a77c1");
    happens(new DynoFact.DynoStarted(dyno, 1, 1, slug, command, "host-a1", "Free"));
    Instant cycle = START.plus(Duration.ofDays(1));
    Duration took = Duration.ofSeconds(1);
    happens(new DynoFact.DynoUp(dyno, 1, "127.0.0.1:41234", took, 4_200, cycle));
  }

  MarksTest() {
    happens(new AppFact.AppCreated(PHOTOS, List.of(HOST)));
    up(WEB);
  }

  private Picture picture(Instant now) {
    Shot shot = new Shot(world, world, Optional.empty(), now, Optional.empty());
    return new Diagram(TYPEFACES.measure(), Wordings.load(Language.ENGLISH))
        .draw(shot, 980, 430, Palette.DARK);
  }

  private String svg(Instant now) {
    return new SvgWriter(TYPEFACES).write(picture(now), "", "");
  }

  private String svg() {
    return svg(START);
  }

  @Test
  void cardTellsItsMachine() {
    assertTrue(svg().contains(">host-a1<"));
  }

  @Test
  void cardTellsItsMemoryOnceItIsKnown() {
    assertFalse(svg().contains("MB<"));
    happens(new DynoFact.MemoryMeasured(WEB, 1, 100L << 20, 512L << 20));
    assertTrue(svg().contains(">100/512 MB<"));
    happens(new DynoFact.MemoryMeasured(WEB, 1, 600L << 20, 512L << 20));
    assertTrue(svg().contains(">600/512 MB R14<"));
  }

  @Test
  void rowOfAClosedAppSaysSo() {
    happens(new AppFact.MaintenanceSet(PHOTOS, true));
    assertTrue(svg().contains(">closed<"));
    happens(new AppFact.MaintenanceSet(PHOTOS, false));
    assertTrue(svg().contains(">photos<"));
  }

  @Test
  void rowOfAnAppWithoutHoursSaysSoFromTheMomentTheyEnd() {
    HoursFact.AppHours used = new HoursFact.AppHours(PHOTOS, Duration.ofHours(549), 1);
    Instant renewal = START.plus(Duration.ofDays(9));
    happens(
        new HoursFact.HoursCounted(Duration.ofHours(550), false, false, renewal, List.of(used)));
    assertFalse(svg(START.plusSeconds(3_599)).contains("no hours"));
    assertTrue(svg(START.plusSeconds(3_600)).contains(">no hours<"));
  }

  @Test
  void pingerStandsAsAClient() {
    happens(new PingFact.PingerSet(PHOTOS, "http://" + HOST + "/", Duration.ofMinutes(20)));
    assertTrue(svg().contains(">Uptime pinger<"));
    assertTrue(svg().contains(">every 20 min<"));
    happens(new PingFact.PingerRemoved(PHOTOS));
    assertFalse(svg().contains("pinger"));
  }

  @Test
  void browserTellsHowLongItsCacheKnowsTheHost() {
    happens(new PageFact.PageAsked("GET", "http://" + HOST + "/"));
    DnsRecord address = new DnsRecord(HOST, "A", 60, "127.0.0.11");
    happens(new CacheFact.CacheFilled(List.of(address), "", 0));
    assertTrue(svg(START.plusSeconds(18)).contains(">cache: A 127.0.0.11 · 42 s<"));
    assertFalse(svg(START.plusSeconds(60)).contains("cache:"));
  }

  @Test
  void routerHasNoWireToADynoThatTakesNoRequests() {
    up(new DynoName(PHOTOS, "worker", 1));
    assertEquals(1, wires(), "web.1 alone has one");
  }

  /** How many wires leave the router to the right. */
  private long wires() {
    Layout layout = Layout.of(980, 430, new TreeSet<>(world.dynos().byName().keySet()), false);
    Segment from = new Segment.Move(layout.routerToDyno(WEB).x1(), layout.router().centreY());
    return shapes(picture(START).shapes())
        .filter(shape -> shape instanceof Curve curve && curve.path().getFirst().equals(from))
        .count();
  }

  private static Stream<Shape> shapes(List<Shape> shapes) {
    return shapes.stream()
        .flatMap(
            shape -> shape instanceof Group group ? shapes(group.children()) : Stream.of(shape));
  }
}
