package dev.dynoscope.view;

/**
 * How large words are for an audience.
 *
 * <p>Capitals are read without effort at 16 minutes of arc or more (ISO 9241-303 names 16 as the
 * least, 20 to 22 as good). From 10 m these are 47 mm. A picture that is 2.8 m wide, as in a room
 * of that depth, has 1.46 mm a pixel at 1920x1080: 32 pixels. Inter's capitals are 0.727 of the
 * size of the type, so a caption needs 44 pixels: 0.041 of the height of the screen.
 */
final class PresenterType {
  private static final double OF_HEIGHT = 0.041;
  private static final double LEAST = 28;

  private PresenterType() {}

  /** Size of the caption in pixels, on a screen of this height. */
  static double caption(double height) {
    return Math.max(LEAST, Math.rint(height * OF_HEIGHT));
  }
}
