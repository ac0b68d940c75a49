package dev.dynoscope.app;

import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.IsolationFact;
import dev.dynoscope.lesson.Attempt;
import dev.dynoscope.lesson.Course;
import dev.dynoscope.lesson.Lesson;
import dev.dynoscope.lesson.Lesson.Way;
import dev.dynoscope.picture.font.Typefaces;
import dev.dynoscope.session.Branches;
import dev.dynoscope.session.LessonProgress;
import dev.dynoscope.session.LessonTaken;
import dev.dynoscope.session.Lessons;
import dev.dynoscope.session.LongWork;
import dev.dynoscope.session.NoFork;
import dev.dynoscope.session.UnfitLesson;
import dev.dynoscope.wording.Wording;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The lessons of the program, and those that were opened; has them taken. */
final class LessonShelf implements Lessons, AutoCloseable {
  private static final Logger LOG = Logger.getLogger(LessonShelf.class.getName());
  private static final long SEED = 1;

  private final Optional<Branches> branches;
  private final LessonProgress progress;
  private final Wording wording;
  private final Path ours;
  private final List<LessonZip> zips = new ArrayList<>();
  private final LessonRow row;
  private final AtomicBoolean asked = new AtomicBoolean();
  private final AtomicReference<Optional<SimulatedLesson>> latest =
      new AtomicReference<>(Optional.empty());

  /**
   * The lessons of the program, or those of the course that was open last.
   *
   * @param folder the program's lessons, in the order of its {@code syllabus.json}
   * @param branches of the live run; empty where nothing runs live
   * @param last remembers the course
   * @param wording whose language the lessons are in, as far as they are translated
   */
  LessonShelf(
      Path folder,
      Optional<Branches> branches,
      LessonProgress progress,
      LastCourse last,
      Wording wording) {
    this.branches = branches;
    this.progress = progress;
    this.wording = wording;
    ours = folder.toAbsolutePath().normalize();
    row = new LessonRow(folder.resolve("syllabus.json"), last, wording);
  }

  @Override
  public List<Lesson> all() {
    return row.all();
  }

  @Override
  public Optional<Course> course() {
    return row.course();
  }

  @Override
  public String note(Lesson lesson) {
    return row.note(lesson);
  }

  @Override
  public Optional<String> earlierCourse() {
    return row.earlier();
  }

  @Override
  public String notice() {
    return row.notice();
  }

  /** A course that was asked for when the program was started. */
  void ask(Path course) throws Trouble {
    try {
      row.open(course);
      asked.set(true);
    } catch (UnfitLesson e) {
      throw new Trouble(e.sentence(), e);
    }
  }

  @Override
  public boolean asked() {
    return asked.getAndSet(false);
  }

  @Override
  public void openCourse(String path) throws UnfitLesson {
    row.open(Path.of(path));
  }

  @Override
  public void closeCourse() {
    row.close();
  }

  @Override
  public Lesson open(String path) throws UnfitLesson {
    return row.add(new LessonFolder(unpacked(Path.of(path))));
  }

  /** A folder as it is, that of a lesson's file, or that of the lesson which is in a zip. */
  private Path unpacked(Path path) throws UnfitLesson {
    if (!LessonZip.is(path)) {
      return Files.isRegularFile(path) ? path.resolveSibling("") : path;
    }
    try {
      LessonZip zip = LessonZip.open(path);
      zips.add(zip);
      return zip.lesson();
    } catch (Trouble e) {
      throw new UnfitLesson(e.sentence(), e);
    }
  }

  @Override
  public String warning(Lesson lesson) {
    LessonFolder folder = row.folder(lesson);
    if (folder.path().toAbsolutePath().normalize().startsWith(ours)) {
      return "";
    }
    try {
      return new LessonApps(folder, lesson).warning(wording, isolation());
    } catch (Trouble e) {
      return e.sentence();
    }
  }

  /** In what the code of a lesson would run. */
  private String isolation() {
    String kind = IsolationFact.SIMULATION;
    for (Branches live : branches.stream().toList()) {
      for (Entry entry : live.journal(live.running()).after(0, Integer.MAX_VALUE)) {
        if (entry.fact() instanceof IsolationFact.IsolationChosen chosen) {
          kind = chosen.kind();
        }
      }
    }
    return kind;
  }

  @Override
  public LessonProgress progress() {
    return progress;
  }

  @Override
  public LongWork<String> handout(Lesson lesson, boolean answers) {
    LessonFolder folder = row.folder(lesson);
    return HandoutWork.begin(told ->
        new LessonHandout(folder, wording, Typefaces.load()).make(answers, told));
  }

  @Override
  public CompletableFuture<LessonTaken> take(Lesson lesson, Way way, int step) {
    CompletableFuture<LessonTaken> done = new CompletableFuture<>();
    Thread.ofVirtual()
        .name("lesson")
        .start(() -> {
          try {
            done.complete(taken(lesson, way, step));
          } catch (Trouble e) {
            done.completeExceptionally(new UnfitLesson(e.sentence(), e));
          } catch (InterruptedException e) {
            done.completeExceptionally(e);
          }
        });
    return done;
  }

  private LessonTaken taken(Lesson lesson, Way way, int step) throws Trouble, InterruptedException {
    end();
    LessonFolder folder = row.folder(lesson);
    if (way == Way.SIMULATED) {
      return simulated(folder, lesson, step, Optional.empty());
    }
    if (branches.isEmpty()) {
      return simulated(folder, lesson, step, Optional.of(wording.say("lesson.no-platform")));
    }
    try {
      return live(branches.get(), folder, lesson, step);
    } catch (Trouble e) {
      LOG.log(Level.WARNING, "the lesson cannot be taken live", e);
      return simulated(
          folder, lesson, step, Optional.of(wording.say("lesson.not-live", e.sentence())));
    }
  }

  private LessonTaken simulated(
      LessonFolder folder, Lesson lesson, int step, Optional<String> fallback)
      throws Trouble, InterruptedException {
    SimulatedPlace place = new SimulatedPlace(LessonScenario.of(folder, lesson), SEED);
    Attempt attempt = begun(place, folder, lesson, step);
    SimulatedLesson taken = new SimulatedLesson(attempt, place, fallback, this::goesOn);
    goesOn(taken);
    return taken;
  }

  private static LessonTaken live(Branches branches, LessonFolder folder, Lesson lesson, int step)
      throws Trouble, InterruptedException {
    LiveLesson.Home home = LiveLesson.Home.of(branches);
    try {
      int branch = LiveLesson.empty(branches).get().number();
      LessonPlace place = LiveLesson.place(branches, branch);
      return new LiveLesson(branches, branch, begunOrLeft(place, folder, lesson, step, home), home);
    } catch (ExecutionException e) {
      throw new Trouble(
          e.getCause() instanceof NoFork no ? no.sentence() : String.valueOf(e.getMessage()), e);
    }
  }

  /** Where the world of the lesson cannot be made, the run goes on that was left for it. */
  private static Attempt begunOrLeft(
      LessonPlace place, LessonFolder folder, Lesson lesson, int step, LiveLesson.Home home)
      throws Trouble, InterruptedException, ExecutionException {
    try {
      return begun(place, folder, lesson, step);
    } catch (Trouble e) {
      home.goOn().get();
      throw e;
    }
  }

  /** Makes the world of a lesson, and does the first steps again. */
  private static Attempt begun(LessonPlace place, LessonFolder folder, Lesson lesson, int step)
      throws Trouble, InterruptedException {
    LessonRun run = LessonRun.begin(place, folder, lesson);
    for (int i = 0; i < step; i++) {
      run.solve(lesson.steps().get(i));
    }
    return run.attempt();
  }

  /** Ends the lesson that is being taken, if it is simulated, and deletes what was unpacked. */
  @Override
  public void close() {
    end();
    zips.forEach(LessonZip::close);
    zips.clear();
    row.deleteUnpacked();
  }

  /** At most one is simulated: the one that was, ends. */
  private void goesOn(SimulatedLesson lesson) {
    latest.getAndSet(Optional.of(lesson)).ifPresent(SimulatedLesson::close);
  }

  private void end() {
    latest.getAndSet(Optional.empty()).ifPresent(SimulatedLesson::close);
  }
}
