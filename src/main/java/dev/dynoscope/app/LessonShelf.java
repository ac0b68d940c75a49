package dev.dynoscope.app;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.IsolationFact;
import dev.dynoscope.journal.Journal;
import dev.dynoscope.lesson.Course;
import dev.dynoscope.lesson.Dictation;
import dev.dynoscope.lesson.Lesson;
import dev.dynoscope.lesson.Lesson.Way;
import dev.dynoscope.picture.font.Typefaces;
import dev.dynoscope.session.Branches;
import dev.dynoscope.session.LessonDraft;
import dev.dynoscope.session.LessonListed;
import dev.dynoscope.session.LessonProgress;
import dev.dynoscope.session.LessonTaken;
import dev.dynoscope.session.LessonWritten;
import dev.dynoscope.session.Lessons;
import dev.dynoscope.session.LongWork;
import dev.dynoscope.session.UnfitLesson;
import dev.dynoscope.wording.Wording;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.atomic.AtomicBoolean;

/** The lessons of the program, and those that were opened; has them taken. */
final class LessonShelf implements Lessons, AutoCloseable {
  private final Optional<Branches> branches;
  private final LessonProgress progress;
  private final Wording wording;
  private final Path ours;
  private final List<LessonZip> zips = new ArrayList<>();
  private final LessonRow row;
  private final AtomicBoolean asked = new AtomicBoolean();
  private final Set<Path> recorded = new CopyOnWriteArraySet<>();
  private final LessonBeginning beginning;
  private volatile Map<AppName, Path> sources = Map.of();

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
    beginning = new LessonBeginning(branches, wording);
    row = new LessonRow(folder.resolve("syllabus.json"), last, wording);
  }

  @Override
  public List<LessonListed> listed() {
    return row.listed();
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
    LessonFolder folder = row.shelved(lesson).folder();
    Path path = folder.path().toAbsolutePath().normalize();
    if (path.startsWith(ours) || recorded.contains(path)) {
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
    LessonFolder folder = row.shelved(lesson).folder();
    return begun(
        "hand-out",
        work -> new LessonHandout(folder, wording, Typefaces.load()).make(answers, work::at));
  }

  @Override
  public CompletableFuture<LessonTaken> take(Lesson lesson, Way way, int step) {
    Toil<LessonTaken> work = begun("lesson", toil -> taken(lesson, way, step));
    return work.done();
  }

  private LessonTaken taken(Lesson lesson, Way way, int step) throws Trouble, InterruptedException {
    ShelvedLesson from = row.shelved(lesson);
    LessonDraft draft = new EditedLesson(from, lesson, this::warning);
    return beginning.begin(new LessonBeginning.Wanted(from.folder(), lesson, step, draft), way);
  }

  /** Says where the code is of apps that were there when the program had started. */
  void sources(Map<AppName, Path> of) {
    sources = of;
  }

  @Override
  public CompletableFuture<LessonWritten> write(Dictation what, Journal journal, String folder) {
    Toil<LessonWritten> work =
        begun("lesson-writing", toil -> written(what, journal, Path.of(folder)));
    return work.done();
  }

  private LessonWritten written(Dictation what, Journal journal, Path folder)
      throws Trouble, InterruptedException {
    LessonWriting writing = new LessonWriting(folder, wording, sources);
    LessonFolder lesson = writing.write(what, journal);
    recorded.add(lesson.path().toAbsolutePath().normalize());
    listed(lesson);
    writing.check(Typefaces.load());
    String id = String.valueOf(lesson.path().toAbsolutePath().getFileName());
    return new LessonWritten(id, lesson.file().toString(), List.copyOf(writing.remarks()));
  }

  /** Something that takes a while; what the learner can be told of its failure is unfit. */
  private static <T> Toil<T> begun(String name, Toil.Job<T> job) {
    return Toil.begin(
        name,
        work -> {
          try {
            return job.run(work);
          } catch (Trouble e) {
            throw new UnfitLesson(e.sentence(), e);
          }
        });
  }

  private void listed(LessonFolder lesson) throws Trouble {
    try {
      row.add(lesson);
    } catch (UnfitLesson e) {
      throw new Trouble(e.sentence(), e);
    }
  }

  /** Ends the lesson that is being taken, if it is simulated, and deletes what was unpacked. */
  @Override
  public void close() {
    beginning.close();
    zips.forEach(LessonZip::close);
    zips.clear();
    row.deleteUnpacked();
  }
}
