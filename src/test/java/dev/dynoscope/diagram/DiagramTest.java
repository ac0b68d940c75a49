package dev.dynoscope.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.demo.DemoJournal;
import dev.dynoscope.export.SvgWriter;
import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.DynoFact;
import dev.dynoscope.journal.DynoName;
import dev.dynoscope.journal.Journal;
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
import dev.dynoscope.world.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiagramTest {
  private static final Typefaces TYPEFACES = Typefaces.load();
  private final Journal journal = DemoJournal.made();
  private final Story story = new Story();
  private final History history = new History(journal);
  private final Diagram diagram = new Diagram(TYPEFACES.measure(), Wordings.load(Language.ENGLISH));

  DiagramTest() {
    journal.after(0, 100_000).forEach(story::add);
  }

  private Shot shot(Beat beat, double progress) {
    return new Shot(
        history.at(beat.firstSeq() - 1),
        history.at(beat.lastSeq()),
        Optional.of(new Moment(beat, progress)),
        beat.entry().at(),
        Optional.empty());
  }

  private Beat beat(String fact, int nth) {
    return story.beats().stream()
        .filter(b -> b.entry().fact().getClass().getSimpleName().equals(fact))
        .skip(nth)
        .findFirst()
        .orElseThrow();
  }

  private String svg(Shot shot) {
    Picture picture = diagram.draw(shot, 980, 430, Palette.DARK);
    return new SvgWriter(TYPEFACES).write(picture, diagram.caption(shot), diagram.altText(shot));
  }

  /** Golden pictures; {@code -Dgolden.update} rewrites them, to be looked at before a commit. */
  @ParameterizedTest
  @CsvSource({
    "NameAnswered,0,0.6,dns-answers",
    "DynoPicked,1,0.6,dyno-picked",
    "FileWritten,0,1,file-written",
    "DiskDiscarded,1,0.6,layer-falls",
    "PageShown,2,1,broken-picture",
    "RequestHeld,0,1,held-while-waking",
    "RequestForwarded,6,1,waiting-for-hang"
  })
  void theStageLooksAsItDid(String fact, int nth, double progress, String name) throws IOException {
    Path golden = Path.of("src/test/resources/dev/dynoscope/diagram", name + ".svg");
    String now = svg(shot(beat(fact, nth), progress));
    if (System.getProperty("golden.update") != null) {
      Files.createDirectories(golden.getParent());
      Files.writeString(golden, now);
    }
    assertEquals(Files.readString(golden), now, name);
  }

  @Test
  void theSameMomentGivesTheSameBytesWhateverWasDrawnBefore() {
    List<String> forwards = new ArrayList<>();
    story.beats().forEach(b -> forwards.add(svg(shot(b, 0.3))));
    for (Beat beat : story.beats().reversed()) {
      assertEquals(forwards.get(beat.index()), svg(shot(beat, 0.3)));
    }
  }

  @Test
  void aRequestThatIsNotAnsweredIsDrawnWithItsAge() {
    Shot sent = shot(story.beats().getLast(), 1);
    Shot later =
        new Shot(
            sent.before(),
            sent.after(),
            sent.moment(),
            sent.now().plusSeconds(12),
            sent.selected());
    assertFalse(svg(sent).matches("(?s).*waiting \\d.*"));
    assertTrue(svg(later).contains("waiting 12 s"));
  }

  @Test
  void theCardsCloseUpWhenADynoHasGone() {
    Journal plot = Plot.whole().journal;
    Story told = new Story();
    plot.after(0, Integer.MAX_VALUE).forEach(told::add);
    History worlds = new History(plot);
    Beat gone =
        told.beats().stream()
            .filter(it -> it.entry().fact() instanceof DynoFact.DynoRemoved)
            .findFirst()
            .orElseThrow();
    World before = worlds.at(gone.firstSeq() - 1);
    World after = worlds.at(gone.lastSeq());
    Shot leaving =
        new Shot(before, after, Optional.of(new Moment(gone, 0.9)), after.at(), Optional.empty());
    Shot left =
        new Shot(before, after, Optional.of(new Moment(gone, 1)), after.at(), Optional.empty());
    Shot settled = new Shot(after, after, Optional.empty(), after.at(), Optional.empty());
    assertNotEquals(place(settled), place(leaving));
    assertEquals(place(settled), place(left));
  }

  private Optional<Extent> place(Shot shot) {
    return diagram
        .draw(shot, 1560, 760, Palette.DARK)
        .bounds("dyno:photos/web.1", TYPEFACES.measure());
  }

  @Test
  void anAppWithoutDynosIsDrawnAndToldAsSuch() {
    Shot deployed = shot(beat("SlugCompiled", 0), 1);
    assertTrue(svg(deployed).contains(">no dynos<"));
    assertTrue(diagram.altText(deployed).contains("There are no dynos."));
    assertFalse(svg(shot(beat("DynoUp", 0), 1)).contains(">no dynos<"));
  }

  @Test
  void everyBeatHasACaptionThatIsASentence() {
    for (Beat beat : story.beats()) {
      String caption = diagram.caption(shot(beat, 1));
      assertTrue(caption.matches("(?s)\\S.*[.]"), "no sentence: \"" + caption + "\"");
      assertFalse(caption.contains(".."), caption);
    }
  }

  @Test
  void theAltTextTellsTheStateOfEveryDyno() {
    String alt = diagram.altText(shot(beat("FileWritten", 0), 1));
    assertTrue(alt.contains("web.1 is up since 4 s, written since boot: ada.png."), alt);
  }

  @Test
  void thingsCanBeFoundByTheirIdsAndUnderThePointer() {
    Picture picture = diagram.draw(shot(beat("DynoUp", 0), 1), 1560, 760, Palette.LIGHT);
    for (String id : List.of("browser", "dns", "router", "dyno:photos/web.1")) {
      Extent at = picture.bounds(id, TYPEFACES.measure()).orElseThrow();
      assertEquals(Optional.of(id), picture.hit(at.x() + 6, at.centreY(), TYPEFACES.measure()), id);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 6, 8, 9, 32, 33, 100})
  void cardsOfAnyNumberOfDynosStayOnTheStageAndApart(int dynos) {
    SortedSet<DynoName> names = new TreeSet<>();
    for (int i = 1; i <= dynos; i++) {
      names.add(new DynoName(new AppName("photos"), "web", i));
    }
    Layout layout = Layout.of(980, 430, names, false);
    List<Extent> cards = List.copyOf(layout.dynos().values());
    assertEquals(dynos, cards.size());
    for (int i = 0; i < cards.size(); i++) {
      Extent a = cards.get(i);
      assertTrue(a.x() >= 0 && a.y() >= 0, "card " + i);
      assertTrue(a.x() + a.width() <= layout.width() && a.y() + a.height() <= layout.height());
      for (Extent b : cards.subList(i + 1, cards.size())) {
        boolean apart = a.x() + a.width() <= b.x() || a.y() + a.height() <= b.y();
        assertTrue(apart || b.x() + b.width() <= a.x(), "cards overlap");
      }
    }
  }
}
