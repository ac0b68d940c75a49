package dev.dynoscope.lesson;

import dev.dynoscope.journal.AppFact;
import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.Entry;
import dev.dynoscope.world.World;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;

/**
 * The world as it was when somebody began to dictate, as what made it: apps, and the commands that
 * were given and are still of consequence.
 *
 * @param era name of the era whose rules held when the first app was made
 * @param apps in the order in which they were made
 * @param commands given when the apps were deployed
 */
public record DictatedStart(String era, List<Deployed> apps, List<String> commands) {
  /** Commands that a lesson's start says in another way, or that tell of this machine. */
  private static final Set<String> SAID_OTHERWISE =
      new TreeSet<>(List.of("rate", "isolation:use", "apps:destroy", "apps:rename", "deploy"));

  private static final java.util.regex.Pattern CREATED =
      java.util.regex.Pattern.compile("apps:create(?:\\s+([^-\\s]\\S*))?(?:\\s+--from\\s+.*)?");
  private static final java.util.regex.Pattern OF =
      java.util.regex.Pattern.compile("\\s(?:-a|--app|--to)\\s+(\\S+)");

  /**
   * An app with code.
   *
   * @param folder where its code was when it was deployed last; empty where the journal does not
   *     tell
   */
  public record Deployed(String name, Optional<String> folder) {}

  /**
   * That after an entry.
   *
   * @param entries all of a journal, from its first on
   */
  public static DictatedStart after(long from, List<Entry> entries) {
    List<Entry> before = entries.stream().filter(entry -> entry.seq() <= from).toList();
    World world = World.EMPTY;
    Optional<Entry> first = Optional.empty();
    String era = "";
    Set<String> compiled = new LinkedHashSet<>();
    Map<String, String> folders = new LinkedHashMap<>();
    for (Entry entry : before) {
      world = world.after(entry);
      era = first.isEmpty() ? world.clock().era() : era;
      switch (entry.fact()) {
        case AppFact.AppCreated _ -> first = first.or(() -> Optional.of(entry));
        case AppFact.BuildStarted f -> folders.put(f.app().value(), f.folder());
        case AppFact.SlugCompiled f -> compiled.add(f.app().value());
        case AppFact.AppRenamed f -> {
          if (compiled.remove(f.app().value())) {
            compiled.add(f.to().value());
          }
          Optional.ofNullable(folders.remove(f.app().value()))
              .ifPresent(folder -> folders.put(f.to().value(), folder));
        }
        default -> {}
      }
    }
    Set<String> alive = new LinkedHashSet<>();
    world.apps().byName().keySet().stream().map(AppName::value).forEach(alive::add);
    List<Deployed> apps =
        compiled.stream()
            .filter(alive::contains)
            .map(name -> new Deployed(name, Optional.ofNullable(folders.get(name))))
            .toList();
    Set<String> deployed = new TreeSet<>(compiled);
    long since = first.map(Entry::seq).orElse(from);
    List<Doing> doings =
        Doings.after(0, before).stream()
            .filter(doing -> doing.seq() > since || !doing.verb().equals("era"))
            .toList();
    return new DictatedStart(era, apps, commands(doings, alive, deployed));
  }

  private static List<String> commands(
      List<Doing> doings, Set<String> alive, Set<String> deployed) {
    List<String> commands = new ArrayList<>();
    int lastVisit = -1;
    for (int i = 0; i < doings.size(); i++) {
      lastVisit = doings.get(i).verb().equals("visit") ? i : lastVisit;
    }
    for (int i = 0; i < doings.size(); i++) {
      Doing doing = doings.get(i);
      boolean old = doing.verb().equals("visit") && i != lastVisit;
      if (!old
          && !doing.tellings().isEmpty()
          && !SAID_OTHERWISE.contains(doing.verb())
          && lives(doing.command(), alive, deployed)) {
        commands.add(doing.command());
      }
    }
    return commands;
  }

  /** Whether it is about an app that is still there, and is not the making of one with code. */
  private static boolean lives(String command, Set<String> alive, Set<String> deployed) {
    Matcher created = CREATED.matcher(command.strip());
    if (created.matches()) {
      Optional<String> name = Optional.ofNullable(created.group(1));
      return name.filter(alive::contains).isPresent() && !deployed.contains(name.orElseThrow());
    }
    return OF.matcher(command).results().allMatch(found -> alive.contains(found.group(1)));
  }
}
