package dev.dynoscope.diagram;

import dev.dynoscope.wording.Wording;
import dev.dynoscope.world.AppStates.Row;
import dev.dynoscope.world.BucketState;
import dev.dynoscope.world.DynoState;
import dev.dynoscope.world.PageState;
import dev.dynoscope.world.RequestState;
import dev.dynoscope.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The whole stage in words, left to right, after the caption. */
final class AltText {
  private AltText() {}

  static String of(Shot shot, Wording wording) {
    World world = shot.after();
    List<String> sentences = new ArrayList<>();
    sentences.add(Captions.of(shot, wording));
    sentences.add(browser(world.page()));
    if (!world.dns().name().isEmpty()) {
      sentences.add("DNS was last asked for " + world.dns().name() + ".");
    }
    List<String> hosts = world.apps().table().stream().map(Row::host).toList();
    if (!hosts.isEmpty()) {
      sentences.add("The router's table has " + Words.list(hosts) + ".");
    }
    if (CrowdDrawing.there(shot)) {
      sentences.add(CrowdDrawing.words(world));
    } else {
      world.dynos().byName().values().forEach(d -> sentences.add(dyno(d, shot.now())));
    }
    if (world.dynos().byName().isEmpty() && !hosts.isEmpty()) {
      sentences.add("There are no dynos.");
    }
    world.storage().buckets().values().forEach(b -> sentences.add(bucket(b)));
    List<String> open = world.requests().open().stream().map(RequestState::title).toList();
    if (!open.isEmpty()) {
      sentences.add("Not answered yet: " + Words.list(open) + ".");
    }
    if (!world.isolation().kind().isEmpty()) {
      sentences.add(
          world.isolation().simulated()
              ? "This is simulated."
              : "Dynos run in: " + world.isolation().kind() + ".");
      sentences.add(world.isolation().lost().orElse(world.isolation().honesty()));
    }
    return String.join(" ", sentences.stream().filter(s -> !s.isEmpty()).toList());
  }

  private static String browser(PageState page) {
    if (page.url().isEmpty()) {
      return "The browser shows no page yet.";
    }
    if (page.loading()) {
      return "The browser waits for " + page.url() + ".";
    }
    return page.failure().isEmpty()
        ? "The browser shows " + page.url() + "."
        : "The browser cannot show " + page.url() + ".";
  }

  private static String bucket(BucketState bucket) {
    return "Object storage, outside every dyno, has "
        + (bucket.objects().isEmpty() ? "nothing" : Words.count(bucket.objects().size(), "object"))
        + " in the bucket "
        + bucket.name()
        + ".";
  }

  private static String dyno(DynoState dyno, Instant now) {
    String written =
        dyno.written().isEmpty()
            ? "nothing written since boot"
            : "written since boot: " + Captions.names(dyno.written());
    return dyno.name().label()
        + " is "
        + dyno.phase().word()
        + " since "
        + Words.age(Duration.between(dyno.since(), now))
        + (DynoDrawing.hasDisk(dyno) ? ", " + written : "")
        + ".";
  }
}
