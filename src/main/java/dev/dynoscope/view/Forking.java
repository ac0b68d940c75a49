package dev.dynoscope.view;

import dev.dynoscope.session.BranchNote;
import dev.dynoscope.session.NoFork;
import dev.dynoscope.session.Playhead;
import dev.dynoscope.session.Session;
import dev.dynoscope.story.Beat;
import dev.dynoscope.story.Moment;
import dev.dynoscope.wording.Wording;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** The control that takes a live run up again from what is shown, and the way to its branches. */
final class Forking {
  /** Nearer to what happens now, nobody means the past. */
  private static final Duration HARDLY = Duration.ofSeconds(1);

  private final Session session;
  private final Modes modes;
  private final Toasts toasts;
  private final Wording wording;
  private final Cards cards;
  private final Late<BranchCard> card;
  private final HBox root = new HBox();
  private final Button fork;
  private final Button branches;

  Forking(Session session, Modes modes, Deck deck, Cards cards, Toasts toasts) {
    this.session = session;
    this.modes = modes;
    this.toasts = toasts;
    wording = modes.wording();
    this.cards = cards;
    card = cards.late(() -> new BranchCard(modes));
    fork = deck.button("fork", Keys.FORK, wording.say("modes.fork"));
    branches = deck.button("branchesButton", Keys.BRANCHES, "");
    // its key is in the tooltip: there is no room for two such caps in the row
    branches.setContentDisplay(ContentDisplay.TEXT_ONLY);
    fork.setMinWidth(Region.USE_PREF_SIZE);
    branches.setMinWidth(Region.USE_PREF_SIZE);
    root.getStyleClass().add("forking");
    root.setAlignment(Pos.CENTER_LEFT);
    root.getChildren().addAll(fork, branches);
    root.setVisible(modes.branch().isPresent());
    root.managedProperty().bind(root.visibleProperty());
    branches.managedProperty().bind(branches.visibleProperty());
    modes.branch().ifPresent(view -> branches.setText(BranchView.name(view.shown(), wording)));
  }

  /** Says what the keys do, and where the past is acted in. */
  void bind(Deck deck, Actions actions) {
    deck.on(Keys.FORK, () -> fork(Optional.empty()));
    deck.on(Keys.BRANCHES, this::offerBranches);
    actions.onPast(this::offer);
  }

  /** Shows what can be done at the moment. */
  void update() {
    boolean possible = modes.branch().filter(view -> !view.running()).isPresent() || !nearEdge();
    fork.setDisable(!possible);
    branches.setVisible(modes.branch().filter(v -> v.branches().all().size() > 1).isPresent());
  }

  private boolean nearEdge() {
    return session.playhead().atEdge() || session.after().seq() == 0;
  }

  private void offerBranches() {
    if (modes.branch().filter(view -> view.branches().all().size() > 1).isEmpty()) {
      toasts.say(wording.say("modes.no-branches"));
      return;
    }
    cards.alone(card).toggle();
  }

  /** Something was asked of the platform while the past is shown: did they mean it there? */
  private boolean offer(String what, String command) {
    Playhead head = session.playhead();
    boolean past = !head.playing() && head.behind().compareTo(HARDLY) > 0;
    if (!past || modes.branch().isEmpty()) {
      return false;
    }
    toasts.offer(
        wording.say("modes.acted-now", what),
        wording.say("modes.fork-and-act"),
        () -> fork(Optional.of(command)),
        stillHere());
    return true;
  }

  /** Says, as long as it is asked, whether the moment that is shown now still is. */
  private BooleanSupplier stillHere() {
    Duration here = session.playhead().position();
    return () -> !session.playhead().playing() && session.playhead().position().equals(here);
  }

  private void fork(Optional<String> then) {
    if (modes.branch().isEmpty()) {
      toasts.say(
          modes.run().isPresent()
              ? wording.say("modes.no-fork-simulated")
              : wording.say("modes.no-fork-recording"));
      return;
    }
    BranchView view = modes.branch().get();
    Optional<Beat> beat = session.playhead().moment().map(Moment::beat);
    if (beat.isEmpty()) {
      return;
    }
    toasts.say(wording.say("modes.forking"));
    view.branches()
        .fork(view.shown(), beat.get().entry().seq(), beat.get().lastSeq())
        .thenAccept(note -> Platform.runLater(() -> begun(view, note, then)))
        .exceptionally(why -> {
          Platform.runLater(() -> toasts.refuse(sentence(why)));
          return null;
        });
  }

  private static void begun(BranchView view, BranchNote note, Optional<String> then) {
    then.ifPresent(view.branches().source(note.number()).commands());
    view.show().accept(note.number());
  }

  private static String sentence(Throwable why) {
    Throwable cause = Causes.of(why);
    return cause instanceof NoFork no ? no.sentence() : String.valueOf(cause.getMessage());
  }

  Node node() {
    return root;
  }
}
