package dev.dynoscope.sim.json;

/** A scenario that cannot be read; the message is a sentence that names the place. */
public final class Unreadable extends Exception {
  private static final long serialVersionUID = 1;

  Unreadable(String place, String why) {
    super(place.isEmpty() ? why : "At " + place + ": " + why);
  }
}
