package dev.dynoscope.export;

import dev.dynoscope.picture.Picture;
import dev.dynoscope.picture.font.Typefaces;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Writes pictures one after the other as an animated GIF, which is shown everywhere. All frames
 * share their colours; of each only what changed is kept, and what stands still takes no frame.
 */
public final class FilmWriter {
  /** So many frames, evenly over the film, decide on its colours. */
  private static final int SAMPLES = 24;

  private final Rasteriser rasteriser;

  /** A writer that draws text in these faces. */
  public FilmWriter(Typefaces typefaces) {
    rasteriser = new Rasteriser(typefaces);
  }

  /**
   * Writes a film that begins again at its end.
   *
   * @param frame the pictures, from 0 to {@code count} - 1, all of one size; asked for more than
   *     once
   * @param scale pixels for one picture unit, more than 0
   * @param each how long a picture is shown, in steps of 10 ms
   * @param last how long the last one is shown
   * @throws IOException when {@code out} takes no more
   * @throws IllegalArgumentException when there is no frame, or too many pixels
   */
  public void write(
      IntFunction<Picture> frame,
      int count,
      double scale,
      Duration each,
      Duration last,
      OutputStream out)
      throws IOException {
    if (count < 1) {
      throw new IllegalArgumentException("A film needs at least one frame.");
    }
    FilmPalette palette = FilmPalette.of(samples(frame, count, scale));
    BufferedImage first = rasteriser.paint(frame.apply(0), scale);
    try (GifFile file = new GifFile(out, palette.model())) {
      FilmPart waiting = FilmPart.whole(palette.indices(first), first.getWidth(), each);
      byte[] before = palette.indices(first);
      for (int i = 1; i < count; i++) {
        byte[] now = palette.indices(rasteriser.paint(frame.apply(i), scale));
        Optional<FilmPart> changed = FilmPart.changed(before, now, first.getWidth(), each);
        if (changed.isPresent()) {
          file.add(waiting);
          waiting = changed.get();
        } else {
          waiting = waiting.longer(each);
        }
        before = now;
      }
      file.add(waiting.longer(last.minus(each)));
    }
  }

  private List<BufferedImage> samples(IntFunction<Picture> frame, int count, double scale) {
    List<BufferedImage> samples = new ArrayList<>();
    int step = Math.max(1, count / SAMPLES);
    for (int i = 0; i < count; i += step) {
      samples.add(rasteriser.paint(frame.apply(i), scale));
    }
    return samples;
  }
}
