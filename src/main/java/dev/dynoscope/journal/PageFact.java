package dev.dynoscope.journal;

import java.util.List;

/** What the built-in browser did and showed. */
public sealed interface PageFact extends Fact {
  @Override
  default String subject() {
    return "browser";
  }

  /** The browser was sent to a page: the first thing of a visit. */
  record PageAsked(String method, String url) implements PageFact {}

  /**
   * A page was shown, with all its pictures fetched or found missing.
   *
   * @param status the page's HTTP status
   * @param lines the page's text, as a text browser would show it
   */
  record PageShown(
      String url, int status, String title, List<String> lines, List<PagePicture> pictures)
      implements PageFact {}

  /** The page could not be had: no such name, nobody answers. */
  record PageFailed(String url, String sentence) implements PageFact {}

  /**
   * A picture on a page.
   *
   * @param status HTTP status of the picture's own request; 200 means that it was shown
   */
  record PagePicture(String path, String alt, int status) {
    /** Whether the picture is there. */
    public boolean shown() {
      return status == 200;
    }
  }
}
