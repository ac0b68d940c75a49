package dev.dynoscope.view;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.DynoName;
import dev.dynoscope.journal.PageFact;
import dev.dynoscope.journal.SlugId;
import dev.dynoscope.session.Fetched;
import dev.dynoscope.session.Past;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A past in which there is something. */
final class KnownPast implements Past {
  @Override
  public Optional<byte[]> written(DynoName dyno, int boot, String path, long seq) {
    return Optional.of(Pictures.png(120, 90));
  }

  @Override
  public Optional<byte[]> inSlug(SlugId slug, String path) {
    return Optional.of("web: java -cp . Photos\n".getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public Optional<SortedMap<String, String>> config(AppName app, int release, long seq) {
    return Optional.of(new TreeMap<>(Map.of("GREETING", "hello", "API_KEY", "s3cr3t")));
  }

  @Override
  public Optional<Fetched> fetched(PageFact.PageShown page) {
    return Optional.of(
        new Fetched(
            "text/html",
            page.lines(),
            new TreeMap<>(Map.of("/static/ada.png", Pictures.png(96, 96)))));
  }
}
