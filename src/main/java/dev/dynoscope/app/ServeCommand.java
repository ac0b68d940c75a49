package dev.dynoscope.app;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs the platform without a window: commands from standard input, logs to standard output. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    version = "dynoscope " + Version.PROGRAM,
    description = {
      "Runs the platform without a window, until SIGTERM or Ctrl-C.",
      "Prints one line of JSON when it is ready, then the apps' logs. Takes a command a line from"
          + " standard input; type help for the list."
    })
final class ServeCommand implements Callable<Integer> {
  private static final Logger LOG = Logger.getLogger(ServeCommand.class.getName());

  @Mixin private LiveOptions options = new LiveOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Trouble, InterruptedException {
    PrintWriter err = spec.commandLine().getErr();
    // the apps' lines and ours hold more than ASCII, whatever the terminal's settings say
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    Closing closing = new Closing();
    try (SignalGuard _ = new SignalGuard(closing);
        closing) {
      LiveStack stack = LiveStack.open(options.wishes(), closing, err::println);
      stack.follow("output", new ServeOutput(stack, out), _ -> {});
      Thread.ofPlatform().daemon().name("commands").start(() -> readCommands(stack));
      new CountDownLatch(1).await();
    }
    return 0;
  }

  /** Its end ends nothing: a program started in the background has no input at all. */
  private static void readCommands(LiveStack stack) {
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (!line.isBlank()) {
          stack.tell(line.strip());
        }
      }
    } catch (IOException e) {
      LOG.log(Level.INFO, "no more commands can be read", e);
    }
  }
}
