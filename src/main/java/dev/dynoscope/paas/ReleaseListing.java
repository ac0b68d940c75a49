package dev.dynoscope.paas;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The list that {@code releases} prints. */
final class ReleaseListing {
  private static final int SHOWN = 15;

  private ReleaseListing() {}

  /** The newest ones first. */
  static List<String> of(App app, Instant now) {
    List<String> lines = new ArrayList<>();
    lines.add("=== ⬢ " + app.name() + " Releases - Current: v" + app.current().version());
    lines.addAll(
        Columns.of(app.releases().reversed().stream().limit(SHOWN).map(r -> row(r, now)).toList()));
    return lines;
  }

  private static List<String> row(Release release, Instant now) {
    return List.of(
        "v" + release.version(),
        release.description() + status(release),
        Releases.USER,
        Listings.time(release.at()) + Listings.ago(release.at(), now));
  }

  private static String status(Release release) {
    return switch (release.status()) {
      case SUCCEEDED -> "";
      case PENDING -> " release command executing";
      case FAILED -> " release command failed";
    };
  }
}
