package dev.dynoscope.live.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** The six portraits that the browser has to upload, one after the other and round again. */
final class SamplePictures {
  static final List<String> NAMES = List.of("ada", "lin", "kofi", "noor", "ivan", "maya");

  private int taken;

  /** The next one, filled into the upload form of the sample app. */
  Form next() {
    String name = NAMES.get(taken++ % NAMES.size());
    String file = name + ".png";
    try (InputStream in = SamplePictures.class.getResourceAsStream("pictures/" + file)) {
      return Form.ofPicture(name, file, Objects.requireNonNull(in, file).readAllBytes());
    } catch (IOException damaged) {
      throw new UncheckedIOException("the picture " + file + " cannot be read", damaged);
    }
  }
}
