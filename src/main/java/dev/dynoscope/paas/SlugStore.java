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

  /** Puts a fresh copy of the slug's files into {@code folder}, which must not exist yet. */
  void unpack(SlugId slug, String folder) throws Unfit;

  /** The folder cannot become a slug, or a slug cannot be unpacked; the message is for people. */
  final class Unfit extends Exception {
    /** With a sentence that names the thing, the place and the way out. */
    public Unfit(String sentence) {
      super(sentence);
    }
  }
}
