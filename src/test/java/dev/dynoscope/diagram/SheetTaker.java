package dev.dynoscope.diagram;

import java.awt.image.BufferedImage;
import java.io.IOException;

/** Takes pictures of the stage that are to be looked at. */
public interface SheetTaker {
  /** Takes one, by its name. */
  void take(String name, BufferedImage image) throws IOException;
}
