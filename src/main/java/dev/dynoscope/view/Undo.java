package dev.dynoscope.view;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.world.AppState;
import dev.dynoscope.world.World;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows the command that takes another one back, for those that can be taken back. */
final class Undo {
  private static final int MOST = 50;
  private static final Pattern APP = Pattern.compile(" (?:-a|--app) (\\S+)");
  private static final Pattern SCALE = Pattern.compile("ps:scale (\\w+)=\\d+(?::\\S+)?");

  private final Ledger ledger;
  private final Deque<Step> back = new ArrayDeque<>();
  private int steps;

  private record Step(int number, String command) {}

  Undo(Ledger ledger) {
    this.ledger = ledger;
  }

  /** Remembers how {@code command} is taken back, if it can be; says so. */
  boolean note(String command, World before) {
    Optional<String> way = of(command, before);
    way.ifPresent(it -> back.push(new Step(++steps, it)));
    if (back.size() > MOST) {
      back.removeLast();
    }
    return way.isPresent();
  }

  /** A number of its own for the latest one that can be taken back; 0 where there is none. */
  int latest() {
    return back.isEmpty() ? 0 : back.peek().number();
  }

  /** The command that takes the latest one back; each is told once. */
  Optional<String> take() {
    return Optional.ofNullable(back.poll()).map(Step::command);
  }

  /** What takes {@code command} back, from the world in which it is given. */
  Optional<String> of(String command, World before) {
    String[] words = command.strip().split("\\s+", 3);
    Optional<AppState> app = app(command, before);
    String end = app.map(it -> " -a " + it.name()).orElse("");
    return switch (words[0]) {
      case "ps:scale" -> app.flatMap(it -> scaled(command, it.name(), end));
      case "config:set", "config:unset", "deploy" ->
          app.map(AppState::release).filter(v -> v > 0).map(v -> "rollback v" + v + end);
      case "maintenance:on" -> app.map(it -> "maintenance:off" + end);
      case "maintenance:off" -> app.map(it -> "maintenance:on" + end);
      case "domains:add", "domains:remove" -> domain(words, end);
      case "router:degrade" -> Optional.of("router:degrade " + (has(words, "on") ? "off" : "on"));
      case "era" -> changed(before.clock().era(), words, "era ");
      case "isolation:use" -> changed(before.isolation().kind(), words, "isolation:use ");
      case "pause" -> Optional.of("resume");
      default -> Optional.empty();
    };
  }

  private static boolean has(String[] words, String second) {
    return words.length > 1 && words[1].equals(second);
  }

  private static Optional<String> changed(String was, String[] words, String verb) {
    return was.isEmpty() || words.length < 2 || has(words, was)
        ? Optional.empty()
        : Optional.of(verb + was);
  }

  private static Optional<String> domain(String[] words, String end) {
    String other = words[0].equals("domains:add") ? "domains:remove " : "domains:add ";
    return words.length > 1 && !words[1].startsWith("-")
        ? Optional.of(other + words[1] + end)
        : Optional.empty();
  }

  private Optional<String> scaled(String command, AppName app, String end) {
    Matcher scale = SCALE.matcher(command);
    if (!scale.find()) {
      return Optional.empty();
    }
    String process = scale.group(1);
    return ledger.formation(app, process).map(was -> "ps:scale " + process + "=" + was + end);
  }

  private static Optional<AppState> app(String command, World world) {
    Matcher named = APP.matcher(command);
    List<AppState> all = List.copyOf(world.apps().byName().values());
    if (named.find()) {
      return all.stream().filter(app -> app.name().value().equals(named.group(1))).findFirst();
    }
    return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
  }
}
