package dev.dynoscope.app;

/**
 * Closes all in good order when SIGTERM or Ctrl-C ends the program. That is a usual way to end it,
 * so the exit code is 0.
 */
final class SignalGuard implements AutoCloseable {
  private final Thread hook;

  /** Stands guard until it is closed. */
  SignalGuard(Closing closing) {
    hook =
        new Thread(
            () -> {
              closing.close();
              ProgramLog.end();
              Runtime.getRuntime().halt(0);
            },
            "signal");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException endingAlready) {
      // then the hook is at work, and ends the program
    }
  }
}
