package dev.dynoscope.app;

import dev.dynoscope.view.Memory;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Opens the window with a recording; no platform is started. */
@Command(
    name = "open",
    mixinStandardHelpOptions = true,
    version = "dynoscope " + Version.PROGRAM,
    description = {
      "Opens the window with a recording of a run, from this or another machine. No code runs.",
      "Recordings are saved in the window, or made with --journal. Those of the last ten runs are"
          + " kept in the folder recordings of the program's state folder."
    })
final class OpenCommand implements Callable<Integer> {
  @Parameters(paramLabel = "RECORDING", description = "A file with a journal.")
  private Path recording = Path.of("");

  @Mixin private SpokenLanguage language = new SpokenLanguage();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Trouble, InterruptedException {
    PrintWriter err = spec.commandLine().getErr();
    Memory memory = new SettingsFile(StateFolder.ofThisUser()).memory();
    return new Desktop(
            new Desktop.Wishes.Recorded(recording),
            language.wording(memory.settings()),
            memory,
            err::println,
            false)
        .run();
  }
}
