package dev.dynoscope.sim.json;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.json.Part;
import dev.dynoscope.json.Unreadable;
import dev.dynoscope.sim.scenario.AppPlan;

/**
 * How an app behaves in a simulation, as a file of its own beside its folder, described for editors
 * by {@code lessons/apps/model.schema.json}.
 */
public final class AppFile {
  private AppFile() {}

  /**
   * Reads how an app behaves.
   *
   * @param name what it is called on the platform
   * @throws Unreadable with a sentence that names the place
   */
  public static AppPlan read(AppName name, String json) throws Unreadable {
    Part part = Part.of(json);
    part.text("$schema", "");
    AppPlan app = Apps.app(name, part);
    part.nothingElse();
    return app;
  }
}
