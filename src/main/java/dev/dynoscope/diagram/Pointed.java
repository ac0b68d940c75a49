package dev.dynoscope.diagram;

import java.util.Optional;

/**
 * What is pointed at on the stage.
 *
 * @param hovered picture id of the thing under the pointer
 * @param focused whether keys go to the stage, and so to what is selected
 */
public record Pointed(Optional<String> hovered, boolean focused) {
  /** Nobody points. */
  public static final Pointed NOWHERE = new Pointed(Optional.empty(), false);
}
