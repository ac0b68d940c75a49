package dev.dynoscope.paas;

import dev.dynoscope.time.Dice;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes up names and keys for add-ons; from the platform's dice, so that a run can be repeated. */
final class AddOnNames {
  private static final List<String> SHAPES =
      List.of(
          "angular",
          "animate",
          "asymmetrical",
          "clear",
          "concave",
          "crystalline",
          "cubed",
          "curved",
          "cylindrical",
          "deep",
          "flat",
          "flexible",
          "globular",
          "infinite",
          "octagonal",
          "opaque",
          "parallel",
          "polished",
          "reticulated",
          "rigid",
          "rugged",
          "shaped",
          "shallow",
          "slippery",
          "solid",
          "spherical",
          "symmetrical",
          "tapered",
          "transparent",
          "vertical");
  private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final String ALL =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  private static final int FIRST_NUMBER = 10_000;
  private static final int NUMBERS = 90_000;

  /** As long as those of Amazon are. */
  private static final int ACCESS_KEY = 16;

  private static final int SECRET_KEY = 40;

  private final Dice dice;

  AddOnNames(Dice dice) {
    this.dice = dice;
  }

  /** Such as {@code storage-cubed-12345}. */
  String next() {
    return "storage-" + dice.pick(SHAPES) + "-" + (FIRST_NUMBER + dice.below(NUMBERS));
  }

  String accessKey() {
    return "AKIA" + letters(UPPER, ACCESS_KEY);
  }

  String secretKey() {
    return letters(ALL, SECRET_KEY);
  }

  private String letters(String of, int count) {
    return IntStream.range(0, count)
        .mapToObj(_ -> String.valueOf(of.charAt((int) dice.below(of.length()))))
        .collect(Collectors.joining());
  }
}
