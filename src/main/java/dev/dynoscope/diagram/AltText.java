package dev.dynoscope.diagram;

import dev.dynoscope.journal.FileInfo;
import dev.dynoscope.wording.Wording;
import dev.dynoscope.world.AppStates.Row;
import dev.dynoscope.world.BucketState;
import dev.dynoscope.world.DynoPhase;
import dev.dynoscope.world.DynoState;
import dev.dynoscope.world.IsolationState;
import dev.dynoscope.world.PageState;
import dev.dynoscope.world.RequestState;
import dev.dynoscope.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The whole stage in words, left to right, after the caption. */
record AltText(Wording wording) {
  String of(Shot shot) {
    World world = shot.after();
    Lists lists = new Lists(wording);
    List<String> sentences = new ArrayList<>();
    sentences.add(new Captions(wording).of(shot));
    sentences.add(browser(world.page()));
    if (!world.dns().name().isEmpty()) {
      sentences.add(wording.say("captions.alt.dns", world.dns().name()));
    }
    List<String> hosts = world.apps().table().stream().map(Row::host).toList();
    if (!hosts.isEmpty()) {
      sentences.add(wording.say("captions.alt.table", lists.of(hosts)));
    }
    if (CrowdDrawing.there(shot)) {
      sentences.add(crowd(world));
    } else {
      world.dynos().byName().values().forEach(d -> sentences.add(dyno(d, shot.now())));
    }
    if (world.dynos().byName().isEmpty() && !hosts.isEmpty()) {
      sentences.add(wording.say("captions.alt.no-dynos"));
    }
    world.storage().buckets().values().forEach(b -> sentences.add(bucket(b)));
    List<String> open = world.requests().open().stream().map(RequestState::title).toList();
    if (!open.isEmpty()) {
      sentences.add(wording.say("captions.alt.open", lists.of(open)));
    }
    sentences.addAll(isolation(world.isolation()));
    return String.join(" ", sentences.stream().filter(s -> !s.isEmpty()).toList());
  }

  private List<String> isolation(IsolationState isolation) {
    if (isolation.kind().isEmpty()) {
      return List.of();
    }
    return List.of(
        isolation.simulated()
            ? wording.say("captions.alt.simulated")
            : wording.say("captions.alt.isolation", isolation.kind()),
        isolation.lost().orElse(isolation.honesty()));
  }

  private String browser(PageState page) {
    if (page.url().isEmpty()) {
      return wording.say("captions.alt.no-page");
    }
    if (page.loading()) {
      return wording.say("captions.alt.page-waits", page.url());
    }
    return wording.say(
        page.failure().isEmpty() ? "captions.alt.page" : "captions.alt.page-failed", page.url());
  }

  private String bucket(BucketState bucket) {
    return wording.say("captions.alt.bucket", bucket.name(), bucket.objects().size());
  }

  /** Thousands, by what they do. */
  private String crowd(World world) {
    List<String> some =
        CrowdDrawing.counted(world).entrySet().stream()
            .map(each -> phase(each.getKey(), each.getValue()))
            .toList();
    return wording.say(
        "captions.alt.crowd", world.dynos().byName().size(), new Lists(wording).of(some));
  }

  private String phase(DynoPhase phase, int count) {
    String name = phase.name().toLowerCase(Locale.ROOT);
    return wording.say("captions.phase." + name, count);
  }

  private String dyno(DynoState dyno, Instant now) {
    String name = dyno.name().label();
    String word = wording.say("captions.state." + dyno.phase().name().toLowerCase(Locale.ROOT));
    String age = Words.age(Duration.between(dyno.since(), now));
    if (!DynoDrawing.hasDisk(dyno)) {
      return wording.say("captions.alt.dyno", name, word, age);
    }
    List<String> files = dyno.written().stream().map(FileInfo::name).toList();
    return files.isEmpty()
        ? wording.say("captions.alt.dyno-empty", name, word, age)
        : wording.say("captions.alt.dyno-wrote", name, word, age, new Lists(wording).of(files));
  }
}
