package dev.dynoscope.view;

import dev.dynoscope.journal.Actor;
import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.LearnerFact.CommandGiven;
import dev.dynoscope.lesson.Attempt;
import dev.dynoscope.lesson.Edited;
import dev.dynoscope.lesson.Lesson;
import dev.dynoscope.lesson.Step;
import dev.dynoscope.session.LessonDraft;
import dev.dynoscope.session.LessonProgress;
import dev.dynoscope.session.LessonTaken;
import dev.dynoscope.session.Session;
import dev.dynoscope.story.Moment;
import dev.dynoscope.world.World;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A lesson as it is followed in the window: what was shown counts as seen, and a step is done when
 * that is seen. Knows nothing of how it looks.
 */
final class LessonPlay {
  private static final int AT_ONCE = 2_000;

  /** What a beat is about has been seen when so much of it was shown. */
  private static final double SEEN = 0.8;

  private final LessonTaken taken;
  private final String agreed;
  private final Session session;
  private final LessonProgress progress;
  private final ShowMe showMe;
  private final Map<String, Integer> hints = new HashMap<>();
  private final Map<String, Tally> tallies = new HashMap<>();
  private LessonDraft.Now draft;
  private World world = World.EMPTY;
  private int shown;
  private boolean lit = true;
  private boolean paused;

  /** Goes on from the step {@code taken} has reached; {@code agreed} was said of what would run. */
  LessonPlay(LessonTaken taken, Session session, LessonProgress progress, String agreed) {
    this.taken = taken;
    this.agreed = agreed;
    this.session = session;
    this.progress = progress;
    showMe = new ShowMe(session);
    shown = taken.attempt().reached();
    draft = LessonDraft.still(lesson()).now();
  }

  LessonTaken taken() {
    return taken;
  }

  Lesson lesson() {
    return attempt().lesson();
  }

  /** What was said before it was taken of what would run, and was agreed to. */
  String agreed() {
    return agreed;
  }

  /** How the lesson's files are, which somebody may be editing. */
  LessonDraft.Now draft() {
    return draft;
  }

  /** Goes on with the lesson as it is edited now; says whether anything of it is new. */
  boolean edited() {
    LessonDraft.Now now = taken.draft().now();
    if (paused || now.equals(draft)) {
      return false;
    }
    draft = now;
    if (!now.lesson().equals(lesson())) {
      edit(now.lesson());
    }
    return true;
  }

  /** The step that is shown stays; what has happened since the present one began counts for it. */
  private void edit(Lesson lesson) {
    int before = attempt().reached();
    shown = new Edited(lesson(), lesson).at(shown);
    showMe.stop();
    attempt().edit(lesson);
    World retold = World.EMPTY;
    for (Entry entry : session.journal().after(0, Math.toIntExact(world.seq()))) {
      retold = retold.after(entry);
      attempt().take(entry, retold);
    }
    shown = Math.min(shown, attempt().reached());
    if (attempt().reached() != before) {
      keep();
    }
  }

  Attempt attempt() {
    return taken.attempt();
  }

  /** Has the attempt read what was shown meanwhile, and goes on showing how a step is done. */
  void update(Duration wall) {
    if (paused) {
      return;
    }
    int before = attempt().reached();
    long seen = Math.max(world.seq(), seen());
    for (Entry entry : session.entriesAfter(world.seq(), AT_ONCE)) {
      if (entry.seq() > seen) {
        break;
      }
      take(entry);
    }
    if (attempt().reached() > before) {
      showMe.stop();
      keep();
    }
    showMe.update(wall, world.seq(), attempt());
  }

  private long seen() {
    Optional<Moment> moment = session.playhead().moment();
    return moment
        .map(it -> it.progress() >= SEEN ? it.beat().lastSeq() : it.beat().firstSeq() - 1)
        .orElse(0L);
  }

  private void take(Entry entry) {
    world = world.after(entry);
    attempt().take(entry, world);
    showMe.take(entry, world);
    if (entry.fact() instanceof CommandGiven
        && entry.actor() == Actor.LEARNER
        && entry.seq() > attempt().begun()) {
      lit = false;
    }
  }

  /** Keeps how far the learner has come; who does a lesson again loses nothing. */
  private void keep() {
    LessonProgress.Note old =
        progress.of(lesson().id()).orElse(new LessonProgress.Note(0, 0, 0, 0));
    int predictions = 0;
    int right = 0;
    for (Attempt.Done done : attempt().done()) {
      predictions += done.predicted().isPresent() ? 1 : 0;
      right += done.right() ? 1 : 0;
    }
    boolean better = predictions >= old.predictions();
    progress.keep(
        lesson().id(),
        new LessonProgress.Note(
            Math.max(old.reached(), attempt().reached()),
            lesson().steps().size(),
            better ? predictions : old.predictions(),
            better ? right : old.right()));
  }

  /** The step that is shown, from 0; the number of steps for the end. */
  int shown() {
    return shown;
  }

  /** The step that is shown; empty at the end. */
  Optional<Step> step() {
    return shown < lesson().steps().size()
        ? Optional.of(lesson().steps().get(shown))
        : Optional.empty();
  }

  /** Whether the step that is shown was done. */
  boolean done() {
    return shown < attempt().reached();
  }

  /** Whether the step that is shown is the one to be done. */
  boolean present() {
    return shown == attempt().reached() && !attempt().over();
  }

  boolean canGoOn() {
    return done() || (present() && step().filter(it -> it.expect().isEmpty()).isPresent());
  }

  /** Shows the next step, if this one was done or has nothing to do. */
  void next() {
    if (!canGoOn()) {
      return;
    }
    if (present()) {
      attempt().read();
      keep();
    }
    go(shown + 1);
  }

  boolean canGoBack() {
    return shown > 0;
  }

  /** Shows the step before, to be read again. */
  void back() {
    if (canGoBack()) {
      go(shown - 1);
    }
  }

  /** Shows a step that was begun. */
  void go(int step) {
    shown = Math.clamp(step, 0, attempt().reached());
    lit = present();
  }

  /** Chooses an option of the prediction of the step to be done. */
  void predict(int option) {
    if (present()) {
      attempt().predict(option);
    }
  }

  /** Whether something is to be predicted before the step is done. */
  boolean asks() {
    return present()
        && attempt().predicted().isEmpty()
        && step().flatMap(Step::prediction).isPresent();
  }

  /** How many hints of the step that is shown were asked for. */
  int hints() {
    int most = step().map(it -> it.hints().size()).orElse(0);
    return Math.min(most, hints.getOrDefault(id(), 0));
  }

  /** One hint more, if there is one. */
  void hint() {
    hints.put(id(), hints() + 1);
  }

  private String id() {
    return step().map(Step::id).orElse("");
  }

  /** Begins to show how the step is done. */
  void showMe() {
    if (present()) {
      step().ifPresent(showMe::begin);
    }
  }

  /** Whether it is being shown how the step is done. */
  boolean showing() {
    return showMe.going();
  }

  /** Whether what the step is about is to be lit on the stage. */
  boolean lit() {
    return lit && step().filter(it -> !it.spotlight().isEmpty()).isPresent();
  }

  /** Lights what the step is about, or no longer. */
  void light(boolean wanted) {
    lit = wanted;
  }

  /** Hands raised for the prediction of the step that is shown, which there is. */
  Tally tally() {
    int options = step().flatMap(Step::prediction).map(it -> it.options().size()).orElse(1);
    Tally tally = tallies.computeIfAbsent(id(), it -> new Tally(options));
    if (tally.options() != options) {
      tally = new Tally(options);
      tallies.put(id(), tally);
    }
    return tally;
  }

  /** Takes in nothing while the world is being made anew. */
  void pause(boolean wanted) {
    paused = wanted;
    showMe.stop();
  }

  /** Whether the world is being made anew. */
  boolean paused() {
    return paused;
  }

  /** What the speaker may want to say of the step. */
  String notes() {
    return step().map(Step::notes).orElse("");
  }
}
