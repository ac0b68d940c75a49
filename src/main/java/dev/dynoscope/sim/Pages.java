package dev.dynoscope.sim;

import dev.dynoscope.journal.FileInfo;
import dev.dynoscope.sim.scenario.Content;
import dev.dynoscope.sim.scenario.Page;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a dyno's pages hold for those who look at them: text, and pictures that are kept. */
final class Pages {
  private static final String BUCKET = "S3_BUCKET";
  private static final Pattern PLACE =
      Pattern.compile("\\{(?:(dyno|release|visits)|env (\\w+)(?:\\|([^}]*))?)}");
  private static final int NOT_FOUND = 404;

  /** About what the browser's sample pictures have. */
  private static final long PICTURE_BYTES = 3_900;

  private final SimHost host;
  private final SimStorage storage;

  Pages(SimHost host, SimStorage storage) {
    this.host = host;
    this.storage = storage;
  }

  /**
   * Answers a request that the dyno has worked on.
   *
   * @param look what comes with the request besides its head
   */
  Answer answer(SimDyno dyno, Page page, String target, Look look) {
    Content content = page.content();
    return switch (content.use()) {
      case NOTHING -> shown(dyno, page, List.of());
      case SAVES -> {
        save(dyno, content, look.picture().isEmpty() ? "picture.png" : look.picture());
        yield Answer.leadingTo("/");
      }
      case SERVES ->
          Answer.of(serves(dyno, content, rest(page, target)) ? page.status() : NOT_FOUND);
      case SHOWS -> shown(dyno, page, pictures(dyno, content, look));
    };
  }

  /**
   * What comes with a request besides its head.
   *
   * @param picture file name of the picture that is sent; empty for none
   * @param remembered pictures that the browser has sent before, as its cookie says
   */
  record Look(String picture, SortedSet<String> remembered) {
    static final Look PLAIN = new Look("", new TreeSet<>());
  }

  private static String rest(Page page, String target) {
    return target.substring(Math.min(target.length(), page.path().replace("*", "").length()));
  }

  private static Answer shown(SimDyno dyno, Page page, List<String> pictures) {
    Content content = page.content();
    if (!content.lines().isEmpty()) {
      dyno.visited();
    }
    List<String> lines = content.lines().stream().map(line -> filled(line, dyno)).toList();
    return new Answer(page.status(), "", filled(content.title(), dyno), lines, pictures);
  }

  private static String filled(String line, SimDyno dyno) {
    return PLACE.matcher(line).replaceAll(found -> Matcher.quoteReplacement(value(dyno, found)));
  }

  private static String value(SimDyno dyno, MatchResult place) {
    if (place.group(2) != null) {
      String otherwise = place.group(3) == null ? "" : place.group(3);
      return dyno.order().env().getOrDefault(place.group(2), otherwise);
    }
    return switch (place.group(1)) {
      case "dyno" -> dyno.order().dyno().label();
      case "visits" -> Long.toString(dyno.visits());
      default -> dyno.order().env().getOrDefault("HEROKU_RELEASE_VERSION", "");
    };
  }

  private static String bucket(SimDyno dyno) {
    return dyno.order().env().getOrDefault(BUCKET, "");
  }

  private void save(SimDyno dyno, Content content, String picture) {
    FileInfo file = new FileInfo(content.folder() + "/" + picture, PICTURE_BYTES);
    if (bucket(dyno).isEmpty()) {
      host.write(dyno, List.of(file));
    } else {
      storage.put(bucket(dyno), picture, PICTURE_BYTES);
    }
  }

  private boolean serves(SimDyno dyno, Content content, String picture) {
    return bucket(dyno).isEmpty()
        ? kept(dyno, content).contains(picture)
        : storage.get(bucket(dyno), picture);
  }

  private List<String> pictures(SimDyno dyno, Content content, Look look) {
    SortedSet<String> all = new TreeSet<>(look.remembered());
    all.addAll(bucket(dyno).isEmpty() ? kept(dyno, content) : storage.list(bucket(dyno)));
    return all.stream().map(each -> content.at() + each).toList();
  }

  private static SortedSet<String> kept(SimDyno dyno, Content content) {
    String folder = content.folder() + "/";
    SortedSet<String> names = new TreeSet<>();
    for (FileInfo file : dyno.written()) {
      if (file.path().startsWith(folder)) {
        names.add(file.path().substring(folder.length()));
      }
    }
    return names;
  }
}
