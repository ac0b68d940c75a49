package dev.dynoscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.session.Session;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each command that can be taken back names the one that does so. */
class UndoTest {
  private final Tale tale = new Tale().deployed();
  private final Session session =
      new Session(tale.journal, new Session.Source(new ArrayList<>()::add, tale::now));

  @ParameterizedTest
  @CsvSource({
    "ps:scale web=3 -a photos, ps:scale web=1 -a photos",
    "config:set A=b, rollback v1 -a photos",
    "config:unset A -a photos, rollback v1 -a photos",
    "maintenance:on, maintenance:off -a photos",
    "maintenance:off -a photos, maintenance:on -a photos",
    "domains:add a.example, domains:remove a.example -a photos",
    "domains:remove a.example -a photos, domains:add a.example -a photos",
    "router:degrade on, router:degrade off",
    "era eco, era free-2019",
    "era free-2019, ''",
    "pause, resume",
    "visit -a photos, ''",
    "addons:destroy storage --confirm photos, ''",
    "ps:scale web=3 -a blog, ''"
  })
  void hasItsWayBack(String command, String back) {
    session.advance(Duration.ZERO);
    Ledger ledger = new Ledger(session);
    ledger.update();
    Undo undo = new Undo(ledger);
    assertEquals(back, undo.of(command, session.present()).orElse(""));
    assertEquals(!back.isEmpty(), undo.note(command, session.present()));
    assertEquals(back, undo.take().orElse(""));
    assertTrue(undo.take().isEmpty());
  }
}
