package dev.dynoscope.view;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.DynoName;
import dev.dynoscope.world.AppState;
import dev.dynoscope.world.IsolationState;
import dev.dynoscope.world.PingerState;
import dev.dynoscope.world.World;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** All that can be caused and has no button of its own, in the words of the command line. */
final class Choices {
  /** How often a pinger visits, as it is typed, and in words. */
  private static final List<Every> PINGERS =
      List.of(
          new Every("20m", Duration.ofMinutes(20), "Every 20 minutes"),
          new Every("25m", Duration.ofMinutes(25), "Every 25 minutes"),
          new Every("1h", Duration.ofHours(1), "Every hour: too seldom"));

  private final WindowNotes notes;
  private final Now now;
  private final ChoiceBook book;

  private record Every(String typed, Duration time, String words) {}

  /**
   * How things are.
   *
   * @param world as it is at present
   * @param app the app that is meant, empty while there is none
   * @param dyno the dyno that is meant
   * @param size title of the size of the app's web dynos, empty while unknown
   */
  record Now(World world, Optional<AppName> app, Optional<DynoName> dyno, String size) {}

  private Choices(WindowNotes notes, Now now) {
    this.notes = notes;
    this.now = now;
    book = new ChoiceBook(notes.commands());
  }

  static List<Choice.Some> of(WindowNotes notes, Now now) {
    Choices choices = new Choices(notes, now);
    now.app().ifPresent(choices::app);
    now.app().ifPresent(choices::storage);
    now.app().ifPresent(choices::size);
    choices.account();
    choices.eras();
    choices.isolation();
    now.app().ifPresent(choices::pinger);
    choices.network();
    choices.faults();
    choices.samples();
    return choices.book.groups();
  }

  private void app(AppName app) {
    boolean closed = now.world().apps().find(app).filter(AppState::maintenance).isPresent();
    book.either(closed, "Closed for maintenance: H80", "maintenance:on -a " + app);
    book.either(!closed, "Open", "maintenance:off -a " + app);
    book.end("App " + app);
    book.send("Roll back to the release before", "rollback -a " + app);
    book.send("No web dynos", "ps:scale web=0 -a " + app);
    book.begin("Run a command in a dyno…", "run ");
    book.begin("Set a config var…", "config:set ");
    book.begin("Add a domain…", "domains:add ");
    book.begin("Deploy a folder…", "deploy ");
    book.begin("Make a new app…", "apps:create ");
    book.end("Do with " + app);
  }

  private void storage(AppName app) {
    boolean there = now.world().storage().of(app).isPresent();
    if (there) {
      book.send(
          "Destroy it, with all that is stored",
          "addons:destroy storage --confirm " + app + " -a " + app);
    } else {
      book.send("Attach: uploads outlive the dynos", "addons:create storage -a " + app);
    }
    book.end("Object storage of " + app);
  }

  private void size(AppName app) {
    for (EraNote era : notes.eras()) {
      if (era.name().equals(era())) {
        for (EraNote.Size size : era.sizes()) {
          boolean holds = size.title().equals(now.size());
          String words = size.title() + ", " + size.memoryMegabytes() + " MB";
          book.either(holds, words, "ps:type " + size.name() + " -a " + app);
        }
      }
    }
    book.end("Dyno size");
  }

  /** Each as an app of its own name, as long as there is none of that name. */
  private void samples() {
    for (Sample sample : Sample.ALL) {
      boolean there =
          now.world().apps().byName().keySet().stream()
              .anyMatch(app -> app.value().equals(sample.name()));
      if (!there) {
        book.send(sample.name() + ": " + sample.words(), sample.command());
      }
    }
    book.end("Deploy a sample app");
  }

  private String era() {
    return now.world().clock().era();
  }

  private void account() {
    boolean card = now.world().account().card();
    book.either(card, "With a credit card: more hours", "account:verify");
    book.either(!card, "Without a credit card", "account:verify off");
    book.end("Account");
  }

  private void eras() {
    for (EraNote era : notes.eras()) {
      book.either(era.name().equals(era()), era.title(), "era " + era.name());
    }
    book.end("Era: whose rules hold");
  }

  private void isolation() {
    IsolationState isolation = now.world().isolation();
    for (String kind : isolation.kinds()) {
      book.either(kind.equals(isolation.kind()), words(kind), "isolation:use " + kind);
    }
    book.end("Dynos run in");
  }

  private static String words(String kind) {
    return switch (kind) {
      case "engine" -> "Containers of Docker or Podman";
      case "sandbox" -> "Sandboxes of bubblewrap";
      case "process" -> "Plain processes, not isolated";
      default -> kind;
    };
  }

  private void pinger(AppName app) {
    Optional<PingerState> pinger = now.world().pingers().find(app);
    book.either(pinger.isEmpty(), "Off", "pinger:off -a " + app);
    for (Every each : PINGERS) {
      boolean holds = pinger.filter(p -> p.every().equals(each.time())).isPresent();
      book.either(holds, each.words(), "pinger:on " + each.typed() + " -a " + app);
    }
    book.end("Pinger, which visits " + app);
  }

  private void network() {
    book.send("The routers move to other addresses", "router:move");
    book.send("The browser forgets its DNS cache", "dns:flush");
    book.send("The router's node is replaced: H24", "router:stop");
    book.begin("An owner sets a DNS record…", "dns:set ");
    book.end("Network");
  }

  private void faults() {
    now.dyno()
        .ifPresent(dyno -> {
          String words = dyno.label() + " -a " + dyno.app();
          book.send("The machine of " + dyno.label() + " is lost", "host:fail " + words);
          book.send(dyno.label() + " crashes", "crash " + words);
        });
    book.send("The router serves nobody: H83", "router:degrade on");
    book.send("The router serves again", "router:degrade off");
    now.app().ifPresent(this::paths);
    book.end("Faults");
  }

  /** The sample app has pages that go wrong. */
  private void paths(AppName app) {
    boolean sample =
        now.world().apps().find(app).stream()
            .flatMap(state -> state.slugFiles().stream())
            .anyMatch(file -> file.name().equals("Photos.class"));
    if (sample) {
      book.send("A page that never answers: H12", "visit /hang -a " + app);
      book.send("A page whose dyno crashes: H13", "visit /crash -a " + app);
    }
  }
}
