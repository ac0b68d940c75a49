package dev.dynoscope.view;

import dev.dynoscope.journal.AppFact;
import dev.dynoscope.journal.DynoFact;
import dev.dynoscope.journal.Fact;
import dev.dynoscope.journal.FileInfo;
import dev.dynoscope.journal.HoursFact;
import dev.dynoscope.journal.PingFact;
import dev.dynoscope.journal.SlugId;
import dev.dynoscope.journal.StorageFact;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;

/** Facts that a tale can be told with. */
final class Facts {
  private static final String BUCKET = "photos-storage";
  private static final long MEGABYTE = 1 << 20;

  private Facts() {}

  /** The sample app is compiled. */
  static Fact slug(SlugId id, String command) {
    TreeMap<String, String> commands = new TreeMap<>();
    commands.put("web", command);
    return new AppFact.SlugCompiled(
        Tale.PHOTOS,
        id,
        "Java",
        commands,
        List.of(
            new FileInfo("Photos.class", 18_244),
            new FileInfo("Procfile", 26),
            new FileInfo("public/index.html", 3_400),
            new FileInfo("public/style.css", 1_240)),
        9_216);
  }

  /** The account's free hours are counted; the app goes on to use up {@code rate} an hour. */
  static Fact hours(Duration used, int rate) {
    HoursFact.AppHours app = new HoursFact.AppHours(Tale.PHOTOS, used, rate);
    Instant renewal = Instant.parse("2026-12-01T00:00:00Z");
    return new HoursFact.HoursCounted(Duration.ofHours(550), false, false, renewal, List.of(app));
  }

  /** Config vars of these names are set, which makes a release. */
  static Fact configured(String... names) {
    return new AppFact.ReleaseCreated(
        Tale.PHOTOS, 2, "Set config vars", new SlugId("3f9a77c1"), List.of(names), false);
  }

  /** {@code web.1} takes 600 MB, and may take 512. */
  static Fact memory() {
    return new DynoFact.MemoryMeasured(Tale.WEB_1, 1, 600 * MEGABYTE, 512 * MEGABYTE);
  }

  /** The platform says so. */
  static Fact r14() {
    return new DynoFact.DynoErred(Tale.WEB_1, 1, "R14", "Memory quota exceeded");
  }

  /** A pinger visits the app. */
  static Fact pinger(Duration every) {
    return new PingFact.PingerSet(Tale.PHOTOS, "http://" + Tale.HOST + "/", every);
  }

  /** The app has a bucket, with a picture from before. */
  static Fact bucket() {
    return new StorageFact.BucketOpened(
        BUCKET, Tale.PHOTOS, List.of(new FileInfo("kofi.png", 31_077)));
  }

  /** {@code web.1} stores a picture there. */
  static Fact stored() {
    return new StorageFact.ObjectStored(BUCKET, "ada.png", 48_213, "web.1");
  }

  /** {@code web.1} fetches it. */
  static Fact fetched() {
    return new StorageFact.ObjectFetched(BUCKET, "ada.png", 48_213, "web.1");
  }

  /** Somebody with a wrong secret is refused. */
  static Fact refused() {
    return new StorageFact.AccessRefused(
        BUCKET, "ada.png", 403, "SignatureDoesNotMatch", "aws-sdk-java");
  }
}
