package dev.dynoscope.view;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.world.AppState;
import dev.dynoscope.world.World;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What could be typed next: commands while the first word is written, then words that fit it. */
final class Suggestions {
  private final List<CommandNote> commands;
  private final Supplier<World> world;

  /** Suggests of {@code commands}, and of the names in the present {@code world}. */
  Suggestions(List<CommandNote> commands, Supplier<World> world) {
    this.commands = commands;
    this.world = world;
  }

  /** The command whose words are being written: its verb is complete, and a blank follows. */
  Optional<CommandNote> command(String line) {
    int blank = line.indexOf(' ');
    return blank < 0 ? Optional.empty() : known(line.substring(0, blank));
  }

  private Optional<CommandNote> known(String verb) {
    return commands.stream().filter(command -> command.verb().equals(verb)).findFirst();
  }

  /** What fits, the best first; for an empty line all commands, group by group. */
  List<Suggestion> of(String line) {
    return command(line).map(command -> words(command, line)).orElseGet(() -> search(line));
  }

  /** Whether {@code line} is the beginning of the first of what fits, and no command itself. */
  boolean begun(String line) {
    return !line.isEmpty()
        && known(line).isEmpty()
        && commands.stream().anyMatch(command -> command.verb().startsWith(line));
  }

  private List<Suggestion> search(String line) {
    List<String> words = List.of(line.toLowerCase(Locale.ROOT).strip().split("\\s+", -1));
    Comparator<CommandNote> best = Comparator.comparing(c -> !c.verb().startsWith(line));
    Stream<CommandNote> fitting =
        commands.stream().filter(c -> c.verb().startsWith(line) || fits(c, words));
    return (line.isEmpty() ? fitting : fitting.sorted(best))
        .map(command -> suggestion(command, line.isEmpty() ? command.group() : ""))
        .toList();
  }

  /** Whether each of {@code words} begins a word that is said of the command. */
  private static boolean fits(CommandNote command, List<String> words) {
    String text = command.usage() + " " + command.help() + " " + command.group();
    List<String> said = List.of(text.toLowerCase(Locale.ROOT).split("[^a-z0-9]+", -1));
    return words.stream().allMatch(word -> said.stream().anyMatch(each -> each.startsWith(word)));
  }

  private Suggestion suggestion(CommandNote command, String group) {
    boolean appPlain = !command.ofApp() || world.get().apps().byName().size() < 2;
    boolean whole = command.takes().isEmpty() && appPlain;
    String line = whole ? command.verb() : command.verb() + " ";
    return new Suggestion(group, command.usage(), command.help(), line, whole);
  }

  /** Words that may follow where the line ends. */
  private List<Suggestion> words(CommandNote command, String line) {
    int from = line.lastIndexOf(' ') + 1;
    String begun = line.substring(from);
    String before = line.substring(0, from);
    return next(command, before.strip()).stream()
        .filter(word -> word.startsWith(begun) && !word.equals(begun))
        .map(word -> new Suggestion("", word, "", before + word, false))
        .toList();
  }

  private List<String> next(CommandNote command, String before) {
    World now = world.get();
    List<String> apps = now.apps().byName().keySet().stream().map(AppName::value).toList();
    if (before.endsWith(" -a") || before.endsWith(" --app")) {
      return apps;
    }
    List<String> next = new ArrayList<>();
    boolean appNamed = before.contains(" -a ") || before.contains(" --app ");
    if (before.equals(command.verb())) {
      next.addAll(named(command.takes(), now));
    }
    if (command.ofApp() && !appNamed) {
      apps.forEach(app -> next.add("-a " + app));
    }
    return next;
  }

  /** What there is of the kind that a command takes; else its example. */
  private static List<String> named(String takes, World now) {
    if (takes.matches("[a-z]+\\.\\d+")) {
      return now.dynos().byName().keySet().stream().map(dyno -> dyno.label()).distinct().toList();
    }
    Stream<AppState> apps = now.apps().byName().values().stream();
    return switch (takes) {
      case "HOST" -> apps.flatMap(app -> app.hosts().stream()).toList();
      case "NAME" -> apps.flatMap(app -> app.configNames().stream()).distinct().toList();
      default -> takes.matches("[a-z0-9=:.-]+") ? List.of(takes) : List.of();
    };
  }
}
