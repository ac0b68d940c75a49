package dev.dynoscope.view;

import java.util.List;

/**
 * An era that the platform can live in.
 *
 * @param name as the command line has it, such as {@code free-2019}
 * @param title as people say it
 * @param sizes the dyno sizes that it has, smallest first
 */
public record EraNote(String name, String title, List<Size> sizes) {

  /**
   * A dyno size.
   *
   * @param name as the command line has it, such as {@code standard-1x}
   * @param title as it is printed, such as {@code Standard-1X}
   * @param memoryMegabytes its memory quota
   */
  public record Size(String name, String title, int memoryMegabytes) {}

  /** Keeps its own copy of the sizes. */
  public EraNote {
    sizes = List.copyOf(sizes);
  }
}
