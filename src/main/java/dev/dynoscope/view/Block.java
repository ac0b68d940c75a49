package dev.dynoscope.view;

import dev.dynoscope.picture.Ink;
import java.util.List;

/** One piece of a page of the inspector. */
sealed interface Block {

  /** A small title over what follows. */
  record Heading(String text) implements Block {}

  /** A sentence or a few. */
  record Words(String text, Ink ink) implements Block {}

  /** A name and what it is; the value is set in the mono face. */
  record Row(String name, String value, Ink ink) implements Block {}

  /** A long value that must not be cut, under its name. */
  record Tall(String name, String value) implements Block {}

  /** A file with its size. */
  record Item(String name, String size, Ink ink) implements Block {}

  /**
   * How full something is, under its name.
   *
   * @param share 0 to 1
   */
  record Gauge(String name, double share, String words, Ink ink) implements Block {}

  /** A box that stands out. */
  record Callout(String title, String text, String faint, Ink ink) implements Block {}

  /** Something to type in a terminal, with a button that copies it. */
  record Code(String text) implements Block {}

  /** Bars from step to step of a request, over one common time. */
  record Waterfall(List<Bar> bars) implements Block {}

  /**
   * One bar of a waterfall.
   *
   * @param from where it begins, 0 to 1
   * @param to where it ends, 0 to 1
   * @param took the time it stands for, in words
   */
  record Bar(String name, double from, double to, String took, Ink ink) {}
}
