package dev.dynoscope.app;

/**
 * Where the program starts: {@code dynoscope} opens the window, its subcommands need no display.
 */
public final class Main {
  private Main() {}

  static void main() {}
}
