package dev.dynoscope.view;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.DynoName;
import dev.dynoscope.wording.Wording;
import dev.dynoscope.world.AppState;
import dev.dynoscope.world.IsolationState;
import dev.dynoscope.world.PingerState;
import dev.dynoscope.world.World;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** All that can be caused and has no button of its own, in the words of the command line. */
final class Choices {
  /** How often a pinger visits, as it is typed. */
  private static final List<Every> PINGERS =
      List.of(
          new Every("20m", Duration.ofMinutes(20)),
          new Every("25m", Duration.ofMinutes(25)),
          new Every("1h", Duration.ofHours(1)));

  private final WindowNotes notes;
  private final Wording wording;
  private final Now now;
  private final ChoiceBook book;

  private record Every(String typed, Duration time) {}

  /**
   * How things are.
   *
   * @param world as it is at present
   * @param app the app that is meant, empty while there is none
   * @param dyno the dyno that is meant
   * @param size title of the size of the app's web dynos, empty while unknown
   */
  record Now(World world, Optional<AppName> app, Optional<DynoName> dyno, String size) {}

  private Choices(WindowNotes notes, Wording wording, Now now) {
    this.wording = wording;
    this.notes = notes;
    this.now = now;
    book = new ChoiceBook(notes.commands());
  }

  static List<Choice.Some> of(WindowNotes notes, Wording wording, Now now) {
    Choices choices = new Choices(notes, wording, now);
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

  private String say(String key, Object... parts) {
    return wording.say("acts.choice." + key, parts);
  }

  private void app(AppName app) {
    boolean closed = now.world().apps().find(app).filter(AppState::maintenance).isPresent();
    book.either(closed, say("closed"), "maintenance:on -a " + app);
    book.either(!closed, say("open"), "maintenance:off -a " + app);
    book.end(wording.say("acts.group.app", app.value()));
    book.send(say("roll-back"), "rollback -a " + app);
    book.send(say("no-dynos"), "ps:scale web=0 -a " + app);
    book.begin(say("run"), "run ");
    book.begin(say("config"), "config:set ");
    book.begin(say("domain"), "domains:add ");
    book.begin(say("deploy"), "deploy ");
    book.begin(say("create"), "apps:create ");
    book.end(wording.say("acts.group.do", app.value()));
  }

  private void storage(AppName app) {
    boolean there = now.world().storage().of(app).isPresent();
    if (there) {
      book.send(say("storage-destroy"), "addons:destroy storage --confirm " + app + " -a " + app);
    } else {
      book.send(say("storage-attach"), "addons:create storage -a " + app);
    }
    book.end(wording.say("acts.group.storage", app.value()));
  }

  private void size(AppName app) {
    for (EraNote era : notes.eras()) {
      if (era.name().equals(era())) {
        for (EraNote.Size size : era.sizes()) {
          boolean holds = size.title().equals(now.size());
          String words = say("size", size.title(), String.valueOf(size.memoryMegabytes()));
          book.either(holds, words, "ps:type " + size.name() + " -a " + app);
        }
      }
    }
    book.end(wording.say("acts.group.size"));
  }

  /** Each as an app of its own name, as long as there is none of that name. */
  private void samples() {
    for (Sample sample : Sample.ALL) {
      boolean there =
          now.world().apps().byName().keySet().stream()
              .anyMatch(app -> app.value().equals(sample.name()));
      if (!there) {
        book.send(sample.words(wording), sample.command());
      }
    }
    book.end(wording.say("acts.group.samples"));
  }

  private String era() {
    return now.world().clock().era();
  }

  private void account() {
    boolean card = now.world().account().card();
    book.either(card, say("card"), "account:verify");
    book.either(!card, say("no-card"), "account:verify off");
    book.end(wording.say("acts.group.account"));
  }

  private void eras() {
    for (EraNote era : notes.eras()) {
      book.either(era.name().equals(era()), era.title(), "era " + era.name());
    }
    book.end(wording.say("acts.group.era"));
  }

  private void isolation() {
    IsolationState isolation = now.world().isolation();
    for (String kind : isolation.kinds()) {
      book.either(kind.equals(isolation.kind()), words(kind), "isolation:use " + kind);
    }
    book.end(wording.say("acts.group.isolation"));
  }

  private String words(String kind) {
    return switch (kind) {
      case "engine" -> wording.say("acts.kind.engine");
      case "sandbox" -> wording.say("acts.kind.sandbox");
      case "process" -> wording.say("acts.kind.process");
      default -> kind;
    };
  }

  private void pinger(AppName app) {
    Optional<PingerState> pinger = now.world().pingers().find(app);
    book.either(pinger.isEmpty(), say("pinger-off"), "pinger:off -a " + app);
    for (Every each : PINGERS) {
      boolean holds = pinger.filter(p -> p.every().equals(each.time())).isPresent();
      book.either(
          holds,
          wording.say("acts.every." + each.typed()),
          "pinger:on " + each.typed() + " -a " + app);
    }
    book.end(wording.say("acts.group.pinger", app.value()));
  }

  private void network() {
    book.send(say("router-move"), "router:move");
    book.send(say("dns-flush"), "dns:flush");
    book.send(say("router-stop"), "router:stop");
    book.begin(say("dns-set"), "dns:set ");
    book.end(wording.say("acts.group.network"));
  }

  private void faults() {
    now.dyno()
        .ifPresent(dyno -> {
          String words = dyno.label() + " -a " + dyno.app();
          book.send(say("host-lost", dyno.label()), "host:fail " + words);
          book.send(say("crashes", dyno.label()), "crash " + words);
        });
    book.send(say("degrade-on"), "router:degrade on");
    book.send(say("degrade-off"), "router:degrade off");
    now.app().ifPresent(this::paths);
    book.end(wording.say("acts.group.faults"));
  }

  /** The sample app has pages that go wrong. */
  private void paths(AppName app) {
    boolean sample =
        now.world().apps().find(app).stream()
            .flatMap(state -> state.slugFiles().stream())
            .anyMatch(file -> file.name().equals("Photos.class"));
    if (sample) {
      book.send(say("hang"), "visit /hang -a " + app);
      book.send(say("crash-page"), "visit /crash -a " + app);
    }
  }
}
