package dev.dynoscope.export;

import dev.dynoscope.picture.Segment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;

/** Numbers, paths and ids as SVG writes them, the same in every locale. */
final class Numbers {
  private static final int DECIMALS = 3;

  private Numbers() {}

  /** At most three decimals, no exponent, no needless zeros, no negative zero. */
  static String text(double value) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  static String path(List<Segment> path) {
    return path.stream().map(Numbers::step).collect(Collectors.joining());
  }

  private static String step(Segment segment) {
    return switch (segment) {
      case Segment.Move move -> "M" + pair(move.x(), move.y());
      case Segment.Line line -> "L" + pair(line.x(), line.y());
      case Segment.Cubic c ->
          "C" + pair(c.x1(), c.y1()) + " " + pair(c.x2(), c.y2()) + " " + pair(c.x(), c.y());
      case Segment.Close _ -> "Z";
    };
  }

  private static String pair(double x, double y) {
    return text(x) + " " + text(y);
  }

  /** An id may hold a file's name, but XML ids hold no spaces: they become %20, as in addresses. */
  static String id(String id) {
    return id.replace("%", "%25").replaceAll("[\\s\\p{Cntrl}]", "%20");
  }
}
