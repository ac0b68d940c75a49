package dev.dynoscope.app;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What has to be closed at the end, whoever brings the end about: last opened, first closed, each
 * once. What is opened after the end is closed at once.
 */
final class Closing implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(Closing.class.getName());

  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private boolean closed;

  /** Takes something into care. */
  synchronized <T extends AutoCloseable> T add(T opened) throws Trouble {
    if (closed) {
      close(opened);
      throw new Trouble("The program is being closed.");
    }
    open.push(opened);
    return opened;
  }

  /** Closes all; whoever calls it while another one does waits for that. */
  @Override
  public synchronized void close() {
    closed = true;
    while (!open.isEmpty()) {
      close(open.pop());
    }
  }

  @SuppressWarnings("CatchingUnchecked") // what is left must be closed all the same
  private static void close(AutoCloseable it) {
    try {
      it.close();
    } catch (Exception e) {
      LOG.log(Level.WARNING, "something could not be closed", e);
    }
  }
}
