package dev.dynoscope.world;

import dev.dynoscope.journal.BranchFact;
import dev.dynoscope.journal.PageFact;
import dev.dynoscope.journal.PageFact.PageShown;
import java.time.Instant;
import java.util.Optional;

/**
 * What the built-in browser shows.
 *
 * @param url what stands in its address bar
 * @param loading whether it waits for the page
 * @param shown the page; kept while the next one is loading
 * @param failure why there is no page, empty where there is one
 */
public record PageState(
    String method,
    String url,
    Instant askedAt,
    boolean loading,
    Optional<PageShown> shown,
    String failure) {
  static final PageState BLANK = new PageState("", "", Instant.EPOCH, false, Optional.empty(), "");

  /** A visit that was under way when the run was taken up again comes to nothing. */
  PageState after(BranchFact fact) {
    return fact instanceof BranchFact.BranchBegun && loading
        ? new PageState(method, url, askedAt, false, shown, failure)
        : this;
  }

  PageState after(PageFact fact, Instant at) {
    return switch (fact) {
      case PageFact.PageAsked f -> new PageState(f.method(), f.url(), at, true, shown, "");
      case PageFact.PageShown f ->
          new PageState(method, f.url(), askedAt, false, Optional.of(f), "");
      case PageFact.PageFailed f ->
          new PageState(method, f.url(), askedAt, false, Optional.empty(), f.sentence());
    };
  }
}
