package dev.dynoscope.view;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.DynoName;
import dev.dynoscope.session.Playhead;
import dev.dynoscope.session.Session;
import dev.dynoscope.wording.Wording;
import dev.dynoscope.world.DynoPhase;
import dev.dynoscope.world.DynoState;
import dev.dynoscope.world.World;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
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
  private final Wording wording;
  private final Consumer<String> say;
  private final Undo undo;
  private Consumer<String> sent = command -> {};
  private Consumer<String> offer;
  private Past past = (what, command) -> false;

  /** Asks through {@code session}, and answers the learner through {@code say}. */
  Actions(
      Session session, Ledger ledger, WindowNotes notes, Wording wording, Consumer<String> say) {
    this.wording = wording;
    this.session = session;
    this.ledger = ledger;
    this.notes = notes;
    this.say = say;
    offer = say;
    undo = new Undo(ledger);
  }

  /** Who else wants to know of every command that is sent. */
  void onSent(Consumer<String> listener) {
    sent = listener;
  }

  /** Who says that something was sent that can be taken back. */
  void onUndoable(Consumer<String> listener) {
    offer = listener;
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
    ofApp("request", app -> "visit -a " + app);
  }

  void upload() {
    ofApp("upload", app -> "upload -a " + app);
  }

  void sleep() {
    ofApp("sleep", app -> "sleep -a " + app);
  }

  void restart() {
    Optional<DynoName> dyno = selectedDyno(session.present());
    if (dyno.isPresent()) {
      DynoName name = dyno.get();
      tell(name("restart-of", name.label()), "ps:restart " + name.label() + " -a " + name.app());
    } else {
      ofApp("restart", app -> "ps:restart -a " + app);
    }
  }

  void crash() {
    World present = session.present();
    selectedDyno(present)
        .or(() -> firstUp(present))
        .ifPresentOrElse(
            name -> tell(name("crash"), "crash " + name.label() + " -a " + name.app()),
            () -> say.accept(wording.say("acts.none-up")));
  }

  /** Asks for {@code more} web dynos; a negative number is fewer. */
  void scale(int more) {
    ofApp(
        "scaling",
        app -> {
          int now = ledger.formation(app, "web").orElseGet(() -> webDynos(app));
          return "ps:scale web=" + Math.clamp((long) now + more, 0, MOST_DYNOS) + " -a " + app;
        });
  }

  void rate(int rate) {
    tell(name("rate", String.valueOf(rate)), "rate " + rate);
  }

  void toggleClock() {
    if (ledger.rate() == 0) {
      tell(name("resume"), "resume");
    } else {
      tell(name("pause"), "pause");
    }
  }

  void skip(String howLong) {
    tell(name("skip", howLong), "skip " + howLong);
  }

  /** Sends {@code verb} for the first app, and says nothing: somebody else tells of it. */
  void quietly(String verb) {
    app(session.present()).ifPresent(app -> session.tell(verb + " -a " + app));
  }

  /** Says, as long as it is asked, whether the command that is the latest now can be taken back. */
  BooleanSupplier undoable() {
    int latest = undo.latest();
    return () -> undo.latest() == latest;
  }

  /** Takes back the latest command that can be taken back. */
  void undo() {
    undo.take()
        .ifPresentOrElse(
            command -> {
              session.tell(command);
              sent.accept(command);
              say.accept(wording.say("acts.undo.done", command));
            },
            () -> say.accept(wording.say("acts.undo.nothing")));
  }

  /** Sends what was typed. */
  void typed(String command) {
    tell(name("command"), command);
  }

  /** What can be caused, and how things are, at the moment. */
  List<Choice.Some> choices() {
    World present = session.present();
    Optional<AppName> app = app(present);
    String size = app.map(name -> size(name, present)).orElse("");
    Optional<DynoName> dyno = selectedDyno(present).or(() -> firstUp(present));
    return Choices.of(notes, wording, new Choices.Now(present, app, dyno, size));
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
            app -> tell(name(what), command.of(app)), () -> say.accept(wording.say("acts.no-app")));
  }

  private interface AppCommand {
    String of(AppName app);
  }

  private void tell(String what, String command) {
    if (!notes.takesCommands()) {
      say.accept(notes.refusal(wording));
      return;
    }
    boolean undoable = undo.note(command, session.present());
    session.tell(command);
    sent.accept(command);
    if (past.offers(what, command)) {
      return;
    }
    if (undoable) {
      offer.accept(sentence(what));
    } else {
      say.accept(sentence(what));
    }
  }

  private String name(String key, Object... parts) {
    return wording.say("acts.name." + key, parts);
  }

  private String sentence(String what) {
    Playhead head = session.playhead();
    if (!head.playing()) {
      return wording.say("acts.sent.paused", what, Keys.TO_EDGE.cap(wording));
    }
    long millis = (long) (head.behind().toMillis() / (head.speed() * head.hurry()));
    return millis < 1_500
        ? wording.say("acts.sent", what)
        : wording.say(
            "acts.sent.later",
            what,
            wording.amount(Amounts.time(Duration.ofSeconds(millis / 1000))));
  }

  private Optional<AppName> app(World world) {
    List<AppName> apps = List.copyOf(world.apps().byName().keySet());
    return selectedDyno(world)
        .map(DynoName::app)
        // a blank one has nothing to show yet
        .or(() -> apps.stream().filter(it -> !world.dynos().of(it).isEmpty()).findFirst())
        .or(() -> apps.stream().findFirst());
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
