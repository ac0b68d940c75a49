package dev.dynoscope.sim.scenario;

/**
 * A process type of an app.
 *
 * @param type such as {@code web}
 * @param command as in a Procfile
 * @param ways how its processes behave
 */
public record ProcessPlan(String type, String command, Ways ways) {}
