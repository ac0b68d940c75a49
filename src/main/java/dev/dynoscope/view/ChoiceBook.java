package dev.dynoscope.view;

import dev.dynoscope.view.Choice.Kind;
import java.util.ArrayList;
import java.util.List;

/** Collects choices group by group; what the platform has no command for is left out. */
final class ChoiceBook {
  private final List<CommandNote> commands;
  private final List<Choice.Some> groups = new ArrayList<>();
  private List<Choice> group = new ArrayList<>();

  ChoiceBook(List<CommandNote> commands) {
    this.commands = commands;
  }

  /** Something to be sent. */
  void send(String words, String command) {
    add(new Choice(words, command, Kind.SEND));
  }

  /** One of several of which one holds. */
  void either(boolean holds, String words, String command) {
    add(new Choice(words, command, holds ? Kind.NOW : Kind.SEND));
  }

  /** Something to be completed in the command line. */
  void begin(String words, String command) {
    add(new Choice(words, command, Kind.BEGIN));
  }

  private void add(Choice choice) {
    String verb = choice.command().split(" ", 2)[0];
    if (commands.stream().anyMatch(command -> command.verb().equals(verb))) {
      group.add(choice);
    }
  }

  /** Puts what was added under a title. */
  void end(String title) {
    if (!group.isEmpty()) {
      groups.add(new Choice.Some(title, List.copyOf(group)));
      group = new ArrayList<>();
    }
  }

  List<Choice.Some> groups() {
    return List.copyOf(groups);
  }
}
