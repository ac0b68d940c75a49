package dev.dynoscope.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dynoscope.journal.HostFact.HostFailed;
import dev.dynoscope.sim.scenario.Scenario;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Ten thousand drives that last 10,000 hours each: one failure an hour. */
class DrivesTest {
  private static final Duration SPAN = Duration.ofDays(30);

  @Test
  void oneOfThemFailsEachHour() throws Exception {
    Scenario month = Shipped.scenario("drives").lasting(SPAN);
    double hours = SPAN.toHours();
    int failed = Shipped.entries(month, 1, HostFailed.class).size();
    double deviation = Math.sqrt(hours) / hours;
    assertEquals(1, failed / hours, 3 * deviation, "machines lost an hour");
  }
}
