package dev.dynoscope.view;

import java.util.function.Consumer;

/**
 * What the window remembers from one start to the next.
 *
 * @param settings as they were when the program ended, or {@link Settings#FIRST}
 * @param keep gets them whenever they have changed, on the toolkit's thread; must return at once
 */
public record Memory(Settings settings, Consumer<Settings> keep) {
  /** A window that begins as usual, greets nobody and remembers nothing. */
  public static final Memory NONE = new Memory(Settings.FIRST.greeted(), settings -> {});
}
