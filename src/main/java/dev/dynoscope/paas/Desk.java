package dev.dynoscope.paas;

import dev.dynoscope.journal.Actor;
import dev.dynoscope.journal.LearnerFact.CommandAnswered;
import dev.dynoscope.journal.LearnerFact.CommandGiven;
import dev.dynoscope.journal.LearnerFact.CommandRefused;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where commands come in, and where they are answered. */
final class Desk {
  private final Map<String, Verb> verbs = new LinkedHashMap<>();
  private final List<CommandHelp> known = new ArrayList<>();
  private final Apps apps;
  private final Scribe scribe;

  /** Knows these commands, and lists them in this order. */
  Desk(Apps apps, Scribe scribe, List<Room> rooms) {
    this.apps = apps;
    this.scribe = scribe;
    rooms.forEach(this::furnish);
    furnish(new Room("Help", List.of(new Verb("help", "this list", this::help))));
  }

  private void furnish(Room room) {
    for (Verb verb : room.verbs()) {
      verbs.put(verb.name(), verb);
      known.add(new CommandHelp(room.title(), verb.usage(), verb.help()));
    }
  }

  List<CommandHelp> commands() {
    return Collections.unmodifiableList(known);
  }

  void told(String text) {
    scribe.note(Actor.LEARNER, new CommandGiven(text), 0);
    try {
      CommandLine line = new CommandLine(text, apps);
      List<String> answer = verb(line.verb()).doing().with(line);
      scribe.note(Actor.PLATFORM, new CommandAnswered(text, answer));
    } catch (Misunderstood e) {
      String sentence = Optional.ofNullable(e.getMessage()).orElse("");
      scribe.note(Actor.PLATFORM, new CommandRefused(text, sentence, e.instead()));
    }
  }

  private Verb verb(String name) throws Misunderstood {
    return Optional.ofNullable(verbs.get(name))
        .orElseThrow(() ->
            new Misunderstood(
                name.isEmpty()
                    ? "Type a command, or help for the list."
                    : "There is no command \"" + name + "\". Type help for the list."));
  }

  private List<String> help(CommandLine line) throws Misunderstood {
    line.nothingElse();
    List<String> lines = new ArrayList<>();
    verbs.values().forEach(verb -> lines.add(verb.helpLine()));
    return lines;
  }
}
