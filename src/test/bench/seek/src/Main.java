import dev.dynoscope.diagram.Diagram;
import dev.dynoscope.diagram.Shot;
import dev.dynoscope.journal.Journal;
import dev.dynoscope.json.Unreadable;
import dev.dynoscope.picture.Palette;
import dev.dynoscope.picture.font.Typefaces;
import dev.dynoscope.session.Session;
import dev.dynoscope.sim.Simulation;
import dev.dynoscope.sim.json.ScenarioFile;
import dev.dynoscope.story.Story;
import dev.dynoscope.wording.bundle.Language;
import dev.dynoscope.wording.bundle.Wordings;
import dev.dynoscope.world.History;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/**
 * What it costs to go anywhere in a long journal: the journal is made by our simulation, a session
 * takes it in as a window would, and then goes to random moments. Each time the world before and
 * after the moment is found, and the picture of it is drawn.
 */
final class Main {
  /** The CPU time of a thread says what was done also where others have the cores. */
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private static final int SEEKS = 100;
  private static final int FRAME_MILLIS = 16;
  private static final int INTAKE_MILLIS = 8;

  private final Journal journal = new Journal();
  private final Diagram diagram =
      new Diagram(Typefaces.load().measure(), Wordings.load(Language.ENGLISH));
  private final Random random;

  private Main(long seed) {
    random = new Random(seed);
  }

  /**
   * Prints lines of a word and numbers.
   *
   * @param args the scenario's file, how many days, the seed, how many entries at the most
   */
  public static void main(String[] args) throws IOException, Unreadable {
    long seed = Long.parseLong(args[2]);
    Main bench = new Main(seed);
    long empty = used();
    bench.make(args[0], Double.parseDouble(args[1]), seed, Long.parseLong(args[3]));
    long told = used();
    print("entries", bench.journal.lastSeq());
    print("journal bytes an entry", (told - empty) / bench.journal.lastSeq());
    Session session = bench.open();
    bench.seeks(session, "at first");
    print("session bytes an entry", (used() - told) / bench.journal.lastSeq());
    for (int round = 1; round <= 3; round++) {
      bench.seeks(session, "round " + round);
    }
    bench.edge(session);
    bench.parts();
  }

  private void make(String file, double days, long seed, long most) throws IOException, Unreadable {
    Duration span = Duration.ofMinutes(Math.round(days * 24 * 60));
    Simulation simulation =
        new Simulation(
            ScenarioFile.read(Files.readString(Path.of(file))).lasting(span),
            seed,
            entries ->
                journal.append(
                    entries.subList(0, (int) Math.min(entries.size(), most - journal.lastSeq()))));
    while (journal.lastSeq() < most && simulation.step(simulation.end())) {
      // one step after the other, until it is enough
    }
  }

  /** Takes it in frame by frame, and shows the moment at each; the frames are not drawn. */
  private Session open() {
    Session session =
        new Session(journal, new Session.Source(command -> {}, () -> journal.entry(1).at()));
    session.playhead().pause();
    long begun = System.nanoTime();
    double longest = 0;
    int frames = 0;
    session.advance(Duration.ofMillis(FRAME_MILLIS), () -> false);
    // a window has drawn something by the time that anybody can go anywhere
    draw(session);
    while (session.story().lastSeq() < journal.lastSeq()) {
      long from = System.nanoTime();
      long until = from + INTAKE_MILLIS * 1_000_000L;
      session.advance(Duration.ofMillis(FRAME_MILLIS), () -> System.nanoTime() < until);
      longest = Math.max(longest, millis(from));
      frames++;
    }
    print("taken in, ms of work", millis(begun));
    print("taken in, frames of " + FRAME_MILLIS + " ms", frames);
    print("longest frame's part, ms", longest);
    return session;
  }

  private void seeks(Session session, String name) {
    double[] found = new double[SEEKS];
    double[] all = new double[SEEKS];
    double[] work = new double[SEEKS];
    long end = session.story().end().toMillis();
    for (int i = 0; i < SEEKS; i++) {
      Duration target = Duration.ofMillis(random.nextLong(end));
      long from = System.nanoTime();
      long worked = THREADS.getCurrentThreadCpuTime();
      session.playhead().seek(target);
      session.advance(Duration.ZERO);
      found[i] = millis(from);
      draw(session);
      all[i] = millis(from);
      work[i] = (THREADS.getCurrentThreadCpuTime() - worked) / 1e6;
    }
    row(name + ": worlds", found);
    row(name + ": worlds and picture", all);
    row(name + ": both, CPU time", work);
  }

  /** From the beginning to the live edge and back: what a window does at once when asked to. */
  private void edge(Session session) {
    double[] there = new double[SEEKS];
    for (int i = 0; i < SEEKS; i++) {
      session.playhead().seek(i % 2 == 0 ? session.story().end() : Duration.ZERO);
      long from = System.nanoTime();
      session.advance(Duration.ZERO);
      draw(session);
      there[i] = millis(from);
    }
    row("from end to end", there);
  }

  private void draw(Session session) {
    Shot shot =
        new Shot(
            session.before(),
            session.after(),
            session.playhead().moment(),
            session.shownTime(),
            Optional.empty());
    if (diagram.draw(shot, 1600, 700, Palette.DARK).shapes().isEmpty()) {
      throw new IllegalStateException("nothing was drawn");
    }
  }

  /** What telling and folding cost alone. */
  private void parts() {
    long from = System.nanoTime();
    Story story = new Story();
    journal.after(0, Integer.MAX_VALUE).forEach(story::add);
    print("story alone, ms", millis(from));
    from = System.nanoTime();
    History history = new History(journal);
    history.lookAhead(journal.lastSeq(), Integer.MAX_VALUE);
    print("worlds alone, ms", millis(from));
  }

  private static double millis(long from) {
    return (System.nanoTime() - from) / 1e6;
  }

  private static long used() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static void row(String name, double[] millis) {
    Arrays.sort(millis);
    System.out.println(
        String.format(
            Locale.ROOT,
            "%-32s median %.2f ms, worst %.2f ms of %d",
            name,
            millis[millis.length / 2],
            millis[millis.length - 1],
            millis.length));
  }

  private static void print(String name, double number) {
    System.out.println(String.format(Locale.ROOT, "%-32s %.1f", name, number));
  }
}
