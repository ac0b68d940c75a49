package dev.dynoscope.paas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dynoscope.journal.DynoName;
import dev.dynoscope.journal.SlugId;
import dev.dynoscope.paas.json.EraFiles;
import dev.dynoscope.time.Dice;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever has something run once hears how it ended, exactly once. */
class ErrandTest {
  private final List<String> heard = new ArrayList<>();
  private final Eras eras = EraFiles.startingIn(EraFiles.DEFAULT);
  private final Scribe scribe = new Scribe(eras);
  private final Formation formation =
      new Formation(new Apps(), eras, new Account(eras), new Dice(1), scribe);
  private DynoName dyno = Script.web(1);

  @BeforeEach
  void begin() {
    scribe.begin(Script.START);
    Era.Size size = formation.sizes().known().getFirst();
    Plan plan = new Plan(3, new SlugId("3f9a77c1"), "migrate", new TreeMap<>(), size);
    Errand errand =
        new Errand("release", plan, false, (d, status) -> heard.add(d.process() + " " + status));
    dyno = formation.run(Script.PHOTOS, errand);
    assertEquals("release", dyno.process());
  }

  @Test
  void theStatusOfTheCommand() {
    formation.handle(new Input.DynoReady(dyno, 1, new Endpoint("127.0.0.1", 0), 1));
    assertEquals(List.of(), heard);
    formation.handle(new Input.DynoEnded(dyno, 1, 2, List.of()));
    formation.handle(new Input.DynoEnded(dyno, 1, 2, List.of()));

    assertEquals(List.of("release 2"), heard);
    assertEquals(List.of(), formation.of(Script.PHOTOS));
  }

  @Test
  void aStatusOfItsOwnWhereItCouldNotBeStarted() {
    formation.handle(new Input.DynoUnstartable(dyno, 1, "The disk is full."));

    assertEquals(List.of("release 137"), heard);
  }

  @Test
  void aStatusOfItsOwnWhereItsMachineWasLost() {
    String host = formation.of(Script.PHOTOS).getFirst().berth().host();
    formation.lose(formation.fleet().find(host).orElseThrow());
    formation.handle(new Input.DynoEnded(dyno, 1, 0, List.of()));
    assertEquals(List.of(), heard);
    scribe.begin(Script.START.plusSeconds(60));
    formation.handleDue(Script.START.plusSeconds(60));

    assertEquals(List.of("release 137"), heard);
  }
}
