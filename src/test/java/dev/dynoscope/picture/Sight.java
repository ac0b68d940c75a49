package dev.dynoscope.picture;

/**
 * How colours look to different eyes: the simulation matrices for full severity by Machado,
 * Oliveira and Fernandes (2009), applied to linear RGB.
 */
enum Sight {
  ORDINARY(1, 0, 0, 0, 1, 0, 0, 0, 1),
  PROTANOPIA(
      0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998),
  DEUTERANOPIA(
      0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881),
  TRITANOPIA(
      1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900);

  // Nothing writes to it.
  @SuppressWarnings("ImmutableEnumChecker")
  private final double[] matrix;

  Sight(double... matrix) {
    this.matrix = matrix;
  }

  /** Distance in CIE Lab (1976); about 2 can just be told apart, 15 at a glance. */
  double difference(Rgba one, Rgba other) {
    double[] a = lab(one);
    double[] b = lab(other);
    return Math.sqrt(square(a[0] - b[0]) + square(a[1] - b[1]) + square(a[2] - b[2]));
  }

  private double[] lab(Rgba colour) {
    double[] rgb = {linear(colour.red()), linear(colour.green()), linear(colour.blue())};
    double[] seen = new double[3];
    for (int i = 0; i < 9; i++) {
      seen[i / 3] += matrix[i] * rgb[i % 3];
    }
    double x = f((0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2]) / 0.9505);
    double y = f(0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2]);
    double z = f((0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2]) / 1.089);
    return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
  }

  private static double linear(int part) {
    double c = part / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }

  private static double f(double t) {
    return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116.0;
  }

  private static double square(double value) {
    return value * value;
  }
}
