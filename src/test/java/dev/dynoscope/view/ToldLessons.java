package dev.dynoscope.view;

import dev.dynoscope.journal.Journal;
import dev.dynoscope.json.Unreadable;
import dev.dynoscope.lesson.Attempt;
import dev.dynoscope.lesson.Course;
import dev.dynoscope.lesson.Dictation;
import dev.dynoscope.lesson.Lesson;
import dev.dynoscope.lesson.json.LessonFile;
import dev.dynoscope.picture.font.Typefaces;
import dev.dynoscope.session.LessonDraft;
import dev.dynoscope.session.LessonListed;
import dev.dynoscope.session.LessonProgress;
import dev.dynoscope.session.LessonTaken;
import dev.dynoscope.session.LessonWritten;
import dev.dynoscope.session.Lessons;
import dev.dynoscope.session.LongWork;
import dev.dynoscope.session.Session;
import dev.dynoscope.session.UnfitLesson;
import dev.dynoscope.wording.bundle.Language;
import dev.dynoscope.wording.bundle.Wordings;
import dev.dynoscope.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;

/** Lessons whose journals are told: a command is answered by the tale that belongs to it. */
final class ToldLessons implements Lessons {
  private static final String JSON =
      """
      {
        "title": "The vanishing profile picture",
        "about": "Why a picture that was uploaded is gone after a restart.",
        "minutes": 8,
        "claims": ["S8"],
        "prefers": "simulated",
        "start": { "apps": [{ "name": "photos" }] },
        "steps": [
          { "id": "meet", "title": "An app with a wall of faces",
            "say": "This is **photos**. It runs in one dyno, `web.1`.\\n\\n- It keeps *pictures*.",
            "spotlight": ["dyno:photos/web.1"], "notes": "Ask who has seen this." },
          { "id": "upload", "title": "Upload a picture", "say": "Something to keep.",
            "do": "Upload a picture.",
            "expect": { "happened": "file-written" },
            "hints": ["Look at the buttons.", "Press U."],
            "why": "It is on the dyno's own disk.", "solution": ["upload -a photos"] },
          { "id": "restart", "title": "Restart the dyno", "say": "Dynos are restarted daily.",
            "do": "Restart `web.1`.",
            "predict": { "question": "What happens to the file?", "options": [
              { "text": "It stays.", "when": { "happened": "request-failed" },
                "reply": "That is how it is on a *laptop*." },
              { "text": "It is gone.", "when": { "happened": "disk-discarded" } } ] },
            "expect": { "happened": "disk-discarded" },
            "solution": ["ps:restart web.1 -a photos"] }
        ]
      }
      """;

  final List<String> told = new ArrayList<>();
  final ToldProgress notes = new ToldProgress();
  final Lesson lesson = read("vanishing");
  final List<Lesson> more = new ArrayList<>();
  Optional<String> unfit = Optional.empty();
  volatile List<LessonListed> listed = List.of(new LessonListed.Fit(lesson));
  volatile LessonDraft.Now draft = LessonDraft.still(lesson).now();
  CompletableFuture<LessonWritten> written = new CompletableFuture<>();
  Optional<Course> course = Optional.empty();
  Optional<String> earlier = Optional.empty();
  Optional<CompletableFuture<LessonTaken>> waiting = Optional.empty();

  /** A window over a live run in which they are offered. */
  MainWindow window(Tale live) {
    Session session = new Session(live.journal, new Session.Source(command -> {}, live::now));
    return new MainWindow(session, Typefaces.load(), Wordings.load(Language.ENGLISH), Opened.NOTES)
        .teaching(new Teaching(this, taken -> WindowNotes.ofLesson(List.of(), List.of())));
  }

  /** One of these steps, under another name. */
  static Lesson read(String id) {
    return read(id, JSON);
  }

  /** The lesson with another text. */
  Lesson with(String old, String now) {
    return read("vanishing", JSON.replace(old, now));
  }

  private static Lesson read(String id, String json) {
    try {
      return LessonFile.read(id, json);
    } catch (Unreadable e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public List<LessonListed> listed() {
    List<LessonListed> all = new ArrayList<>(listed);
    more.forEach(each -> all.add(new LessonListed.Fit(each)));
    return all;
  }

  @Override
  public Optional<Course> course() {
    return course;
  }

  @Override
  public String note(Lesson which) {
    return course.isPresent() ? "Ask who has lost a file." : "";
  }

  @Override
  public Optional<String> earlierCourse() {
    return earlier;
  }

  @Override
  public String notice() {
    return "";
  }

  @Override
  public boolean asked() {
    return false;
  }

  @Override
  public void openCourse(String path) throws UnfitLesson {
    if (unfit.isPresent()) {
      throw new UnfitLesson(unfit.get());
    }
    told.add("course " + path);
    course = Optional.of(new Course("Monday", "For beginners.", List.of()));
  }

  @Override
  public void closeCourse() {
    told.add("all lessons");
    course = Optional.empty();
    earlier = Optional.of("monday.json");
  }

  @Override
  public LongWork<String> handout(Lesson which, boolean answers) {
    told.add("hand-out of " + which.id() + (answers ? " with answers" : ""));
    return new LongWork<>() {
      @Override
      public double share() {
        return 1;
      }

      @Override
      public void cancel() {
        told.add("no hand-out");
      }

      @Override
      public CompletableFuture<String> done() {
        return unfit
            .map(it -> CompletableFuture.<String>failedFuture(new UnfitLesson(it)))
            .orElseGet(() -> CompletableFuture.completedFuture("<html/>"));
      }
    };
  }

  @Override
  public Lesson open(String path) throws UnfitLesson {
    throw new UnfitLesson(path + " is no lesson.");
  }

  @Override
  public String warning(Lesson which) {
    return "";
  }

  @Override
  public CompletableFuture<LessonTaken> take(Lesson which, Lesson.Way way, int step) {
    told.add("take " + way + " from " + step);
    if (unfit.isPresent()) {
      return CompletableFuture.failedFuture(new UnfitLesson(unfit.get()));
    }
    Tale tale = new Tale().deployed();
    Attempt attempt = new Attempt(which, tale.journal.lastSeq());
    for (int i = 0; i < step; i++) {
      attempt.read();
      if (i == 1) {
        tale.upload();
        read(attempt, tale.journal);
      }
    }
    return waiting.orElseGet(() -> CompletableFuture.completedFuture(new Taken(attempt, tale)));
  }

  private static void read(Attempt attempt, Journal journal) {
    World world = World.EMPTY;
    for (var entry : journal.after(0, Integer.MAX_VALUE)) {
      world = world.after(entry);
      attempt.take(entry, world);
    }
  }

  @Override
  public CompletableFuture<LessonWritten> write(Dictation what, Journal journal, String folder) {
    told.add("write " + what + " to " + folder);
    return written;
  }

  @Override
  public LessonProgress progress() {
    return notes;
  }

  /** A lesson over a tale. */
  final class Taken implements LessonTaken {
    private final Attempt attempt;
    final Tale tale;

    Taken(Attempt attempt, Tale tale) {
      this.attempt = attempt;
      this.tale = tale;
    }

    private void answer(String command) {
      told.add(command);
      switch (command.replaceFirst("[ :].*", "")) {
        case "visit" -> tale.visit();
        case "upload" -> tale.upload();
        case "ps" -> tale.restart();
        default -> tale.refuse(command, "There is no command \"" + command + "\".");
      }
    }

    @Override
    public Lesson lesson() {
      return attempt.lesson();
    }

    @Override
    public Lesson.Way way() {
      return Lesson.Way.SIMULATED;
    }

    @Override
    public Optional<String> fallback() {
      return Optional.empty();
    }

    @Override
    public Journal journal() {
      return tale.journal;
    }

    @Override
    public Session.Source source() {
      return new Session.Source(this::answer, tale::now);
    }

    @Override
    public OptionalInt branch() {
      return OptionalInt.empty();
    }

    @Override
    public Attempt attempt() {
      return attempt;
    }

    @Override
    public LessonDraft draft() {
      return () -> draft;
    }

    @Override
    public CompletableFuture<LessonTaken> back(int step) {
      told.add("back to " + step);
      Tale earlier = new Tale().deployed();
      if (step > 1) {
        earlier.upload();
      }
      Attempt again = Attempt.back(attempt, step, earlier.journal.lastSeq());
      read(again, earlier.journal);
      return CompletableFuture.completedFuture(new Taken(again, earlier));
    }

    @Override
    public CompletableFuture<OptionalInt> leave() {
      told.add("leave");
      return CompletableFuture.completedFuture(OptionalInt.empty());
    }
  }
}
