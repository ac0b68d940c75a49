package dev.dynoscope.view;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.DynoName;
import dev.dynoscope.view.Choice.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that can be caused and has no button of its own, in the words of the command line. What the
 * platform has no command for is left out.
 */
final class Choices {
  private final WindowNotes notes;
  private final Now now;
  private final List<Choice.Some> groups = new ArrayList<>();
  private List<Choice> group = new ArrayList<>();

  /**
   * How things are.
   *
   * @param app the app that is meant, empty while there is none
   * @param dyno the dyno that is meant
   * @param size title of the size of the app's web dynos, empty while unknown
   * @param era name of the era
   */
  record Now(Optional<AppName> app, Optional<DynoName> dyno, String size, String era) {}

  private Choices(WindowNotes notes, Now now) {
    this.notes = notes;
    this.now = now;
  }

  static List<Choice.Some> of(WindowNotes notes, Now now) {
    Choices choices = new Choices(notes, now);
    now.app().ifPresent(choices::app);
    now.app().ifPresent(choices::size);
    choices.eras();
    choices.network();
    choices.faults();
    return List.copyOf(choices.groups);
  }

  private void app(AppName app) {
    send("Maintenance mode on", "maintenance:on -a " + app);
    send("Maintenance mode off", "maintenance:off -a " + app);
    send("Roll back to the release before", "rollback -a " + app);
    send("No web dynos", "ps:scale web=0 -a " + app);
    begin("Run a command in a dyno…", "run ");
    begin("Set a config var…", "config:set ");
    begin("Add a domain…", "domains:add ");
    begin("Deploy a folder…", "deploy ");
    begin("Make a new app…", "apps:create ");
    end("App " + app);
  }

  private void size(AppName app) {
    for (EraNote era : notes.eras()) {
      if (era.name().equals(now.era())) {
        for (EraNote.Size size : era.sizes()) {
          String words = size.title() + ", " + size.memoryMegabytes() + " MB";
          either(size.title().equals(now.size()), words, "ps:type " + size.name() + " -a " + app);
        }
      }
    }
    end("Dyno size");
  }

  private void eras() {
    for (EraNote era : notes.eras()) {
      either(era.name().equals(now.era()), era.title(), "era " + era.name());
    }
    end("Era");
  }

  private void network() {
    send("Routers move to other addresses", "router:move");
    send("The browser forgets its DNS cache", "dns:flush");
    end("Network");
  }

  private void faults() {
    now.dyno()
        .ifPresent(dyno -> {
          String words = dyno.label() + " -a " + dyno.app();
          send("Lose the machine of " + dyno.label(), "host:fail " + words);
          send("Crash " + dyno.label(), "crash " + words);
        });
    end("Faults");
  }

  private void send(String words, String command) {
    add(new Choice(words, command, Kind.SEND));
  }

  private void either(boolean holds, String words, String command) {
    add(new Choice(words, command, holds ? Kind.NOW : Kind.SEND));
  }

  private void begin(String words, String command) {
    add(new Choice(words, command, Kind.BEGIN));
  }

  private void add(Choice choice) {
    String verb = choice.command().split(" ", 2)[0];
    if (notes.commands().stream().anyMatch(command -> command.verb().equals(verb))) {
      group.add(choice);
    }
  }

  private void end(String title) {
    if (!group.isEmpty()) {
      groups.add(new Choice.Some(title, List.copyOf(group)));
      group = new ArrayList<>();
    }
  }
}
