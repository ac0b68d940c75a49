package dev.dynoscope.sim;

import java.util.List;

/**
 * What a client gets.
 *
 * @param status 0 where nothing came
 * @param location where it is to go next, as a path; empty for nowhere
 * @param lines the page's text
 * @param pictures paths of the pictures on the page
 */
record Answer(
    int status, String location, String title, List<String> lines, List<String> pictures) {
  /** RFC 9110, 15.4.4. */
  private static final int SEE_OTHER = 303;

  /** One with nothing in it that a browser would show. */
  static Answer of(int status) {
    return new Answer(status, "", "", List.of(), List.of());
  }

  static Answer leadingTo(String path) {
    return new Answer(SEE_OTHER, path, "", List.of(), List.of());
  }
}
