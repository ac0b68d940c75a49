package dev.dynoscope.lesson;

import dev.dynoscope.journal.Actor;
import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.DynoFact;
import dev.dynoscope.journal.DynoName;
import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.FileInfo;
import dev.dynoscope.journal.PageFact;
import dev.dynoscope.journal.SlugId;
import dev.dynoscope.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A journal told in a few words, with commas between: {@code asked, page 200, wait 40s, page
 * missing, file web.1, disk web.1, start web.1, crash web.1}.
 */
final class Seq implements Seen {
  static final AppName PHOTOS = new AppName("photos");

  private final List<Entry> entries = new ArrayList<>();
  private final List<Seen.Fact> moments = new ArrayList<>();
  private Instant now = Instant.EPOCH;
  private World world = World.EMPTY;

  static Seq of(String words) {
    Seq seq = new Seq();
    for (String each : words.isBlank() ? new String[0] : words.split(",", -1)) {
      seq.add(each.strip());
    }
    return seq;
  }

  private void add(String word) {
    if (word.startsWith("wait ")) {
      now = now.plus(Duration.parse("PT" + word.substring("wait ".length())));
      return;
    }
    Entry entry = new Entry(entries.size() + 1L, now, 0, Actor.LEARNER, fact(word));
    entries.add(entry);
    world = world.after(entry);
    moments.add(new Seen.Fact(now, Facts.told(entry, world)));
  }

  private static dev.dynoscope.journal.Fact fact(String word) {
    String what = word.substring(word.indexOf(' ') + 1);
    return switch (word.split(" ", -1)[0]) {
      case "asked" -> new PageFact.PageAsked("GET", "http://photos.test/");
      case "page" -> page(what);
      case "file" -> new DynoFact.FileWritten(dyno(what), 1, new FileInfo("assets/a.png", 3900));
      case "disk" -> new DynoFact.DiskDiscarded(dyno(what), 1, List.of());
      case "start" ->
          new DynoFact.DynoStarted(dyno(what), 1, 3, new SlugId("abc"), "run", "host-a1", "Free");
      case "crash" -> new DynoFact.DynoCrashed(dyno(what), 1, "exit", Optional.empty());
      default -> throw new IllegalArgumentException(word);
    };
  }

  private static dev.dynoscope.journal.Fact page(String what) {
    boolean number = what.matches("\\d+");
    int picture = "missing".equals(what) ? 404 : 200;
    return new PageFact.PageShown(
        "http://photos.test/",
        number ? Integer.parseInt(what) : 200,
        "Photos",
        List.of("Profile pictures", "Served by web.1"),
        number ? List.of() : List.of(new PageFact.PagePicture("/static/a.png", "a", picture)));
  }

  static DynoName dyno(String label) {
    String[] parts = label.split("\\.", -1);
    return new DynoName(PHOTOS, parts[0], Integer.parseInt(parts[1]));
  }

  List<Entry> entries() {
    return entries;
  }

  @Override
  public List<Seen.Fact> moments() {
    return moments;
  }

  @Override
  public List<Told> things(String kind) {
    return new Things(world).of(kind);
  }
}
