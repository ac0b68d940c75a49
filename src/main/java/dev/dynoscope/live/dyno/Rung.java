package dev.dynoscope.live.dyno;

import java.io.IOException;

/** One of the ways to run dynos that may be there on a machine. */
public record Rung(String kind, Opener opener) {
  /** Tries whether it is there. */
  @FunctionalInterface
  public interface Opener {
    /**
     * Opens it, having tried that it works.
     *
     * @throws IOException with a reason when this machine does not have it
     */
    Cells open() throws IOException, InterruptedException;
  }
}
