package dev.dynoscope.app;

import dev.dynoscope.json.Unreadable;
import dev.dynoscope.lesson.Lesson;
import dev.dynoscope.live.Reason;
import dev.dynoscope.picture.font.Typefaces;
import dev.dynoscope.wording.Wording;
import dev.dynoscope.wording.bundle.Language;
import dev.dynoscope.wording.bundle.Wordings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
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
  private static final long SEED = 1;

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = "A lesson's folder, or one that has many; else the lessons of the program.")
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
    List<LessonFolder> folders = folders();
    for (LessonFolder folder : folders) {
      List<LessonFinding> findings = check(folder);
      findings.forEach(out::println);
      wrong += findings.size();
      out.flush();
    }
    out.println(
        String.format(
            Locale.ROOT,
            "%d lessons, %d steps, %d predictions, played %s: %s.",
            folders.size(),
            steps,
            predictions,
            live ? "simulated and live" : "simulated",
            wrong == 0 ? "nothing is wrong" : wrong + " things are wrong"));
    out.flush();
    return wrong == 0 ? 0 : Trouble.FAILED;
  }

  private List<LessonFolder> folders() throws Trouble {
    List<LessonFolder> found = new ArrayList<>();
    for (Path path : paths.isEmpty() ? List.of(AppFolders.home().resolve("lessons")) : paths) {
      List<LessonFolder> here = below(path);
      if (here.isEmpty()) {
        throw new Trouble("There is no lesson.json in " + path + ", nor in a folder of it.");
      }
      found.addAll(here);
    }
    return found;
  }

  private static List<LessonFolder> below(Path path) throws Trouble {
    if (Files.isRegularFile(path.resolve("lesson.json"))) {
      return List.of(new LessonFolder(path));
    }
    try (Stream<Path> all = Files.list(path)) {
      return all.filter(each -> Files.isRegularFile(each.resolve("lesson.json")))
          .sorted()
          .map(LessonFolder::new)
          .toList();
    } catch (IOException e) {
      throw new Trouble("There are no lessons to be read: " + Reason.of(e) + ".", e);
    }
  }

  private List<LessonFinding> check(LessonFolder folder) throws InterruptedException {
    try {
      LessonTrial trial = new LessonTrial(folder, wording, typefaces.measure());
      steps += trial.lesson().steps().size();
      predictions +=
          (int) trial.lesson().steps().stream().filter(s -> s.prediction().isPresent()).count();
      if (trial.canBegin()) {
        trial.solve(LessonCheckCommand::simulated);
      }
      if (trial.findings().isEmpty()) {
        trial.idle(LessonCheckCommand::simulated);
      }
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

  private static LessonPlace simulated(LessonFolder folder, Lesson lesson) throws Trouble {
    return new SimulatedPlace(folder.scenario(lesson), SEED);
  }

  private static LessonPlace running(LessonFolder folder, Lesson lesson)
      throws Trouble, InterruptedException {
    Closing closing = new Closing();
    try {
      LiveStack.Wishes wishes = LiveStack.Wishes.empty(LessonFolder.START);
      return new LivePlace(LiveStack.open(wishes, closing, _ -> {}), closing);
    } catch (Trouble | InterruptedException e) {
      closing.close();
      throw e;
    }
  }
}
