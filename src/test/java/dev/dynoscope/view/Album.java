package dev.dynoscope.view;

import dev.dynoscope.export.SmallPng;
import dev.dynoscope.journal.Fact;
import dev.dynoscope.journal.Journal;
import dev.dynoscope.picture.font.Typefaces;
import dev.dynoscope.session.Past;
import dev.dynoscope.session.Session;
import dev.dynoscope.story.Beat;
import dev.dynoscope.wording.bundle.Language;
import dev.dynoscope.wording.bundle.Wordings;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Pictures of windows, one window open at a time. */
final class Album {
  static final int WIDTH = 1280;
  static final int HEIGHT = 720;

  private static final int SETTLED = 12;
  private static final Typefaces TYPEFACES = Typefaces.load();

  final FxRobot robot;
  final List<String> sent = new ArrayList<>();
  final List<String> meant = new ArrayList<>();
  private final Path folder = Path.of(System.getProperty("gallery"));
  private final String only = System.getProperty("gallery.only", ".*");
  private Optional<Stage> stage = Optional.empty();

  Album(FxRobot robot) {
    this.robot = robot;
  }

  /** Whether a picture of this name is asked for. */
  boolean wanted(String name) {
    return name.matches(only);
  }

  /** Whether a picture can be asked for whose name begins so. */
  @SuppressWarnings("JdkObsolete") // a beginning that may go on to fit is just what hitEnd is for
  boolean wantsSome(String beginning) {
    Matcher matcher = Pattern.compile(only).matcher(beginning);
    return matcher.matches() || matcher.hitEnd();
  }

  Path folder() {
    return folder;
  }

  /** Says which commands were to be sent while the pictures were taken. */
  void expect(String... commands) {
    meant.addAll(List.of(commands));
  }

  Stage stage() {
    return stage.orElseThrow();
  }

  /** A session over a journal, stopped at its end. */
  Session session(Journal journal, Past past) {
    Session session =
        new Session(
            journal,
            new Session.Source(
                sent::add,
                () ->
                    journal.lastSeq() == 0 ? Instant.EPOCH : journal.entry(journal.lastSeq()).at(),
                past));
    while (session.story().lastSeq() < journal.lastSeq()) {
      session.advance(Duration.ZERO);
    }
    session.playhead().seek(session.story().end());
    return session;
  }

  /** A live run, in the usual colours. */
  Session live(Journal journal) {
    Session session = session(journal, Past.UNKNOWN);
    open(session, Language.ENGLISH, Settings.FIRST.greeted(), Opened.NOTES);
    return session;
  }

  /** Opens a window for a session, in which scenarios and lessons are offered. */
  void open(Session session, Language language, Settings settings, WindowNotes notes) {
    Teaching lessons =
        new Teaching(new ToldLessons(), taken -> WindowNotes.ofLesson(List.of(), List.of()));
    show(() ->
        new MainWindow(
                session,
                TYPEFACES,
                Wordings.load(language),
                notes,
                Optional.of(ToldShelf.simulating()),
                new Memory(settings, kept -> {}))
            .teaching(lessons));
  }

  /** Makes a window. */
  interface Making {
    MainWindow window();
  }

  /** Opens a window in place of the one before. */
  void show(Making making) {
    robot.interact(() -> {
      List.copyOf(Window.getWindows()).forEach(Window::hide);
      Stage next = new Stage();
      stage = Optional.of(next);
      next.setX(0);
      next.setY(0);
      next.setWidth(WIDTH);
      next.setHeight(HEIGHT);
      making.window().show(next);
      next.setWidth(WIDTH);
      next.setHeight(HEIGHT);
    });
    greeted(false);
    robot.moveTo(new javafx.geometry.Point2D(5, 5));
  }

  /** Shows what is said at the beginning, which leaves less room for the stage, or puts it away. */
  void greeted(boolean wanted) {
    robot.interact(() -> stage().getScene().lookup("#welcome").setVisible(wanted));
  }

  void size(int width, int height) {
    robot.interact(() -> {
      stage().setWidth(width);
      stage().setHeight(height);
    });
  }

  void type(KeyCode... keys) {
    robot.type(keys);
  }

  void control(KeyCode... keys) {
    robot.press(KeyCode.CONTROL).type(keys).release(KeyCode.CONTROL);
  }

  void select(Session session, String id) {
    Optional<String> which =
        id.equals("newest")
            ? session.after().requests().newest().map(Selection::id)
            : Optional.of(id);
    robot.interact(() -> session.select(which));
  }

  /** Goes to the {@code number}th beat, from 1, that tells such a fact. */
  void at(Session session, Class<? extends Fact> kind, int number, double share) {
    Beat beat = beats(session, kind).get(number - 1);
    seek(session, beat, share);
  }

  /** Goes to the last beat that tells such a fact. */
  void last(Session session, Class<? extends Fact> kind, double share) {
    seek(session, beats(session, kind).getLast(), share);
  }

  private static List<Beat> beats(Session session, Class<? extends Fact> kind) {
    return session.story().beats().stream().filter(b -> kind.isInstance(b.entry().fact())).toList();
  }

  private void seek(Session session, Beat beat, double share) {
    long nanos = (long) (beat.length().toNanos() * Math.min(share, 0.999));
    robot.interact(() -> session.playhead().seek(beat.start().plusNanos(nanos)));
  }

  /** The whole window. */
  void write(String name) throws IOException, InterruptedException, ExecutionException {
    write(name, stage().getScene());
  }

  /** A whole window. */
  void write(String name, Scene scene)
      throws IOException, InterruptedException, ExecutionException {
    if (wanted(name)) {
      save(name, image(scene));
    }
  }

  /** A part of the window. */
  void write(String name, Node part) throws IOException, InterruptedException, ExecutionException {
    if (wanted(name)) {
      BufferedImage all = image(part.getScene());
      Bounds there = part.localToScene(part.getLayoutBounds());
      save(
          name,
          all.getSubimage(
              (int) Math.max(0, there.getMinX()),
              (int) Math.max(0, there.getMinY()),
              (int) Math.min(all.getWidth() - there.getMinX(), there.getWidth()),
              (int) Math.min(all.getHeight() - there.getMinY(), there.getHeight())));
    }
  }

  private static BufferedImage image(Scene scene) throws InterruptedException, ExecutionException {
    WaitForAsyncUtils.waitForFxEvents(SETTLED);
    return WaitForAsyncUtils.asyncFx(() -> Pixels.of(scene.snapshot(null))).get();
  }

  /** Writes an image as a file of that name, a folder in front where it has one. */
  void save(String name, BufferedImage image) throws IOException {
    Path file = folder.resolve(name + ".png");
    Files.createDirectories(file.toAbsolutePath().resolveSibling(""));
    Files.write(file, SmallPng.encode(image));
  }
}
