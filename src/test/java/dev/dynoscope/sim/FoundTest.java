package dev.dynoscope.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.DynoName;
import dev.dynoscope.sim.scenario.Mishap;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Short plays that once broke a law, each by a fault of ours. */
class FoundTest {
  private static final Duration SLEEPS = Duration.ofMinutes(31);

  private static void holds(Step... steps) {
    assertEquals(Optional.empty(), Trial.of(Play.of(6, steps)));
  }

  private static Step pass(Duration by) {
    return new Step.Pass(by);
  }

  @Test
  void aDynoThatIsKilledOnItsWayToSleepIsToldAsAsleep() {
    holds(pass(SLEEPS), pass(Duration.ofSeconds(31)));
  }

  @Test
  void aDynoThatCrashesOnItsWayToSleepIsToldAsAsleep() {
    holds(pass(SLEEPS), new Step.Tell("crash web.1 -a shop"), pass(Duration.ofSeconds(1)));
  }

  @Test
  void aDynoWhoseMachineIsLostOnItsWayToSleepIsToldAsAsleep() {
    holds(pass(SLEEPS), new Step.Tell("host:fail web.1 -a shop"), pass(Duration.ofSeconds(61)));
  }

  @Test
  void anAppThatIsGoneUsesNoHoursWhenItsDynosHaveEnded() {
    holds(
        new Step.Deploy("photos", List.of("web: node app.js")),
        new Step.Tell("apps:rename store -a shop"),
        pass(Duration.ofMinutes(2)));
  }

  @Test
  void aDiskThatWentWithItsMachineIsToldOnce() {
    holds(
        pass(Duration.ofSeconds(40)),
        new Step.Befall(Mishap.REPORT_TWICE, Duration.ZERO),
        new Step.Tell("host:fail web.1 -a photos"));
  }

  @Test
  void nothingIsRememberedOfTheSizesOfAnAppThatIsGone() {
    holds(
        new Step.Tell("ps:type standard-2x -a shop"),
        new Step.Tell("apps:destroy shop --confirm shop"));
  }

  @Test
  void aProcessThatEndsWhileAnOldReportIsOnItsWayEndsOnce() {
    holds(
        pass(Duration.ofSeconds(10)),
        new Step.Befall(Mishap.REPORT_LATE, Duration.ofSeconds(20)),
        new Step.Kill(new DynoName(new AppName("photos"), "web", 1), 1),
        pass(Duration.ofMinutes(1)));
  }
}
