package dev.dynoscope.app;

import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.json.JournalFile;
import dev.dynoscope.live.Reason;
import dev.dynoscope.report.Report;
import dev.dynoscope.report.Reporter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells the figures of a recorded journal; the same bytes each time. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    version = "dynoscope " + Version.PROGRAM,
    description = "Tells the figures of a whole journal, however long; needs no display.")
final class ReportCommand implements Callable<Integer> {
  @Parameters(paramLabel = "JOURNAL", description = "A file made with --journal.")
  private Path journalFile = Path.of("");

  @Mixin private ReportOutput output = new ReportOutput();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Trouble {
    output.check(spec.commandLine());
    output.write(read(), spec.commandLine().getOut());
    return 0;
  }

  private Report read() throws Trouble {
    Fold fold = new Fold();
    try {
      JournalFile.readEach(journalFile, fold::take)
          .ifPresent(damage -> spec.commandLine().getErr().println(damage));
    } catch (IOException e) {
      throw new Trouble(Reason.of(e), e);
    }
    return fold.reporter
        .map(Reporter::report)
        .orElseThrow(
            () -> new Trouble("The journal has no entries, so there is nothing to report."));
  }

  /** Begins with the first entry, whose time is the start. */
  private static final class Fold {
    private Optional<Reporter> reporter = Optional.empty();

    void take(Entry entry) {
      if (reporter.isEmpty()) {
        reporter = Optional.of(new Reporter(entry.at()));
      }
      reporter.get().take(entry);
    }
  }
}
