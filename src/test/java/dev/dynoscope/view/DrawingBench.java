package dev.dynoscope.view;

import com.sun.management.OperatingSystemMXBean;
import dev.dynoscope.diagram.BusyStage;
import dev.dynoscope.diagram.Diagram;
import dev.dynoscope.picture.Box;
import dev.dynoscope.picture.Face;
import dev.dynoscope.picture.Group;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.picture.Label;
import dev.dynoscope.picture.Palette;
import dev.dynoscope.picture.Picture;
import dev.dynoscope.picture.Shape;
import dev.dynoscope.picture.font.Typefaces;
import dev.dynoscope.wording.bundle.Language;
import dev.dynoscope.wording.bundle.Wordings;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleConsumer;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.stage.Stage;

/**
 * How fast the stage is painted, and what it costs: frames a second, and the share of a core, of
 * several kinds of picture in turns, in one run. {@code src/test/bench/drawing/run.sh} starts it.
 */
public final class DrawingBench extends Application {
  private static final int TOKENS = Integer.getInteger("tokens", 2_000);
  private static final double SECONDS = Integer.getInteger("seconds", 6);
  private static final double WARM_SECONDS = Integer.getInteger("warm", 4);
  private static final int ROUNDS = Integer.getInteger("rounds", 3);
  private static final double WIDTH = 1600;
  private static final double HEIGHT = 900;

  private final Typefaces typefaces = Typefaces.load();
  private final Fonts fonts = new Fonts(typefaces);
  private final Pane root = new Pane();
  private final List<Contestant> contestants = new ArrayList<>();
  private int turn;

  /** One kind of picture: what is in the window, and what moves in it at a time in seconds. */
  private record Contestant(String name, Node node, DoubleConsumer frame) {}

  @Override
  public void start(Stage stage) {
    contestants.add(plainNodes());
    contestants.add(tokens());
    contestants.add(busy(6, 30));
    contestants.add(busy(6, 40));
    contestants.add(busy(6, 0));
    contestants.add(busy(10_000, 0));
    String only = System.getProperty("only", "");
    contestants.removeIf(contestant -> !contestant.name().contains(only));
    stage.setScene(new Scene(root, WIDTH, HEIGHT));
    stage.show();
    next();
  }

  private static double x(int i, double t) {
    return 800 + 740 * Math.sin(t * 0.7 + i * 0.61);
  }

  private static double y(int i, double t) {
    return 450 + 420 * Math.cos(t * 0.9 + i * 0.37);
  }

  private Contestant plainNodes() {
    Pane pane = new Pane();
    for (int i = 0; i < TOKENS; i++) {
      Rectangle pill = new Rectangle(70, 26, Look.colour(Palette.DARK.colour(Ink.REQUEST_FILL)));
      pill.setArcWidth(26);
      pill.setArcHeight(26);
      Text text = new Text("GET /");
      text.setFont(fonts.font(Face.MONO_BOLD, 12.5));
      pane.getChildren().add(new StackPane(pill, text));
    }
    return new Contestant(
        TOKENS + " tokens as nodes",
        pane,
        t -> {
          for (int i = 0; i < TOKENS; i++) {
            pane.getChildren().get(i).setTranslateX(x(i, t));
            pane.getChildren().get(i).setTranslateY(y(i, t));
          }
        });
  }

  private Contestant tokens() {
    Canvas canvas = new Canvas(WIDTH, HEIGHT);
    PicturePainter painter = new PicturePainter(fonts);
    Group token =
        Group.of(
            Box.at(-35, -13, 70, 26).pill().fill(Ink.REQUEST_FILL),
            Label.at(0, 4.5, "GET /").set(Face.MONO_BOLD, 12.5).ink(Ink.ON_REQUEST).centred());
    return new Contestant(
        TOKENS + " tokens of a picture",
        canvas,
        t -> {
          List<Shape> all = new ArrayList<>();
          for (int i = 0; i < TOKENS; i++) {
            all.add(token.id("request:" + i).at(x(i, t), y(i, t)));
          }
          Picture picture = new Picture(WIDTH, HEIGHT, Palette.DARK, all);
          painter.paint(picture, canvas.getGraphicsContext2D(), 1);
        });
  }

  /** As the window does it: what has changed since the frame before is painted. */
  private Contestant busy(int dynos, int requests) {
    Diagram diagram = new Diagram(typefaces.measure(), Wordings.load(Language.ENGLISH));
    StagePane pane = new StagePane(diagram, fonts, _ -> {});
    pane.setPrefSize(WIDTH, HEIGHT);
    BusyStage stage = new BusyStage(dynos, requests);
    return new Contestant(
        dynos + " dynos, " + requests + " open requests",
        pane,
        t -> pane.show(stage.at(t), Palette.DARK, false));
  }

  private void next() {
    if (turn == contestants.size() * ROUNDS) {
      Platform.exit();
      return;
    }
    Contestant contestant = contestants.get(turn++ % contestants.size());
    root.getChildren().setAll(contestant.node());
    new Run(contestant).start();
  }

  /** One turn: some seconds to warm up, and some that count. */
  private final class Run extends AnimationTimer {
    private final Contestant contestant;
    private final OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private long began;
    private long counted;
    private long cpu;
    private long work;
    private long worst;
    private int frames;

    Run(Contestant contestant) {
      this.contestant = contestant;
    }

    @Override
    public void handle(long now) {
      began = began == 0 ? now : began;
      double t = (now - began) / 1e9;
      if (counted == 0 && t >= WARM_SECONDS) {
        counted = now;
        cpu = system.getProcessCpuTime();
      }
      if (counted > 0 && now - counted >= SECONDS * 1e9) {
        stop();
        tell(now);
        next();
        return;
      }
      long before = System.nanoTime();
      contestant.frame().accept(t);
      if (counted > 0) {
        long took = System.nanoTime() - before;
        work += took;
        worst = Math.max(worst, took);
        frames++;
      }
    }

    private void tell(long now) {
      double wall = (now - counted) / 1e9;
      double used = (system.getProcessCpuTime() - cpu) / 1e9;
      System.out.printf(
          Locale.ROOT,
          "%-34s %5.1f frames/s %5.0f %% of a core %6.1f ms CPU a frame %5.1f ms drawing, worst"
              + " %.0f%n",
          contestant.name(),
          frames / wall,
          100 * used / wall,
          1000 * used / frames,
          work / 1e6 / frames,
          worst / 1e6);
    }
  }

  /** Starts it: what is started from the class path must not be an application itself. */
  public static final class Start {
    private Start() {}

    /** Runs all contestants in turns and prints a line for each turn. */
    public static void main(String[] args) {
      launch(DrawingBench.class, args);
    }
  }
}
