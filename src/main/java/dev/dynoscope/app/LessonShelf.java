package dev.dynoscope.app;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.IsolationFact;
import dev.dynoscope.journal.Journal;
import dev.dynoscope.json.Part;
import dev.dynoscope.json.Unreadable;
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
import dev.dynoscope.session.UnfitLesson;
import dev.dynoscope.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The lessons of the program, and those that were opened; has them taken. */
final class LessonShelf implements Lessons, AutoCloseable {
  private static final Logger LOG = Logger.getLogger(LessonShelf.class.getName());

  private final Optional<Branches> branches;
  private final LessonProgress progress;
  private final Wording wording;
  private final Path ours;
  private final List<LessonZip> zips = new ArrayList<>();
  private final List<ShelvedLesson> shelved = new CopyOnWriteArrayList<>();
  private final Glances glances = new Glances(() -> shelved.forEach(ShelvedLesson::glance));
  private final Set<Path> recorded = new CopyOnWriteArraySet<>();
  private final LessonBeginning beginning;
  private volatile Map<AppName, Path> sources = Map.of();

  /**
   * Those in a folder, in the order of its {@code syllabus.json}.
   *
   * @param branches of the live run; empty where nothing runs live
   * @param wording whose language the lessons are in, as far as they are translated
   */
  LessonShelf(Path folder, Optional<Branches> branches, LessonProgress progress, Wording wording) {
    this.branches = branches;
    this.progress = progress;
    this.wording = wording;
    ours = folder.toAbsolutePath().normalize();
    beginning = new LessonBeginning(branches, wording);
    for (String id : syllabus(folder)) {
      ShelvedLesson lesson = read(folder.resolve(id));
      lesson.reading().wrong().ifPresent(LOG::warning);
      shelved.add(lesson);
    }
  }

  private static List<String> syllabus(Path folder) {
    try {
      return Part.of(Files.readString(folder.resolve("syllabus.json"))).texts("lessons");
    } catch (Unreadable | IOException e) {
      LOG.log(Level.WARNING, "no syllabus", e);
      return List.of();
    }
  }

  /** Says where the code is of apps that were there when the program had started. */
  void sources(Map<AppName, Path> of) {
    sources = of;
  }

  @Override
  public CompletableFuture<LessonWritten> write(Dictation what, Journal journal, String folder) {
    return begun("lesson-writing", () -> written(what, journal, Path.of(folder)));
  }

  private LessonWritten written(Dictation what, Journal journal, Path folder)
      throws Trouble, InterruptedException {
    LessonWriting writing = new LessonWriting(folder, wording, sources);
    LessonFolder lesson = writing.write(what, journal);
    recorded.add(lesson.path().toAbsolutePath().normalize());
    put(read(lesson.path()));
    writing.check(Typefaces.load());
    String id = String.valueOf(lesson.path().toAbsolutePath().getFileName());
    return new LessonWritten(id, lesson.file().toString(), List.copyOf(writing.remarks()));
  }

  /** Something that takes a while. */
  private interface Job<T> {
    T run() throws Trouble, InterruptedException;
  }

  private static <T> CompletableFuture<T> begun(String name, Job<T> job) {
    CompletableFuture<T> done = new CompletableFuture<>();
    Thread.ofVirtual()
        .name(name)
        .start(() -> {
          try {
            done.complete(job.run());
          } catch (Trouble e) {
            done.completeExceptionally(new UnfitLesson(e.sentence(), e));
          } catch (InterruptedException | RuntimeException e) {
            // whoever waits for it is told, whatever it was
            done.completeExceptionally(e);
          }
        });
    return done;
  }

  private ShelvedLesson read(Path folder) {
    return ShelvedLesson.of(new LessonFolder(folder), wording.locale().getLanguage());
  }

  @Override
  public List<LessonListed> listed() {
    glances.ask();
    return shelved.stream().map(ShelvedLesson::listed).toList();
  }

  @Override
  public Lesson open(String path) throws UnfitLesson {
    Path folder = unpacked(Path.of(path));
    ShelvedLesson opened = read(folder);
    ShelvedLesson.Reading reading = opened.reading();
    if (reading.lesson().isPresent() || reading.unreadable()) {
      // one that is broken is listed, too: it may be mended
      put(opened);
    }
    if (reading.wrong().isPresent()) {
      throw new UnfitLesson(folder + " is no lesson to be taken. " + reading.wrong().get());
    }
    return reading.lesson().orElseThrow();
  }

  private void put(ShelvedLesson lesson) {
    for (int i = 0; i < shelved.size(); i++) {
      if (place(shelved.get(i)).equals(place(lesson))) {
        shelved.set(i, lesson);
        return;
      }
    }
    shelved.add(lesson);
  }

  private static Path place(ShelvedLesson lesson) {
    return lesson.folder().path().toAbsolutePath().normalize();
  }

  /** Where a lesson was read from: it may have been edited since. */
  private ShelvedLesson shelved(Lesson lesson) {
    return shelved.stream()
        .filter(each -> each.reading().lesson().filter(lesson::equals).isPresent())
        .findFirst()
        .or(() ->
            shelved.stream().filter(each -> each.listed().id().equals(lesson.id())).findFirst())
        .orElseThrow();
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
    LessonFolder folder = shelved(lesson).folder();
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
  public CompletableFuture<LessonTaken> take(Lesson lesson, Way way, int step) {
    return begun("lesson", () -> taken(lesson, way, step));
  }

  private LessonTaken taken(Lesson lesson, Way way, int step) throws Trouble, InterruptedException {
    ShelvedLesson from = shelved(lesson);
    LessonDraft draft = new EditedLesson(from, lesson, this::warning);
    return beginning.begin(new LessonBeginning.Wanted(from.folder(), lesson, step, draft), way);
  }

  /** Ends the lesson that is being taken, if it is simulated, and deletes what was unpacked. */
  @Override
  public void close() {
    beginning.close();
    zips.forEach(LessonZip::close);
    zips.clear();
  }
}
