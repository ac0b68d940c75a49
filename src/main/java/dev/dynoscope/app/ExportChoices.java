package dev.dynoscope.app;

import dev.dynoscope.picture.Palette;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads what can be chosen for a figure. */
final class ExportChoices {
  /** Stands for the last entry. */
  static final long END = Long.MAX_VALUE;

  private static final Pattern SIZE = Pattern.compile("(\\d{2,5})x(\\d{2,5})");
  private static final int LARGEST = 16_384;

  private ExportChoices() {}

  /** A figure's size in picture units. */
  record Size(int width, int height) {}

  static final class Place implements ITypeConverter<Long> {
    @Override
    public Long convert(String value) {
      if (value.equals("end")) {
        return END;
      }
      if (value.matches("\\d{1,18}")) {
        return Long.valueOf(value);
      }
      throw new TypeConversionException(
          "\"" + value + "\" is no place in a journal; write the number of an entry, or end");
    }
  }

  static final class Theme implements ITypeConverter<Palette> {
    @Override
    public Palette convert(String value) {
      return List.of(Palette.LIGHT, Palette.DARK, Palette.PROJECTOR).stream()
          .filter(palette -> palette.name().equals(value))
          .findFirst()
          .orElseThrow(() ->
              new TypeConversionException(
                  "\"" + value + "\" is no theme; write light, dark or projector"));
    }
  }

  static final class SizeReader implements ITypeConverter<Size> {
    @Override
    public Size convert(String value) {
      Matcher size = SIZE.matcher(value);
      if (size.matches()) {
        int width = Integer.parseInt(size.group(1));
        int height = Integer.parseInt(size.group(2));
        if (width <= LARGEST && height <= LARGEST) {
          return new Size(width, height);
        }
      }
      throw new TypeConversionException(
          "\"" + value + "\" is no size; write one such as 1280x720, up to " + LARGEST + " each");
    }
  }

  static final class Scale implements ITypeConverter<Double> {
    @Override
    public Double convert(String value) {
      if (value.matches("\\d{1,2}(\\.\\d{1,3})?") && Double.parseDouble(value) > 0) {
        return Double.valueOf(value);
      }
      throw new TypeConversionException(
          "\"" + value + "\" is no scale; write a number such as 2 or 1.5");
    }
  }

  static final class Rate implements ITypeConverter<Double> {
    private static final double MOST = 50;

    @Override
    public Double convert(String value) {
      if (value.matches("\\d{1,2}(\\.\\d{1,3})?")) {
        double rate = Double.parseDouble(value);
        if (rate > 0 && rate <= MOST) {
          return rate;
        }
      }
      throw new TypeConversionException(
          "\"" + value + "\" is no rate; write a number such as 12.5, up to 50");
    }
  }
}
