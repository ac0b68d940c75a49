package dev.dynoscope.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dynoscope.journal.DynoFact.DynoStarted;
import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.HoursFact.HoursExhausted;
import dev.dynoscope.journal.HoursFact.HoursRenewed;
import dev.dynoscope.sim.scenario.Scenario;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The arithmetic of free dyno hours, as it comes out of a month that is played through. */
class FreeHoursTest {
  private static final long SEED = 1;

  private static Duration untilExhausted(Scenario scenario) {
    Instant began = Shipped.entries(scenario, SEED, DynoStarted.class).getFirst().at();
    Entry end = Shipped.entries(scenario, SEED, HoursExhausted.class).getFirst();
    return Duration.between(began, end.at());
  }

  @Test
  void anAppThatIsKeptAwakeUsesUp550HoursIn22DaysAnd22Hours() throws Exception {
    assertEquals(
        Duration.ofDays(22).plusHours(22), untilExhausted(Shipped.scenario("free-hours-pinger")));
  }

  @Test
  void theAppIsBackWhenTheNextMonthBegins() throws Exception {
    Scenario scenario = Shipped.scenario("free-hours-pinger");
    assertEquals(
        List.of(Instant.parse("2020-01-01T00:00:00Z")),
        Shipped.entries(scenario, SEED, HoursRenewed.class).stream().map(Entry::at).toList());
  }

  @ParameterizedTest
  @CsvSource({"2019-02-01,28", "2020-02-01,29", "2019-11-01,30", "2019-12-01,31"})
  void oneAppThatNeverSleepsFitsInto1000HoursWhateverTheMonth(String first, int days)
      throws Exception {
    Scenario month =
        Shipped.scenario("free-hours-verified")
            .starting(Instant.parse(first + "T00:00:00Z"))
            .lasting(Duration.ofDays(days));
    assertEquals(List.of(), Shipped.entries(month, SEED, HoursExhausted.class));
  }

  @ParameterizedTest
  @CsvSource({"free-hours-worker", "free-hours-two-apps"})
  void twoDynosThatNeverSleepUseUp1000HoursIn500(String name) throws Exception {
    long minutes = untilExhausted(Shipped.scenario(name)).toMinutes();
    assertEquals(500, Math.round(minutes / 60.0));
  }

  @Test
  void anAppThatSleepsBetweenItsVisitsHasHoursLeft() throws Exception {
    assertEquals(
        List.of(), Shipped.entries(Shipped.scenario("free-hours"), SEED, HoursExhausted.class));
  }
}
