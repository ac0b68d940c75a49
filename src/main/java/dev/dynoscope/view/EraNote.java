package dev.dynoscope.view;

import java.util.List;

/**
 * An era that the platform can live in.
 *
 * @param name as the command line has it, such as {@code free-2019}
 * @param title as people say it
 * @param sizes the dyno sizes that it has, smallest first
 * @param limits what the router holds requests to
 */
public record EraNote(String name, String title, List<Size> sizes, List<Limit> limits) {

  /**
   * A dyno size.
   *
   * @param name as the command line has it, such as {@code standard-1x}
   * @param title as it is printed, such as {@code Standard-1X}
   * @param memoryMegabytes its memory quota
   */
  public record Size(String name, String title, int memoryMegabytes) {}

  /** A limit of the router: what is limited, and to how much, such as {@code 30 s}. */
  public record Limit(String name, String most) {}

  /** Keeps its own copies of the lists. */
  public EraNote {
    sizes = List.copyOf(sizes);
    limits = List.copyOf(limits);
  }
}
