package dev.dynoscope.wording;

import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The one way in which numbers are written in a language: what stands before the tenths, and
 * between the thousands. Whatever makes an amount writes it as {@code 1 284.5 kB}, the same
 * everywhere; it is put into the language where it is said.
 */
final class Numerals {
  private static final Pattern POINT = Pattern.compile("(?<=\\d)\\.(?=\\d)");
  private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d) (?=\\d{3}(?!\\d))");

  private final String point;
  private final String gap;

  Numerals(Locale locale) {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
    point = String.valueOf(symbols.getDecimalSeparator());
    gap = String.valueOf(symbols.getGroupingSeparator());
  }

  /** An amount, as the language writes it. */
  String of(String amount) {
    // a mark as first, since the thousands' may be the point of others
    String marked = THOUSANDS.matcher(amount).replaceAll("\0");
    return POINT.matcher(marked).replaceAll(point).replace("\0", gap);
  }
}
