package dev.dynoscope.view;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What the window is like, as it is remembered from one start to the next.
 *
 * @param place where it stands; empty before it was ever closed
 * @param look name of its colours: {@code dark}, {@code light} or {@code projector}
 * @param zoom size of everything in per cent, one of {@link #ZOOMS}
 * @param language two letters; empty for what the system speaks
 * @param inspector whether the inspector is open
 * @param inspectorWidth in pixels of the usual size
 * @param logHeight in pixels of the usual size; 0 for what suits the window
 * @param motion how much may move
 * @param speed of the show, in show seconds a second
 * @param welcomed whether the ways to begin have been shown
 * @param notes what the speaker wrote down for a talk
 * @param letters whether keys of one character do something; Ctrl and the others always do
 */
public record Settings(
    Optional<WindowPlace> place,
    String look,
    int zoom,
    String language,
    boolean inspector,
    double inspectorWidth,
    double logHeight,
    Motion motion,
    double speed,
    boolean welcomed,
    String notes,
    boolean letters) {
  /** The sizes there are, in per cent. */
  public static final List<Integer> ZOOMS = List.of(80, 90, 100, 110, 125, 150, 175, 200);

  /** The usual size, in per cent. */
  public static final int USUAL_ZOOM = 100;

  static final double LEAST_INSPECTOR = 260;
  static final double MOST_INSPECTOR = 720;
  static final double MOST_LOG = 1_200;

  private static final double USUAL_INSPECTOR = 300;

  /** What holds at the very first start. */
  public static final Settings FIRST =
      new Settings(
          Optional.empty(),
          "dark",
          USUAL_ZOOM,
          "",
          true,
          USUAL_INSPECTOR,
          0,
          Motion.AS_SYSTEM,
          1,
          false,
          "",
          true);

  /** How much may move. */
  public enum Motion {
    /** What the system asks for. */
    AS_SYSTEM,
    /** Stills alone. */
    REDUCED
  }

  /** Brings what is out of its range into it, so that no file can make the window unusable. */
  public Settings {
    inspectorWidth = within(inspectorWidth, LEAST_INSPECTOR, MOST_INSPECTOR, USUAL_INSPECTOR);
    logHeight = within(logHeight, 0, MOST_LOG, 0);
    speed = within(speed, 0.01, 10, 1);
    zoom = ZOOMS.contains(zoom) ? zoom : USUAL_ZOOM;
  }

  private static double within(double value, double least, double most, double usual) {
    return Double.isFinite(value) ? Math.clamp(value, least, most) : usual;
  }

  Settings place(WindowPlace now) {
    return with(draft -> draft.place = Optional.of(now));
  }

  Settings look(String now) {
    return with(draft -> draft.look = now);
  }

  Settings zoom(int now) {
    return with(draft -> draft.zoom = now);
  }

  Settings language(String now) {
    return with(draft -> draft.language = now);
  }

  Settings inspector(boolean now) {
    return with(draft -> draft.inspector = now);
  }

  Settings inspectorWidth(double now) {
    return with(draft -> draft.inspectorWidth = now);
  }

  Settings logHeight(double now) {
    return with(draft -> draft.logHeight = now);
  }

  Settings motion(Motion now) {
    return with(draft -> draft.motion = now);
  }

  Settings speed(double now) {
    return with(draft -> draft.speed = now);
  }

  Settings greeted() {
    return with(draft -> draft.welcomed = true);
  }

  Settings notes(String now) {
    return with(draft -> draft.notes = now);
  }

  Settings letters(boolean now) {
    return with(draft -> draft.letters = now);
  }

  private Settings with(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return draft.settings();
  }

  /** Settings in the making: what changes is set, and the rest stays. */
  private static final class Draft {
    private Optional<WindowPlace> place;
    private String look;
    private int zoom;
    private String language;
    private boolean inspector;
    private double inspectorWidth;
    private double logHeight;
    private Motion motion;
    private double speed;
    private boolean welcomed;
    private String notes;
    private boolean letters;

    Draft(Settings from) {
      place = from.place;
      look = from.look;
      zoom = from.zoom;
      language = from.language;
      inspector = from.inspector;
      inspectorWidth = from.inspectorWidth;
      logHeight = from.logHeight;
      motion = from.motion;
      speed = from.speed;
      welcomed = from.welcomed;
      notes = from.notes;
      letters = from.letters;
    }

    Settings settings() {
      return new Settings(
          place,
          look,
          zoom,
          language,
          inspector,
          inspectorWidth,
          logHeight,
          motion,
          speed,
          welcomed,
          notes,
          letters);
    }
  }
}
