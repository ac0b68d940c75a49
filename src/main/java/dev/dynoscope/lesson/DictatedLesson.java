package dev.dynoscope.lesson;

import dev.dynoscope.journal.Entry;
import dev.dynoscope.lesson.Condition.Happened;
import dev.dynoscope.lesson.Condition.Times;
import dev.dynoscope.lesson.Dictation.Mark;
import dev.dynoscope.wording.Wording;
import dev.dynoscope.world.World;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * Makes a lesson of what somebody did: a step for each mark, or for each command where there are no
 * marks, with the commands as its solution and what came of them as what is expected. What is to be
 * said stands there as sentences that tell what to write.
 */
public final class DictatedLesson {
  private static final int SHORT = 40;
  private static final int MOST_LIT = 2;

  private final Dictation dictation;
  private final List<Entry> entries;
  private final Wording wording;
  private final UnaryOperator<String> portable;
  private final Set<String> ids = new TreeSet<>();

  /** Commands that make a step together, and what it is called. */
  private record Group(String title, List<Doing> doings) {
    List<Told> told() {
      return doings.stream().flatMap(d -> d.tellings().stream()).map(Doing.Telling::told).toList();
    }
  }

  /**
   * One of what was dictated.
   *
   * @param entries all of the journal, from its first on
   * @param wording the words of those sentences
   * @param portable puts a command so that it can be given on another machine
   */
  public DictatedLesson(
      Dictation dictation, List<Entry> entries, Wording wording, UnaryOperator<String> portable) {
    this.dictation = dictation;
    this.entries = entries;
    this.wording = wording;
    this.portable = portable;
  }

  /** How many commands were given since an entry, without those that were refused. */
  public static int commands(long since, List<Entry> entries) {
    return Doings.after(since, entries).size();
  }

  /**
   * The lesson.
   *
   * @param id names its folder
   * @param start the world that it starts from
   */
  public Lesson lesson(String id, Lesson.Start start) {
    List<Group> groups = groups();
    List<Step> steps = new ArrayList<>();
    groups.forEach(group -> steps.add(step(group, steps.size() + 1)));
    for (int i = 0; i < steps.size(); i++) {
      if (!groups.get(i).doings().isEmpty() && !passes(lesson(id, start, steps), i, groups)) {
        steps.set(i, plainly(steps.get(i), groups.get(i)));
      }
    }
    return lesson(id, start, steps);
  }

  private Lesson lesson(String id, Lesson.Start start, List<Step> steps) {
    String words = id.replace('-', ' ').replace('_', ' ').strip();
    String title =
        words.isEmpty() ? id : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    return new Lesson(
        id,
        title,
        wording.say("dictation.lesson.about"),
        Math.max(1, steps.size()),
        List.of(),
        Lesson.Way.LIVE,
        start,
        List.copyOf(steps));
  }

  private List<Group> groups() {
    List<Doing> doings = Doings.after(dictation.from(), entries);
    List<Group> groups = new ArrayList<>();
    if (dictation.marks().isEmpty()) {
      doings.forEach(doing -> groups.add(new Group("", List.of(doing))));
      return groups;
    }
    long from = dictation.from();
    for (Mark mark : dictation.marks()) {
      groups.add(new Group(mark.title(), between(doings, from, mark.after())));
      from = mark.after();
    }
    List<Doing> rest = between(doings, from, Long.MAX_VALUE);
    if (!rest.isEmpty()) {
      groups.add(new Group("", rest));
    }
    return groups;
  }

  private static List<Doing> between(List<Doing> doings, long from, long to) {
    return doings.stream().filter(each -> each.seq() > from && each.seq() <= to).toList();
  }

  private Step step(Group group, int number) {
    boolean reads = group.doings().isEmpty();
    List<Move> moves =
        group.doings().stream()
            .flatMap(doing -> doing.moves().stream())
            .map(this::portable)
            .toList();
    String verb = reads ? "" : group.doings().getLast().verb();
    String title =
        !group.title().isEmpty()
            ? group.title()
            : reads
                ? wording.say("dictation.lesson.title-read", String.valueOf(number))
                : wording.say("dictation.lesson.title", String.valueOf(number), verb);
    Optional<Condition> expect =
        reads
            ? Optional.empty()
            : Expectation.of(group.told())
                .or(() -> Optional.of(answered(group.doings().getLast())));
    return new Step(
        id(group.title().isEmpty() ? verb : group.title()),
        title,
        wording.say(reads ? "dictation.lesson.say-read" : "dictation.lesson.say"),
        spotlight(group),
        reads ? "" : task(moves),
        Optional.empty(),
        expect,
        reads ? List.of() : List.of(hint(moves)),
        reads ? "" : wording.say("dictation.lesson.why"),
        moves,
        "",
        List.of());
  }

  private Move portable(Move move) {
    return move instanceof Move.Tell tell
        ? new Move.Tell(portable.apply(tell.command()), tell.waits())
        : move;
  }

  private String id(String words) {
    String plain = words.toLowerCase(wording.locale()).replaceAll("[^a-z0-9]+", "-");
    String id = plain.replaceAll("^-+|-+$", "");
    String base =
        id.isEmpty() ? "step" : id.substring(0, Math.min(SHORT, id.length())).replaceAll("-+$", "");
    String free = base;
    for (int i = 2; !ids.add(free); i++) {
      free = base + "-" + i;
    }
    return free;
  }

  private String task(List<Move> moves) {
    return moves.size() == 1
        ? wording.say("dictation.lesson.do", said(moves.getFirst()))
        : wording.say("dictation.lesson.do-all") + "\n\n" + items(moves);
  }

  private String items(List<Move> moves) {
    return String.join("\n", moves.stream().map(move -> "- " + said(move)).toList());
  }

  private String said(Move move) {
    return switch (move) {
      case Move.Tell tell -> "`" + tell.command() + "`";
      case Move.Repeat repeat -> "`" + repeat.command() + "`";
      case Move.Wait wait -> wording.say("dictation.lesson.wait", SpanText.of(wait.span()));
    };
  }

  private String hint(List<Move> moves) {
    return wording.say("dictation.lesson.hint", said(moves.getFirst()));
  }

  /** What it is about and is there when it begins. */
  private static List<String> spotlight(Group group) {
    List<Doing.Telling> tellings =
        group.doings().stream().flatMap(doing -> doing.tellings().stream()).toList();
    Set<String> ids = new LinkedHashSet<>();
    for (Doing.Telling telling : tellings) {
      Told told = telling.told();
      if (told.kind().startsWith("page-")) {
        ids.add("browser");
      }
      told.field("dyno").stream()
          .flatMap(dyno -> told.field("app").stream().map(app -> app.text() + "/" + dyno.text()))
          .filter(tellings.getFirst().dynosBefore()::contains)
          .forEach(name -> ids.add("dyno:" + name));
    }
    return ids.size() > MOST_LIT ? List.of() : List.copyOf(ids);
  }

  private static Condition answered(Doing doing) {
    TreeMap<String, Probe> probes = new TreeMap<>();
    probes.put("text", new Probe.Reads(doing.command()));
    return new Happened(new Pattern("command-answered", probes), Times.ONCE);
  }

  /** The same, but it expects the command itself besides. */
  private static Step plainly(Step step, Group group) {
    Condition answered = answered(group.doings().getLast());
    Condition expect =
        step.expect()
            .filter(each -> !each.equals(answered))
            .<Condition>map(each -> new Condition.All(List.of(answered, each)))
            .orElse(answered);
    return new Step(
        step.id(),
        step.title(),
        step.say(),
        step.spotlight(),
        step.task(),
        step.prediction(),
        Optional.of(expect),
        step.hints(),
        step.why(),
        step.solution(),
        step.notes(),
        step.claims());
  }

  /** Whether who did this did the step, and not before it was begun. */
  private boolean passes(Lesson lesson, int step, List<Group> groups) {
    Attempt attempt = new Attempt(lesson, dictation.from());
    World world = World.EMPTY;
    for (Entry entry : entries) {
      world = world.after(entry);
      read(attempt);
      attempt.take(entry, world);
    }
    read(attempt);
    return attempt.reached() > step
        && attempt.done().get(step).to() >= groups.get(step).doings().getFirst().seq();
  }

  private static void read(Attempt attempt) {
    while (attempt.step().filter(step -> step.expect().isEmpty()).isPresent()) {
      attempt.read();
    }
  }
}
