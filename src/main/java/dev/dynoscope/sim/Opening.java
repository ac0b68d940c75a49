package dev.dynoscope.sim;

import dev.dynoscope.paas.Input;
import dev.dynoscope.sim.scenario.Act;
import dev.dynoscope.sim.scenario.AppPlan;
import dev.dynoscope.sim.scenario.Scenario;
import dev.dynoscope.sim.scenario.Visitors;
import java.time.Duration;
import java.util.List;

/** Puts on the agenda what a scenario begins with. */
final class Opening {
  private final Course course;
  private final Scenario scenario;
  private final SimClients clients;
  private final SimBuilds builds;

  Opening(Course course, Scenario scenario, SimClients clients, SimBuilds builds) {
    this.course = course;
    this.scenario = scenario;
    this.clients = clients;
    this.builds = builds;
  }

  void plan() {
    course.after(Duration.ZERO, () -> course.give(Simulation.opened(course.seed())));
    for (AppPlan app : scenario.apps().stream().filter(AppPlan::deployed).toList()) {
      Input deployed = new Input.Deployed(app.name(), builds.next(app.name()), List.of());
      course.after(Duration.ZERO, () -> course.give(deployed));
    }
    for (Act act : scenario.acts()) {
      course.after(act.at(), () -> play(act.deed()));
    }
    for (Visitors visitors : scenario.visitors()) {
      new Traffic(course, visitors, clients, scenario.start()).plan();
    }
  }

  private void play(Act.Deed deed) {
    switch (deed) {
      case Act.Deed.Tell tell -> course.give(new Input.Told(tell.command()));
      case Act.Deed.Ask ask -> {
        for (int i = 0; i < ask.times(); i++) {
          clients.ask(List.of("act"), ask.request(), _ -> {});
        }
      }
    }
  }
}
