package dev.dynoscope.live.dyno;

import dev.dynoscope.paas.SlugStore;
import java.io.IOException;
import java.util.Optional;

/** A way to run dynos on this machine: makes the cells of one kind. */
public interface Cells extends AutoCloseable {
  /** A word for the kind, such as {@code process}. */
  String kind();

  /** One sentence that says what these cells do not hold back. */
  String honesty();

  /** The address at which dynos reach this machine; empty where it is the loopback address. */
  default Optional<String> gateway() {
    return Optional.empty();
  }

  /**
   * Makes a fresh disk and begins the command there. Called from many threads.
   *
   * @throws IOException with the reason why it could not begin; then nothing is left of it
   */
  Cell start(Boot boot)
      throws IOException, InterruptedException, SlugStore.Unfit, SlugStore.Damaged;

  /** Lets go of all that the cells shared; they are closed by now. */
  @Override
  void close();
}
