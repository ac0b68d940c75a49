package dev.dynoscope.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.LearnerFact.CommandGiven;
import dev.dynoscope.sim.Trial.Breach;
import dev.dynoscope.sim.scenario.Manner;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A play that fails becomes one with nothing in it that need not be there. */
class ShrinkerTest {
  private static final String LAW = "nobody says maintenance:on twice";
  private static final Step ON = new Step.Tell("maintenance:on -a photos");

  /** A law that is broken by a command that is given for the second time. */
  private static final class Planted implements Law {
    private int heard;

    @Override
    public void entry(Entry entry) {
      if (entry.fact() instanceof CommandGiven given && given.text().startsWith("maintenance:on")) {
        heard++;
        Law.holds(heard < 2, LAW, given::toString);
      }
    }
  }

  private static Optional<Breach> trial(Play play) {
    return Trial.of(play, _ -> List.of(new Planted()));
  }

  private static Play shrunk(Play play) {
    return Shrinker.shrink(play, trial(play).orElseThrow(), ShrinkerTest::trial);
  }

  @Test
  void onlyTheStepsThatBreakTheLawAreLeft() {
    List<Step> steps = new ArrayList<>(Author.play(3, 40).steps());
    steps.removeIf(ON::equals);
    steps.add(11, ON);
    steps.add(33, ON);
    assertEquals(List.of(ON, ON), shrunk(new Play(3, steps)).steps());
  }

  @Test
  void stepsAreAsSmallAsTheyCanBe() {
    Step many = new Step.Ask("photos", "/", Manner.Habit.WAIT, 9);
    Step pause = new Step.Pass(Duration.ofMinutes(31));
    Play play = new Play(1, List.of(pause, many, pause));
    Play shrunk = Shrinker.shrink(play, new Breach("small", "", 2), ShrinkerTest::threeRequests);
    assertEquals(List.of(new Step.Ask("photos", "/", Manner.Habit.WAIT, 3)), shrunk.steps());
  }

  private static Optional<Breach> threeRequests(Play play) {
    int asked = 0;
    for (Step step : play.steps()) {
      asked += step instanceof Step.Ask ask ? ask.times() : 0;
    }
    return asked < 3 ? Optional.empty() : Optional.of(new Breach("small", "", 0));
  }

  @Test
  void anotherLawThatIsBrokenDoesNotCount() {
    Play play = new Play(1, Collections.nCopies(8, ON));
    Play shrunk =
        Shrinker.shrink(
            play,
            new Breach("more than four", "", 7),
            p ->
                Optional.of(
                    new Breach(p.steps().size() > 4 ? "more than four" : "another", "", 0)));
    assertEquals(5, shrunk.steps().size());
  }

  @Test
  void aPlayIsWrittenAsTheJavaThatMakesIt() {
    assertEquals(
        """
        Play.of(
            7,
            new Step.Tell("config:set A=\\"1\\""),
            new Step.Pass(Duration.parse("PT2M")),
            new Step.Ask("photos", "/hang", Manner.Habit.LEAVE, 2))\
        """,
        Play.of(
                7,
                new Step.Tell("config:set A=\"1\""),
                new Step.Pass(Duration.ofMinutes(2)),
                new Step.Ask("photos", "/hang", Manner.Habit.LEAVE, 2))
            .java());
  }
}
