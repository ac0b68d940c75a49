package dev.dynoscope.diagram;

import dev.dynoscope.picture.Palette;
import dev.dynoscope.picture.Picture;
import dev.dynoscope.picture.TextMeasure;
import java.util.List;

/** Draws the stage. */
public final class Diagram {
  private final TextMeasure measure;

  /** Draws with text measured by {@code measure}. */
  public Diagram(TextMeasure measure) {
    this.measure = measure;
  }

  /** The stage, {@code width} by {@code height} pixels. */
  public Picture draw(Shot shot, double width, double height, Palette palette) {
    measure.width(caption(shot), dev.dynoscope.picture.Face.TEXT, 12);
    return new Picture(width, height, palette, List.of());
  }

  /** One plain sentence that says what is happening. */
  public String caption(Shot shot) {
    return shot.after().seq() == 0 ? "Nothing has happened yet." : "";
  }

  /** The whole stage in words, for those who cannot see it. */
  public String altText(Shot shot) {
    return caption(shot);
  }
}
