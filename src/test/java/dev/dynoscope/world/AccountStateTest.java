package dev.dynoscope.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.HoursFact.AppHours;
import dev.dynoscope.journal.HoursFact.CardChanged;
import dev.dynoscope.journal.HoursFact.HoursCounted;
import dev.dynoscope.journal.HoursFact.HoursRenewed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What can be said of the free hours at any moment, from how they were counted last. */
class AccountStateTest {
  private static final Instant NOON = Instant.parse("2019-11-10T12:00:00Z");
  private static final Instant DECEMBER = Instant.parse("2019-12-01T00:00:00Z");
  private static final AppName PHOTOS = new AppName("photos");
  private static final AppName SHOP = new AppName("shop");
  private static final Duration POOL = Duration.ofHours(550);

  private static AccountState counted(boolean perApp, boolean billed) {
    List<AppHours> rows =
        List.of(
            new AppHours(PHOTOS, Duration.ofHours(540), 2), new AppHours(SHOP, Duration.ZERO, 1));
    return AccountState.UNKNOWN.after(new HoursCounted(POOL, perApp, billed, DECEMBER, rows), NOON);
  }

  @Test
  void whatIsUsedGrowsFromTheLastCountOn() {
    AccountState state = counted(false, false);
    Instant later = NOON.plus(Duration.ofHours(3));
    assertEquals(Duration.ofHours(546), state.used(PHOTOS, later));
    assertEquals(Duration.ofHours(549), state.used(Optional.empty(), later));
    assertEquals(Duration.ofHours(1), state.left(SHOP, later), "both live on one pool");
  }

  @Test
  void aPoolIsGoneForAllAndAnAppsOwnHoursForItAlone() {
    Instant later = NOON.plus(Duration.ofHours(5));
    assertTrue(counted(false, false).exhausted(SHOP, later));
    assertTrue(counted(true, false).exhausted(PHOTOS, later));
    assertFalse(counted(true, false).exhausted(SHOP, later));
    assertFalse(counted(true, true).exhausted(PHOTOS, later), "the owner pays");
    assertFalse(AccountState.UNKNOWN.exhausted(SHOP, later), "nothing is known");
  }

  @Test
  void aNewMonthBeginsWithNothingUsed() {
    AccountState state = counted(false, false).after(new HoursRenewed(POOL, DECEMBER), DECEMBER);
    assertEquals(Duration.ZERO, state.used(Optional.empty(), DECEMBER));
    assertEquals(Duration.ofHours(2), state.used(PHOTOS, DECEMBER.plus(Duration.ofHours(1))));
  }

  @Test
  void aCreditCardChangesWhatThereIs() {
    AccountState state =
        counted(false, false).after(new CardChanged(true, Duration.ofHours(1000)), NOON);
    assertTrue(state.card());
    assertEquals(Duration.ofHours(460), state.left(SHOP, NOON));
  }
}
