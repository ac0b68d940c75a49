package dev.dynoscope.view;

/**
 * Something that can be found in the palette.
 *
 * @param group what it belongs to
 * @param words what it is called
 * @param hint its key, or the command it sends; empty for neither
 * @param job what is done when it is chosen
 */
record Found(String group, String words, String hint, Runnable job) {
  /** How well {@code query} fits, the less the better; negative where it does not. */
  int distance(String query) {
    return Fuzzy.distance(query, words + " " + hint + " " + group);
  }
}
