package dev.dynoscope.paas;

import dev.dynoscope.journal.DynoName;
import dev.dynoscope.paas.Fleet.Machine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Commands about the machines that dynos run on. No user of a platform has them. */
final class HostCommands {
  private final Apps apps;
  private final Formation formation;

  HostCommands(Apps apps, Formation formation) {
    this.apps = apps;
    this.formation = formation;
  }

  List<Verb> verbs() {
    return List.of(
        new Verb("hosts", "lists the machines that dynos run on", this::list),
        new Verb(
            "host:fail web.1 [-a APP]", "a machine is lost: this one, or a dyno's", this::fail));
  }

  private List<String> list(CommandLine line) throws Misunderstood {
    line.nothingElse();
    List<String> lines = new ArrayList<>();
    String zone = "";
    for (Machine machine : formation.fleet().all()) {
      if (!machine.zone().equals(zone)) {
        zone = machine.zone();
        lines.add("=== " + zone);
      }
      lines.add(
          String.format(
                  Locale.ROOT, "%-10s %-5s %s", machine.name(), state(machine), dynosOn(machine))
              .stripTrailing());
    }
    return lines;
  }

  private static String state(Machine machine) {
    return machine.lost() ? "lost" : "well";
  }

  private String dynosOn(Machine machine) {
    return apps.all().stream()
        .flatMap(app -> formation.of(app.name()).stream())
        .filter(d -> d.running() && d.berth().host().equals(machine.name()))
        .map(d -> d.name().toString())
        .collect(Collectors.joining(" "));
  }

  private List<String> fail(CommandLine line) throws Misunderstood {
    String word = line.only("a machine such as host-a1, or a dyno such as web.1");
    Optional<Machine> named = formation.fleet().find(word);
    Machine machine = named.isPresent() ? named.get() : machineOf(line.dyno());
    if (machine.lost()) {
      throw new Misunderstood(machine.name() + " is lost already.");
    }
    formation.lose(machine);
    return List.of("Losing " + machine.name() + " in " + machine.zone() + "... done");
  }

  private Machine machineOf(DynoName name) throws Misunderstood {
    return formation
        .find(name)
        .filter(d -> d.running() || d.inTransition())
        .flatMap(d -> formation.fleet().find(d.berth().host()))
        .orElseThrow(() ->
            new Misunderstood(
                name.label()
                    + " is on no machine now. The machines: "
                    + formation.fleet().all().stream()
                        .map(Machine::name)
                        .collect(Collectors.joining(", "))
                    + "."));
  }
}
