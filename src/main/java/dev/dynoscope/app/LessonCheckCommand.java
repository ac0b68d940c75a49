package dev.dynoscope.app;

import dev.dynoscope.json.Unreadable;
import dev.dynoscope.lesson.Lesson;
import dev.dynoscope.picture.font.Typefaces;
import dev.dynoscope.session.Session;
import dev.dynoscope.wording.Wording;
import dev.dynoscope.wording.bundle.Language;
import dev.dynoscope.wording.bundle.Wordings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Plays lessons through, and says what is wrong with them. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    version = "dynoscope " + Version.PROGRAM,
    description = {
      "Plays each lesson's solution in virtual time, and says what is wrong with it.",
      "Who does nothing must pass no step; of each prediction one option must come true."
    })
final class LessonCheckCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description =
          "A lesson's folder, one that has many, a zip, or a course's file; else the program's"
              + " lessons.")
  private List<Path> paths = List.of();

  @Option(names = "--live", description = "Also with real processes, sockets and files.")
  private boolean live;

  @Spec private CommandSpec spec = CommandSpec.create();

  private final Wording wording = Wordings.load(Language.ENGLISH);
  private final Typefaces typefaces = Typefaces.load();
  private int steps;
  private int predictions;
  private int wrong;

  @Override
  public Integer call() throws Trouble, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    int lessons = 0;
    for (Path path : paths.isEmpty() ? List.of(AppFolders.home().resolve("lessons")) : paths) {
      lessons += lessonsChecked(path, out);
    }
    out.println(
        String.format(
            Locale.ROOT,
            "%s, %s, %s, played %s: %s.",
            counted(lessons, "lesson"),
            counted(steps, "step"),
            counted(predictions, "prediction"),
            live ? "simulated and live" : "simulated",
            wrongInWords()));
    out.flush();
    return wrong == 0 ? 0 : Trouble.FAILED;
  }

  private int lessonsChecked(Path path, PrintWriter out) throws Trouble, InterruptedException {
    if (LessonCourse.is(path)) {
      return courseChecked(path, out);
    }
    return LessonZip.is(path) ? unpackedAndChecked(path, out) : checked(path, path, out);
  }

  private int courseChecked(Path file, PrintWriter out) throws Trouble, InterruptedException {
    try (LessonCourse course = LessonCourse.read(file)) {
      for (LessonCourse.Placed each : course.lessons()) {
        say(check(each.folder()), out);
      }
      return course.lessons().size();
    } catch (Unreadable e) {
      say(List.of(new LessonFinding(file, e.line(), e.sentence())), out);
      return 0;
    }
  }

  private void say(List<LessonFinding> findings, PrintWriter out) {
    findings.forEach(out::println);
    wrong += findings.size();
    out.flush();
  }

  private static String counted(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }

  private String wrongInWords() {
    return switch (wrong) {
      case 0 -> "nothing is wrong";
      case 1 -> "1 thing is wrong";
      default -> wrong + " things are wrong";
    };
  }

  private int unpackedAndChecked(Path file, PrintWriter out) throws Trouble, InterruptedException {
    try (LessonZip zip = LessonZip.open(file)) {
      return checked(zip.path(), file, out);
    }
  }

  /**
   * Checks the lessons in a folder.
   *
   * @param shown what the folder is called for people
   * @return how many there are
   */
  private int checked(Path path, Path shown, PrintWriter out) throws Trouble, InterruptedException {
    List<LessonFolder> folders = LessonFolder.below(path);
    if (folders.isEmpty()) {
      throw new Trouble("There is no lesson.json in " + shown + ", nor in a folder of it.");
    }
    for (LessonFolder folder : folders) {
      List<LessonFinding> findings = check(folder);
      for (LessonFinding finding : findings) {
        out.println(finding.toString().replace(path.toString(), shown.toString()));
      }
      wrong += findings.size();
      out.flush();
    }
    return folders.size();
  }

  private List<LessonFinding> check(LessonFolder folder) throws InterruptedException {
    try {
      LessonTrial trial = new LessonTrial(folder, wording, typefaces.measure());
      steps += trial.lesson().steps().size();
      predictions +=
          (int) trial.lesson().steps().stream().filter(s -> s.prediction().isPresent()).count();
      trial.simulate();
      if (live && trial.findings().isEmpty()) {
        trial.solve(LessonCheckCommand::running);
      }
      trial.translations();
      return trial.findings();
    } catch (Unreadable e) {
      return List.of(new LessonFinding(folder.file(), e.line(), e.sentence()));
    } catch (Trouble e) {
      return List.of(new LessonFinding(folder.file(), 1, e.sentence()));
    }
  }

  private static LessonPlace running(LessonFolder folder, Lesson lesson)
      throws Trouble, InterruptedException {
    Closing closing = new Closing();
    try {
      LiveStack.Wishes wishes = LiveStack.Wishes.empty(LessonScenario.START);
      LiveStack stack = LiveStack.open(wishes, closing, _ -> {});
      Session.Source source = new Session.Source(stack::tell, stack::now);
      return new LivePlace(stack.journal(), source, closing::close);
    } catch (Trouble | InterruptedException e) {
      closing.close();
      throw e;
    }
  }
}
