package dev.dynoscope.sim.scenario;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.FileInfo;
import dev.dynoscope.paas.Language;
import java.util.List;
import java.util.Optional;

/**
 * An app.
 *
 * @param files what its slug holds
 * @param deployed whether it is there at the beginning; else a command may make it
 */
public record AppPlan(
    AppName name,
    Language language,
    List<FileInfo> files,
    List<ProcessPlan> processes,
    boolean deployed) {
  /** An app that is there at the beginning. */
  public AppPlan(
      AppName name, Language language, List<FileInfo> files, List<ProcessPlan> processes) {
    this(name, language, files, processes, true);
  }

  /** The process type called {@code type}. */
  public Optional<ProcessPlan> process(String type) {
    return processes.stream().filter(p -> p.type().equals(type)).findFirst();
  }

  /** The process type that has this command. */
  public Optional<ProcessPlan> started(String command) {
    return processes.stream().filter(p -> p.command().equals(command)).findFirst();
  }
}
