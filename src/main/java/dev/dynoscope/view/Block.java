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

  /** What a control does. */
  sealed interface Deed {
    /** Selects the thing with this picture id. */
    record Select(String id) implements Deed {}

    /** Notes what the reader wants: see {@link Reading}; an empty value forgets it. */
    record Choose(String key, String value) implements Deed {}

    /** Sends a command to the platform, which is called {@code what} when that is acknowledged. */
    record Tell(String what, String command) implements Deed {}

    /** Opens an address in the system's own browser. */
    record Open(String url) implements Deed {}
  }

  /** An item of a list that can be pressed; {@code open} while what it stands for is shown. */
  record Link(Deed deed, String name, String detail, Ink ink, boolean open) implements Block {}

  /** Buttons in a row. */
  record Buttons(List<Button> all) implements Block {}

  /**
   * A button.
   *
   * @param id by which tests and style sheets find it
   * @param on whether it can be pressed
   */
  record Button(String id, String words, Deed deed, boolean on) {}

  /** One of several things to choose, side by side. */
  record Options(String key, List<Option> options, String chosen) implements Block {}

  /** One thing to choose; the empty value stands for what is so if nothing was chosen. */
  record Option(String value, String words) {}

  /** A field for words to look for; what is in it is kept under {@code key}. */
  record Search(String key, String prompt) implements Block {}

  /** Lines as they are, in the mono face, with a button that copies them. */
  record Raw(String id, String text) implements Block {}

  /**
   * A value that is kept from those who only look on.
   *
   * @param shown the value, or dots
   * @param key under which it is noted that it is to be shown
   * @param words on the button
   */
  record Secret(String name, String shown, String key, boolean masked, String words)
      implements Block {}

  /** A picture, as it came. */
  record Picture(Bytes bytes, String name) implements Block {}

  /** An address bar with the way back; {@code back} is empty where there is none. */
  record Address(String url, String back) implements Block {}
}
