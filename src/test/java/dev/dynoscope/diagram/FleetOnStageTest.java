package dev.dynoscope.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.export.PngWriter;
import dev.dynoscope.export.SvgWriter;
import dev.dynoscope.journal.Actor;
import dev.dynoscope.journal.DynoFact;
import dev.dynoscope.journal.Entry;
import dev.dynoscope.picture.Curve;
import dev.dynoscope.picture.Extent;
import dev.dynoscope.picture.Palette;
import dev.dynoscope.picture.Picture;
import dev.dynoscope.picture.Shape;
import dev.dynoscope.picture.font.Typefaces;
import dev.dynoscope.story.Beat;
import dev.dynoscope.story.Moment;
import dev.dynoscope.wording.bundle.Language;
import dev.dynoscope.wording.bundle.Wordings;
import dev.dynoscope.world.DynoPhase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Thousands of dynos on the stage. */
class FleetOnStageTest {
  private static final Typefaces TYPEFACES = Typefaces.load();
  private static final Extent FIELD = new Extent(0, 0, 400, 400);
  private final Diagram diagram = new Diagram(TYPEFACES.measure(), Wordings.load(Language.ENGLISH));

  private static Shot shot(Fleet fleet, double progress) {
    Entry last =
        new Entry(
            fleet.world.seq(),
            fleet.now(),
            0,
            Actor.PLATFORM,
            new DynoFact.DynoCrashed(Fleet.web(7), 1, "exited", Optional.empty()));
    Beat beat = new Beat(0, last, 1, fleet.world.seq(), Duration.ZERO, Duration.ofMillis(1_700));
    return new Shot(
        fleet.before,
        fleet.world,
        Optional.of(new Moment(beat, progress)),
        fleet.now(),
        Optional.empty());
  }

  private String svg(Shot shot) {
    Picture picture = diagram.draw(shot, 1200, 700, Palette.DARK);
    return new SvgWriter(TYPEFACES).write(picture, "", "");
  }

  @Test
  void theLegendCountsEveryDynoByWhatItDoes() {
    Fleet fleet = new Fleet().of(200);
    fleet.add(new DynoFact.DynoCrashed(Fleet.web(7), 1, "exited", Optional.empty()));
    String svg = svg(shot(fleet, 1));
    assertTrue(svg.contains(">200 dynos<"));
    assertTrue(svg.contains(">199 up<"));
    assertTrue(svg.contains(">1 crashed<"));
    assertTrue(svg.contains(">0 lost<"));
  }

  @Test
  void theFailuresOfTheHourAreTold() {
    Fleet fleet = new Fleet().of(200);
    fleet.add(new DynoFact.DynoCrashed(Fleet.web(7), 1, "exited", Optional.empty()));
    fleet.add(new DynoFact.DynoCrashed(Fleet.web(9), 1, "exited", Optional.empty()));
    assertTrue(svg(shot(fleet, 1)).contains(">now 2 · most 2<"));
  }

  @Test
  void whatTheBeatHasChangedHasAFrameAndNothingElseDoes() {
    Fleet fleet = new Fleet().of(200);
    fleet.add(new DynoFact.DynoCrashed(Fleet.web(7), 1, "exited", Optional.empty()));
    FleetField field = FleetField.of(FIELD, fleet.before.dynos(), fleet.world.dynos());
    Curve frames = (Curve) field.changed().orElseThrow();
    assertEquals(5, frames.path().size(), "one frame of four corners");
    FleetField still = FleetField.of(FIELD, fleet.world.dynos(), fleet.world.dynos());
    assertFalse(still.changed().isPresent());
  }

  @Test
  void equalNeighboursAreOnePiece() {
    Fleet fleet = new Fleet().of(10_000);
    FleetField field = FleetField.of(FIELD, fleet.world.dynos(), fleet.world.dynos());
    assertEquals(10_000, field.counts().get(DynoPhase.UP));
    assertEquals(2, field.cells().size(), "the cells, and the lines between them");
    Curve cells = (Curve) field.cells().getFirst();
    assertEquals(100, cells.path().size() / 5, "a piece a row");
  }

  @Test
  void theFieldStaysInItsPlace() {
    Fleet fleet = new Fleet().of(4_321);
    FleetField field = FleetField.of(FIELD, fleet.world.dynos(), fleet.world.dynos());
    for (Shape shape : field.cells()) {
      Extent at =
          new Picture(400, 400, Palette.DARK, java.util.List.of(((Curve) shape).id("field")))
              .bounds("field", TYPEFACES.measure())
              .orElseThrow();
      assertTrue(at.x() >= -1 && at.y() >= -1, at.toString());
      assertTrue(at.x() + at.width() <= 401 && at.y() + at.height() <= 401, at.toString());
    }
  }

  /** To be looked at: {@code -Dsheets=FOLDER}. */
  @Test
  void theStageWithTenThousandIsDrawnAlikeTwice() throws IOException {
    Fleet fleet = new Fleet().of(10_000).hours(60, 10_000);
    fleet.add(new DynoFact.DynoCrashed(Fleet.web(4_711), 1, "exited", Optional.empty()));
    Picture once = diagram.draw(shot(fleet, 0.5), 1600, 900, Palette.DARK);
    assertEquals(once, diagram.draw(shot(fleet, 0.5), 1600, 900, Palette.DARK));
    if (System.getProperty("sheets") != null) {
      Files.write(
          Path.of(System.getProperty("sheets"), "fleet.png"),
          new PngWriter(TYPEFACES).write(once, 1));
    }
  }
}
