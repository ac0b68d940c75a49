package dev.dynoscope.app;

import dev.dynoscope.view.Memory;
import dev.dynoscope.wording.Wording;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Where the program starts: {@code dynoscope} opens the window, its subcommands need no display.
 */
@Command(
    name = "dynoscope",
    mixinStandardHelpOptions = true,
    version = "dynoscope " + Version.PROGRAM,
    description = "See how a Heroku-style platform works, on a small one that really runs.",
    synopsisSubcommandLabel =
        "[open | serve | simulate | lesson | export | film | report | doctor]",
    subcommands = {
      OpenCommand.class,
      ServeCommand.class,
      SimulateCommand.class,
      LessonCommand.class,
      ExportCommand.class,
      FilmCommand.class,
      ReportCommand.class,
      DoctorCommand.class
    },
    footer = {
      "",
      "Without a subcommand the window opens.",
      "Exit codes: 0 all went well, 1 something failed, 2 the command line was wrong, 3 this"
          + " machine lacks what is needed."
    })
public final class Main implements Callable<Integer> {
  private static final Set<String> OF_SIMULATIONS =
      Set.of("--simulate", "--seed", "--course", "--language", "--rehearse");
  private static final Logger LOG = Logger.getLogger(Main.class.getName());

  @Option(
      names = "--simulate",
      paramLabel = "SCENARIO.json",
      description = "Open the window with this scenario in virtual time; no platform is started.")
  private Optional<Path> simulate = Optional.empty();

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "What chance goes by in --simulate (default: 1).")
  private Optional<Long> seed = Optional.empty();

  @Option(
      names = "--course",
      paramLabel = "COURSE.json",
      description =
          "Open the window with the lessons of this course; docs/writing-lessons.md says how one is"
              + " written.")
  private Optional<Path> course = Optional.empty();

  @Mixin private SpokenLanguage language = new SpokenLanguage();

  @Option(names = "--rehearse", hidden = true)
  private boolean rehearse;

  @Mixin private LiveOptions options = new LiveOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  private Main() {}

  /** Runs what the arguments ask for, and ends with its exit code. */
  public static void main(String[] args) {
    ProgramLog log = ProgramLog.begin(StateFolder.ofThisUser());
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, why) -> LOG.log(Level.SEVERE, thread.getName() + " was ended by", why));
    int code = run(log, args);
    ProgramLog.end();
    System.exit(code);
  }

  static int run(ProgramLog log, String... args) {
    return commandLine(log).execute(args);
  }

  static CommandLine commandLine(ProgramLog log) {
    return new CommandLine(new Main())
        .setParameterExceptionHandler((wrong, _) -> misunderstood(wrong))
        .setExecutionExceptionHandler((why, command, _) -> failed(log, why, command.getErr()));
  }

  private static int misunderstood(ParameterException wrong) {
    PrintWriter err = wrong.getCommandLine().getErr();
    String sentence = String.valueOf(wrong.getMessage()).strip();
    err.println(sentence.endsWith(".") ? sentence : sentence + ".");
    err.println("Try `" + wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help`.");
    err.flush();
    return CommandLine.ExitCode.USAGE;
  }

  private static int failed(ProgramLog log, Exception why, PrintWriter err) {
    LOG.log(Level.SEVERE, "ended by", why);
    if (why instanceof Trouble trouble) {
      err.println(trouble.sentence());
      err.flush();
      return trouble.exitCode();
    }
    err.println("The program failed in a way that it should not. " + log.where());
    err.flush();
    return Trouble.FAILED;
  }

  @Override
  public Integer call() throws Trouble, InterruptedException {
    PrintWriter err = spec.commandLine().getErr();
    Memory memory = rehearse ? Memory.NONE : new SettingsFile(StateFolder.ofThisUser()).memory();
    Wording wording = language.wording(memory.settings());
    Desktop.Wishes wishes = wishes();
    if (course.isPresent()) {
      // said on the terminal, before anything is started
      LessonCourse.open(course.get()).close();
    }
    return new Desktop(wishes, wording, memory, err::println, rehearse).withCourse(course).run();
  }

  private Desktop.Wishes wishes() throws Trouble {
    if (simulate.isEmpty()) {
      if (seed.isPresent()) {
        throw new ParameterException(
            spec.commandLine(), "--seed belongs to --simulate: a live run has none.");
      }
      return new Desktop.Wishes.Live(options.wishes());
    }
    for (OptionSpec given : spec.commandLine().getParseResult().matchedOptions()) {
      if (!OF_SIMULATIONS.contains(given.names()[0])) {
        throw new ParameterException(
            spec.commandLine(),
            given.names()[0] + " is for a live run, and --simulate starts none.");
      }
    }
    return new Desktop.Wishes.Simulated(simulate.get(), seed.orElse(1L));
  }
}
