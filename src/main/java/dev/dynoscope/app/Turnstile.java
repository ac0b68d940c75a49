package dev.dynoscope.app;

import dev.dynoscope.paas.Inbox;
import dev.dynoscope.paas.Input;

/** Lets reports through until it is shut: what belongs to a branch that was left is not heard. */
final class Turnstile implements Inbox {
  private final Inbox inbox;
  private volatile boolean shut;

  Turnstile(Inbox inbox) {
    this.inbox = inbox;
  }

  void shut() {
    shut = true;
  }

  @Override
  public void put(Input input) {
    if (!shut) {
      inbox.put(input);
    }
  }
}
