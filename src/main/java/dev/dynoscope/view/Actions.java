package dev.dynoscope.view;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.DynoName;
import dev.dynoscope.session.Playhead;
import dev.dynoscope.session.Session;
import dev.dynoscope.world.DynoPhase;
import dev.dynoscope.world.DynoState;
import dev.dynoscope.world.World;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What the learner can ask of the platform, put into the words of the command line. Says at once
 * that it was sent, since the show may take a while to get there.
 */
final class Actions {
  private static final int MOST_DYNOS = 100;

  private final Session session;
  private final Ledger ledger;
  private final WindowNotes notes;
  private final Consumer<String> say;
  private Consumer<String> sent = command -> {};
  private Past past = (what, command) -> false;

  /** Asks through {@code session}, and answers the learner through {@code say}. */
  Actions(Session session, Ledger ledger, WindowNotes notes, Consumer<String> say) {
    this.session = session;
    this.ledger = ledger;
    this.notes = notes;
    this.say = say;
  }

  /** Who else wants to know of every command that is sent. */
  void onSent(Consumer<String> listener) {
    sent = listener;
  }

  /** Who answers instead when something is asked for while the past is shown. */
  void onPast(Past offer) {
    past = offer;
  }

  /** Says what was sent when the past is shown. */
  interface Past {
    /** Answers, or says that it is not the past that is shown. */
    boolean offers(String what, String command);
  }

  void send() {
    ofApp("Request", app -> "visit -a " + app);
  }

  void upload() {
    ofApp("Upload", app -> "upload -a " + app);
  }

  void sleep() {
    ofApp("Sleep", app -> "sleep -a " + app);
  }

  void restart() {
    Optional<DynoName> dyno = selectedDyno(session.present());
    if (dyno.isPresent()) {
      DynoName name = dyno.get();
      tell("Restart of " + name.label(), "ps:restart " + name.label() + " -a " + name.app());
    } else {
      ofApp("Restart", app -> "ps:restart -a " + app);
    }
  }

  void crash() {
    World present = session.present();
    selectedDyno(present)
        .or(() -> firstUp(present))
        .ifPresentOrElse(
            name -> tell("Crash", "crash " + name.label() + " -a " + name.app()),
            () -> say.accept("No dyno is up, so none can crash."));
  }

  /** Asks for {@code more} web dynos; a negative number is fewer. */
  void scale(int more) {
    ofApp(
        "Scaling",
        app -> {
          int now = ledger.formation(app, "web").orElseGet(() -> webDynos(app));
          return "ps:scale web=" + Math.clamp((long) now + more, 0, MOST_DYNOS) + " -a " + app;
        });
  }

  void rate(int rate) {
    tell("Clock rate " + rate, "rate " + rate);
  }

  void toggleClock() {
    if (ledger.rate() == 0) {
      tell("Resume", "resume");
    } else {
      tell("Pause", "pause");
    }
  }

  void skip(String howLong) {
    tell("Skip of " + howLong, "skip " + howLong);
  }

  /** Sends what was typed. */
  void typed(String command) {
    tell("Command", command);
  }

  /** What can be caused, and how things are, at the moment. */
  List<Choice.Some> choices() {
    World present = session.present();
    Optional<AppName> app = app(present);
    String size = app.map(name -> size(name, present)).orElse("");
    Optional<DynoName> dyno = selectedDyno(present).or(() -> firstUp(present));
    return Choices.of(notes, new Choices.Now(present, app, dyno, size));
  }

  /** The size that was asked for; before it ever was, that of the dynos there are. */
  private String size(AppName app, World present) {
    String asked = ledger.size(app, "web");
    return asked.isEmpty()
        ? present.dynos().of(app).stream().map(DynoState::size).findFirst().orElse("")
        : asked;
  }

  /** Sends what was chosen. */
  void chosen(Choice choice) {
    tell(choice.words(), choice.command());
  }

  private void ofApp(String what, AppCommand command) {
    app(session.present())
        .ifPresentOrElse(
            app -> tell(what, command.of(app)),
            () -> say.accept("There is no app yet; wait for its first release."));
  }

  private interface AppCommand {
    String of(AppName app);
  }

  private void tell(String what, String command) {
    if (!notes.live()) {
      say.accept(notes.refusal());
      return;
    }
    session.tell(command);
    sent.accept(command);
    if (!past.offers(what, command)) {
      say.accept(what + " sent" + whenShown());
    }
  }

  private String whenShown() {
    Playhead head = session.playhead();
    if (!head.playing()) {
      return "; the show is paused, press " + Keys.TO_EDGE.cap() + " to catch up.";
    }
    long millis = (long) (head.behind().toMillis() / (head.speed() * head.hurry()));
    return millis < 1_500
        ? "."
        : "; the show gets there in about " + Amounts.time(Duration.ofSeconds(millis / 1000)) + ".";
  }

  private Optional<AppName> app(World world) {
    List<AppName> apps = List.copyOf(world.apps().byName().keySet());
    return selectedDyno(world).map(DynoName::app).or(() -> apps.stream().findFirst());
  }

  private Optional<DynoName> selectedDyno(World world) {
    return session.selected().flatMap(id -> Selection.dyno(id, world)).map(DynoState::name);
  }

  private static Optional<DynoName> firstUp(World world) {
    return world.dynos().byName().values().stream()
        .filter(dyno -> dyno.phase() == DynoPhase.UP)
        .map(DynoState::name)
        .findFirst();
  }

  private int webDynos(AppName app) {
    return (int) session.present().dynos().of(app).stream().filter(d -> d.name().web()).count();
  }
}
