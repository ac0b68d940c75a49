package dev.dynoscope.paas;

import dev.dynoscope.journal.DynoName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Commands that run something once, in a dyno of its own. */
final class RunCommands {
  private static final String RUN = "run";

  private final Apps apps;
  private final Formation formation;
  private final Account account;
  private final Eras eras;

  RunCommands(Apps apps, Formation formation, Account account, Eras eras) {
    this.apps = apps;
    this.formation = formation;
    this.account = account;
    this.eras = eras;
  }

  List<Verb> verbs() {
    return List.of(
        Verb.ofApp("run CMD", "runs a command once, in a dyno of its own", this::attached),
        Verb.ofApp("run:detached CMD", "the same, with nobody on the line", this::detached));
  }

  private List<String> attached(App app, CommandLine line) throws Misunderstood {
    Order order = order(app, line);
    DynoName dyno = run(app, order, true);
    return List.of(
        Era.Words.fill(
            eras.now().words().run(),
            "command",
            order.command(),
            "app",
            app.name(),
            "dyno",
            dyno.label()));
  }

  private List<String> detached(App app, CommandLine line) throws Misunderstood {
    Order order = order(app, line);
    DynoName dyno = run(app, order, false);
    return List.of(
        "Running " + order.command() + " on ⬢ " + app.name() + "... done, " + dyno.label(),
        "What it prints is in the log of app[" + dyno.label() + "].");
  }

  private record Order(String command, Era.Size size) {}

  private Order order(App app, CommandLine line) throws Misunderstood {
    List<String> words = new ArrayList<>(line.rest());
    Era.Size size = formation.sizes().of(app.name(), "web");
    if (words.size() > 1 && (words.getFirst().equals("-s") || words.getFirst().equals("--size"))) {
      size = formation.sizes().named(words.get(1));
      words.subList(0, 2).clear();
    }
    if (words.isEmpty()) {
      throw new Misunderstood(line.verb() + " takes a command, such as " + line.verb() + " env.");
    }
    String command =
        words.size() == 1
            ? words.getFirst()
            : words.stream().map(RunCommands::quoted).collect(Collectors.joining(" "));
    return new Order(command, size);
  }

  /** A word that was held together by quotation marks is held together for the dyno's shell too. */
  private static String quoted(String word) {
    return word.contains(" ") ? "\"" + word.replace("\"", "\\\"") + "\"" : word;
  }

  private DynoName run(App app, Order order, boolean attached) throws Misunderstood {
    if (app.slug().isEmpty()) {
      throw new Misunderstood(app.name() + " has no code yet: deploy it first.");
    }
    if (order.size().pooled() > 0 && account.exhausted(app.name())) {
      throw new Misunderstood(
          app.name()
              + " has no free dyno hours left this month, and a one-off dyno needs them. A credit"
              + " card brings more: account:verify",
          "account:verify");
    }
    mayRunMore(app, order);
    Plan plan = Plan.of(app.current(), order.command(), order.size());
    return formation.run(app.name(), new Errand(RUN, plan, attached, Errand.WhenOver.NOBODY));
  }

  private void mayRunMore(App app, Order order) throws Misunderstood {
    Era.Size size = order.size();
    List<String> there =
        formation.of(app.name()).stream()
            .filter(d -> d.oneOff().isPresent() && d.berth().size().equals(size.title()))
            .map(d -> d.name().label())
            .toList();
    if (there.size() >= size.mostPerType()) {
      String way = "ps:stop " + there.getFirst() + apps.option(app.name());
      throw new Misunderstood(
          "Cannot run more than "
              + size.mostPerType()
              + " "
              + size.title()
              + " size dynos. "
              + there.getFirst()
              + " runs still; end it with "
              + way,
          way);
    }
  }
}
