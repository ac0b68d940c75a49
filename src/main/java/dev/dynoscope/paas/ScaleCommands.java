package dev.dynoscope.paas;

import dev.dynoscope.journal.Actor;
import dev.dynoscope.journal.AppFact.FormationScaled;
import dev.dynoscope.journal.AppName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Commands about how many dynos an app has, and of which size. */
final class ScaleCommands {
  /** The grammar of the command line of 2019. */
  private static final Pattern SCALE = Pattern.compile("([\\w-]+)([=+-])(\\d{1,6})(?::([\\w-]+))?");

  private static final Pattern TYPE = Pattern.compile("([\\w-]+)=([\\w-]+)");

  private final Apps apps;
  private final Formation formation;
  private final Sizes sizes;
  private final Eras eras;
  private final Scribe scribe;

  ScaleCommands(Apps apps, Formation formation, Eras eras, Scribe scribe) {
    this.eras = eras;
    this.apps = apps;
    this.formation = formation;
    this.sizes = formation.sizes();
    this.scribe = scribe;
  }

  List<Verb> verbs() {
    return List.of(
        Verb.ofApp(
            "ps:scale [web=2]",
            "how many dynos; web=2:standard-1x also sets their size",
            this::scale),
        Verb.ofApp("ps:type [standard-1x]", "the dyno size, of all process types", this::type));
  }

  /** How many dynos of which size a process type is to have. */
  private record Change(AppName app, String process, int quantity, Era.Size size) {
    boolean fits() {
      return quantity <= size.mostPerType();
    }

    String spelled(Era.Words words) {
      return Era.Words.fill(
          words.scaledOne(), "process", process, "quantity", quantity, "size", size.title());
    }
  }

  private List<String> scale(App app, CommandLine line) throws Misunderstood {
    if (line.rest().isEmpty()) {
      return List.of(
          app.formation().keySet().stream()
              .map(p -> p + "=" + app.quantity(p) + ":" + sizes.of(app.name(), p).title())
              .collect(Collectors.joining(" ")));
    }
    List<Change> changes = new ArrayList<>();
    for (String word : line.rest()) {
      Matcher m = SCALE.matcher(word);
      if (!m.matches()) {
        throw new Misunderstood(
            "\""
                + word
                + "\" does not say how to scale; write a process type and a number, such as web=2,"
                + " web+1 or web=2:standard-1x.");
      }
      String process = known(app, m.group(1));
      int number = Integer.parseInt(m.group(3));
      int quantity =
          switch (m.group(2)) {
            case "+" -> app.quantity(process) + number;
            case "-" -> Math.max(0, app.quantity(process) - number);
            default -> number;
          };
      String size = m.group(4);
      changes.add(
          moreAllowed(
              new Change(
                  app.name(),
                  process,
                  quantity,
                  size == null ? sizes.of(app.name(), process) : sizes.named(size))));
    }
    return apply(app, changes);
  }

  private List<String> type(App app, CommandLine line) throws Misunderstood {
    List<Change> changes = new ArrayList<>();
    for (String word : line.rest()) {
      Matcher m = TYPE.matcher(word);
      List<String> processes =
          m.matches() ? List.of(known(app, m.group(1))) : List.copyOf(app.formation().keySet());
      Era.Size size = sizes.named(m.matches() ? m.group(2) : word);
      for (String process : processes) {
        changes.add(sizeAllowed(new Change(app.name(), process, app.quantity(process), size)));
      }
    }
    return changes.isEmpty() ? types(app) : apply(app, changes);
  }

  private List<String> types(App app) {
    List<String> lines = new ArrayList<>();
    lines.add("=== Process Types");
    app.formation()
        .forEach((process, quantity) ->
            lines.add(
                String.format(
                    Locale.ROOT,
                    "%-12s %-14s %d",
                    process,
                    sizes.of(app.name(), process).title(),
                    quantity)));
    return lines;
  }

  private static String known(App app, String process) throws Misunderstood {
    if (!app.formation().containsKey(process)) {
      throw new Misunderstood(
          "The Procfile of "
              + app.name()
              + " has no process type \""
              + process
              + "\". It has: "
              + String.join(", ", app.formation().keySet())
              + ".");
    }
    return process;
  }

  private Change moreAllowed(Change change) throws Misunderstood {
    if (change.fits()) {
      return change;
    }
    String way = "ps:scale " + change.process() + "=";
    Optional<Era.Size> larger = sizes.roomFor(change.quantity());
    throw larger.isPresent()
        ? refusal(
            change, "Another size can be more", way + change.quantity() + ":" + larger.get().name())
        : refusal(change, "No size can be so many", way + change.size().mostPerType());
  }

  private Change sizeAllowed(Change change) throws Misunderstood {
    if (change.fits()) {
      return change;
    }
    Era.Size size = change.size();
    throw refusal(
        change,
        "Fewer can be of this size",
        "ps:scale " + change.process() + "=" + size.mostPerType() + ":" + size.name());
  }

  /** The first sentence is the platform's own; what to do instead is our addition. */
  private Misunderstood refusal(Change change, String hint, String way) {
    String command = way + apps.option(change.app());
    return new Misunderstood(
        "Cannot update to more than "
            + change.size().mostPerType()
            + " "
            + change.size().title()
            + " size dynos per process type. "
            + hint
            + ": "
            + command,
        command);
  }

  private List<String> apply(App app, List<Change> changes) {
    App scaled = app;
    for (Change c : changes) {
      scaled = scaled.scaled(c.process(), c.quantity());
      sizes.choose(app.name(), c.process(), c.size());
      scribe.note(
          Actor.PLATFORM,
          new FormationScaled(app.name(), c.process(), c.quantity(), c.size().title()));
    }
    apps.put(scaled);
    scribe.logApi(
        app.name(),
        "Scaled to "
            + changes.stream()
                .map(c -> c.process() + "@" + c.quantity() + ":" + c.size().title())
                .collect(Collectors.joining(" "))
            + " by user "
            + Releases.USER);
    formation.fit(scaled);
    changes.forEach(c -> formation.resize(app.name(), c.process()));
    Era.Words words = eras.now().words();
    List<String> each = changes.stream().map(c -> c.spelled(words)).toList();
    return words.scaled().isEmpty()
        ? each
        : List.of(Era.Words.fill(words.scaled(), "changes", String.join(", ", each)));
  }
}
