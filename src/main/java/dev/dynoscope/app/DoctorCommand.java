package dev.dynoscope.app;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says what this machine has and lacks for the program to run. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    version = "dynoscope " + Version.PROGRAM,
    description = "Says what this machine has for the program, and what it lacks.")
final class DoctorCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    List<Finding> findings = new Examination(System.getenv()).make();
    findings.forEach(finding -> out.println(finding.line()));
    boolean fit = findings.stream().allMatch(Finding::fit);
    out.println(
        fit
            ? "All that is needed is here."
            : "Something that is needed is missing: see the lines marked with \"!\".");
    out.flush();
    return fit ? 0 : Trouble.CANNOT_RUN;
  }

  /**
   * What was found about one thing.
   *
   * @param fit false where the program cannot run without it
   */
  record Finding(String about, String what, boolean fit) {
    static Finding of(String about, String what) {
      return new Finding(about, what, true);
    }

    String line() {
      return (fit ? "  " : "! ") + about + ": " + what;
    }
  }
}
