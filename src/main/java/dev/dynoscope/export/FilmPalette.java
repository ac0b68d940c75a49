package dev.dynoscope.export;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The colours of a film: a GIF has room for 256, one of which means "as before". The stage has few
 * colours and their blends, so the most frequent ones are kept as they are, and the rest goes to
 * the nearest.
 */
final class FilmPalette {
  static final int AS_BEFORE = 255;

  private static final int EXACT = 160;

  /** A bucket of blends is so many steps wide in red, green and blue. */
  private static final int BUCKET_BITS = 4;

  private final int[] colours;
  private final Map<Integer, Integer> nearest = new HashMap<>();

  private FilmPalette(List<Integer> colours) {
    this.colours = colours.stream().mapToInt(Integer::intValue).toArray();
  }

  /** The colours for a film in which these images stand for all. */
  static FilmPalette of(List<BufferedImage> samples) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (BufferedImage image : samples) {
      for (int rgb : pixels(image)) {
        counts.merge(rgb, 1, Integer::sum);
      }
    }
    List<Integer> frequent = byCount(counts);
    List<Integer> chosen = new ArrayList<>(frequent.subList(0, Math.min(EXACT, frequent.size())));
    Map<Integer, Integer> buckets = new HashMap<>();
    Map<Integer, Integer> heads = new HashMap<>();
    for (int rgb : frequent.subList(chosen.size(), frequent.size())) {
      buckets.merge(bucket(rgb), counts.getOrDefault(rgb, 0), Integer::sum);
      heads.putIfAbsent(bucket(rgb), rgb);
    }
    byCount(buckets).stream()
        .limit(AS_BEFORE - chosen.size())
        .forEach(bucket -> chosen.add(heads.getOrDefault(bucket, 0)));
    return new FilmPalette(chosen);
  }

  /** Most frequent first; those as frequent as each other in the order of their numbers. */
  private static List<Integer> byCount(Map<Integer, Integer> counts) {
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<Integer, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static int bucket(int rgb) {
    int high = 0xff & (0xff << BUCKET_BITS);
    return rgb & (high << 16 | high << 8 | high);
  }

  private static int[] pixels(BufferedImage image) {
    int[] all = new int[image.getWidth() * image.getHeight()];
    image.getRGB(0, 0, image.getWidth(), image.getHeight(), all, 0, image.getWidth());
    for (int i = 0; i < all.length; i++) {
      all[i] &= 0xffffff;
    }
    return all;
  }

  /** The image in numbers of colours, row by row. */
  byte[] indices(BufferedImage image) {
    int[] pixels = pixels(image);
    byte[] indices = new byte[pixels.length];
    for (int i = 0; i < pixels.length; i++) {
      indices[i] = (byte) (int) nearest.computeIfAbsent(pixels[i], this::nearest);
    }
    return indices;
  }

  private int nearest(int rgb) {
    int best = 0;
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < colours.length && least > 0; i++) {
      int distance = distance(colours[i], rgb);
      if (distance < least) {
        least = distance;
        best = i;
      }
    }
    return best;
  }

  private static int distance(int a, int b) {
    int red = (a >> 16 & 0xff) - (b >> 16 & 0xff);
    int green = (a >> 8 & 0xff) - (b >> 8 & 0xff);
    int blue = (a & 0xff) - (b & 0xff);
    // the eye sees green best and blue worst
    return 3 * red * red + 4 * green * green + 2 * blue * blue;
  }

  /** The colours as a table of an image. */
  IndexColorModel model() {
    byte[] red = new byte[AS_BEFORE + 1];
    byte[] green = new byte[AS_BEFORE + 1];
    byte[] blue = new byte[AS_BEFORE + 1];
    for (int i = 0; i < colours.length; i++) {
      red[i] = (byte) (colours[i] >> 16);
      green[i] = (byte) (colours[i] >> 8);
      blue[i] = (byte) colours[i];
    }
    return new IndexColorModel(8, AS_BEFORE + 1, red, green, blue, AS_BEFORE);
  }
}
