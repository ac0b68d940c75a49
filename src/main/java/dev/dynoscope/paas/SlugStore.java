package dev.dynoscope.paas;

import dev.dynoscope.journal.SlugId;

/** Where slugs are kept. */
public interface SlugStore {
  /**
   * Makes a slug from an app folder: reads its Procfile, compiles what must be compiled, and keeps
   * the result.
   *
   * @throws Unfit with a sentence for people when the folder cannot become a slug
   */
  Slug compile(String appFolder) throws Unfit;

  /**
   * Puts a fresh copy of the slug's files into {@code folder}, which must not exist yet.
   *
   * @throws Damaged when the copy is not what was made
   */
  void unpack(SlugId slug, String folder) throws Unfit, Damaged;

  /** Damages what is kept of a slug, as a bad disk would; one that is not kept is left alone. */
  void damage(SlugId slug);

  /**
   * What was unpacked has another checksum than what was made: both are SHA-256, in hexadecimal.
   */
  final class Damaged extends Exception {
    private final String expected;
    private final String actual;

    /** With the checksum it should have, and the one it has. */
    public Damaged(String expected, String actual) {
      super("checksum " + actual + " instead of " + expected);
      this.expected = expected;
      this.actual = actual;
    }

    /** The checksum of what was made. */
    public String expected() {
      return expected;
    }

    /** The checksum of what came out. */
    public String actual() {
      return actual;
    }
  }

  /** The folder cannot become a slug, or a slug cannot be unpacked; the message is for people. */
  final class Unfit extends Exception {
    /** With a sentence that names the thing, the place and the way out. */
    public Unfit(String sentence) {
      super(sentence);
    }
  }
}
