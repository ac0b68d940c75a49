package dev.dynoscope.view;

import dev.dynoscope.wording.Wording;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * The keyboard map. A key is written as the toolkit names it ({@code Page Up}), with {@code Ctrl+}
 * and {@code Shift+} in front where these are held, or as the one character it types: those differ
 * from keyboard to keyboard. What each does is said by {@code window.key.NAME}.
 */
enum Keys {
  SEND(Group.ACT, "Space"),
  UPLOAD(Group.ACT, "U"),
  SLEEP(Group.ACT, "S"),
  RESTART(Group.ACT, "R"),
  CRASH(Group.ACT, "X"),
  SCALE_UP(Group.ACT, "Shift+Up"),
  SCALE_DOWN(Group.ACT, "Shift+Down"),
  CLOCK_PAUSE(Group.ACT, "C"),
  DEPLOY(Group.ACT, "D"),
  MORE(Group.ACT, "M"),
  COMMAND(Group.ACT, "/"),
  UNDO(Group.ACT, "Ctrl+Z"),

  PLAY(Group.SHOW, "P", "K"),
  STEP_BACK(Group.SHOW, "Left", "Page Up"),
  STEP_FORWARD(Group.SHOW, "Right", "Page Down"),
  TO_START(Group.SHOW, "Home"),
  TO_EDGE(Group.SHOW, "End"),
  LEAP_BACK(Group.SHOW, ","),
  LEAP_ON(Group.SHOW, "."),
  FASTER(Group.SHOW, "+", "="),
  SLOWER(Group.SHOW, "-"),
  FORK(Group.SHOW, "G"),
  BRANCHES(Group.SHOW, "Shift+G"),
  MARK_BACK(Group.SHOW, "Shift+Left"),
  MARK_ON(Group.SHOW, "Shift+Right"),
  MARKS(Group.SHOW, "J"),
  LOOP(Group.SHOW, "O"),
  ZOOM_IN(Group.SHOW, "Z"),
  ZOOM_OUT(Group.SHOW, "Shift+Z"),
  FIT(Group.SHOW, "W"),

  DYNO(Group.LOOK, "1", "2", "3", "4", "5", "6", "7", "8", "9"),
  ROUTER(Group.LOOK, "0"),
  APP(Group.LOOK, "A"),
  BROWSER(Group.LOOK, "B"),
  NAMES(Group.LOOK, "N"),
  REQUEST(Group.LOOK, "Q"),
  MENU(Group.LOOK, "Shift+F10", "Context Menu"),
  NOTHING(Group.LOOK, "Esc"),
  INSPECTOR(Group.LOOK, "I"),

  PALETTE(Group.WINDOW, "Ctrl+K", "Ctrl+Shift+P"),
  SIMULATE(Group.WINDOW, "V"),
  LIVE(Group.WINDOW, "L"),
  OPEN(Group.WINDOW, "Ctrl+O"),
  SAVE(Group.WINDOW, "Ctrl+S"),
  REPORT(Group.WINDOW, "F"),
  EXPORT(Group.WINDOW, "Ctrl+E"),
  THEME(Group.WINDOW, "T"),
  LARGER(Group.WINDOW, "Ctrl+Plus", "Ctrl+Equals", "Ctrl+Add"),
  SMALLER(Group.WINDOW, "Ctrl+Minus", "Ctrl+Subtract"),
  USUAL_SIZE(Group.WINDOW, "Ctrl+0", "Ctrl+Numpad 0"),
  MESSAGES(Group.WINDOW, "Shift+M"),
  WELCOME(Group.WINDOW, "H"),
  MAP(Group.WINDOW, "?", "F1"),

  LESSONS(Group.LESSON, "E"),
  LESSON_NEXT(Group.LESSON, "Shift+Page Down"),
  LESSON_BACK(Group.LESSON, "Shift+Page Up"),
  LESSON_HINT(Group.LESSON, "Y"),
  LESSON_SHOW(Group.LESSON, "Shift+Y"),
  LESSON_AGAIN(Group.LESSON, "Shift+R"),
  LESSON_PANEL(Group.LESSON, "Shift+E"),
  LESSON_ROOM(Group.LESSON, "Shift+A"),
  LESSON_RECORD(Group.LESSON, "Shift+D"),

  PRESENT(Group.PRESENT, "F11"),
  PRESENT_START(Group.PRESENT, "F5", "Shift+F5"),
  NOTES(Group.PRESENT, "Shift+N"),
  SPOTLIGHT(Group.PRESENT, "Shift+L"),
  FREEZE(Group.PRESENT, "Shift+F"),
  BLACKOUT(Group.PRESENT, "B", ".");

  /** What keys belong to, said by {@code window.keys.NAME}. */
  enum Group {
    ACT,
    SHOW,
    LOOK,
    WINDOW,
    LESSON,
    PRESENT;

    String words(Wording wording) {
      return wording.say("window.keys." + dashed(name()));
    }
  }

  private static final String CTRL = "Ctrl+";
  private static final String SHIFT = "Shift+";
  private static final String GAP = "  ";

  private final Group group;
  private final String keys;

  Keys(Group group, String... keys) {
    this.group = group;
    this.keys = String.join(GAP, keys);
  }

  /** What it belongs to. */
  Group group() {
    return group;
  }

  /** What it does. */
  String what(Wording wording) {
    return wording.say("window.key." + dashed(name()));
  }

  /** The key as it is named here: the first of them. */
  String cap() {
    return keys().getFirst();
  }

  /** The key as it is drawn in a button: the first of them. */
  String cap(Wording wording) {
    return caps(wording).getFirst();
  }

  /** All its keys, for the list of them. */
  List<String> caps(Wording wording) {
    return switch (this) {
      case DYNO -> List.of("1 – 9");
      case LARGER, SMALLER, USUAL_SIZE -> List.of(drawn(cap(), wording));
      default -> keys().stream().map(key -> drawn(key, wording)).toList();
    };
  }

  /** What stands on the keys of a keyboard of the language. */
  private static String drawn(String key, Wording wording) {
    return key.length() == 1
        ? key
        : Arrays.stream(key.split("\\+"))
            .map(part -> {
              String known = wording.pattern("window.cap." + dashed(part));
              return known.isEmpty() ? part : known;
            })
            .collect(Collectors.joining("+"));
  }

  private static String dashed(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
  }

  private List<String> keys() {
    return List.of(keys.split(GAP, -1));
  }

  /** What stands in the tooltip of its control; {@code letters} says whether those are on. */
  String tip(Wording wording, boolean letters) {
    List<String> caps = letters ? caps(wording) : safeCaps(wording);
    return caps.isEmpty() ? what(wording) : what(wording) + "  (" + inWords(caps, wording) + ")";
  }

  private static String inWords(List<String> caps, Wording wording) {
    return caps.size() == 1
        ? caps.getFirst()
        : wording.say("window.either", caps.get(0), caps.get(1));
  }

  /** Whether it is meant even while somebody types. */
  boolean everywhere() {
    return switch (this) {
      case PALETTE, LARGER, SMALLER, USUAL_SIZE, NOTHING -> true;
      default -> cap().matches("F\\d+");
    };
  }

  /** What a key that goes down is for; some are for something else while presenting. */
  static Optional<Keys> pressed(KeyEvent event, boolean presenting) {
    String held = (event.isShortcutDown() ? CTRL : "") + (event.isShiftDown() ? SHIFT : "");
    boolean other = event.isAltDown() || (!event.isShortcutDown() && !isPlain(event));
    return other ? Optional.empty() : find(held + event.getCode().getName(), false, presenting);
  }

  /** What a typed character is for. */
  static Optional<Keys> typed(KeyEvent event, boolean presenting) {
    return isPlain(event) ? find(event.getCharacter(), true, presenting) : Optional.empty();
  }

  /**
   * Whether what was pressed is one character alone, or with Shift: a letter, a digit or a sign.
   * Such keys can be turned off, since speech input and unsteady hands strike them unasked.
   */
  static boolean ofOneCharacter(KeyEvent event) {
    String key =
        event.getEventType() == KeyEvent.KEY_TYPED
            ? event.getCharacter()
            : event.getCode().getName();
    return isPlain(event) && key.length() == 1 && !key.isBlank();
  }

  /** Whether the key as it is named here is one character, or one with Shift. */
  private static boolean isOneCharacter(String key) {
    return key.replace(SHIFT, "").length() == 1;
  }

  /** The keys that do it while those of one character are off. */
  List<String> safeCaps(Wording wording) {
    return this == DYNO
        ? List.of()
        : keys().stream()
            .filter(key -> !isOneCharacter(key))
            .map(key -> drawn(key, wording))
            .toList();
  }

  /** Which of the digits 1 to 9 went down; 0 for any other key. */
  static int digit(KeyEvent event) {
    KeyCode code = event.getCode();
    return code.isDigitKey() ? code.getChar().charAt(0) - '0' : 0;
  }

  private static boolean isPlain(KeyEvent event) {
    return !event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
  }

  private static Optional<Keys> find(String key, boolean typed, boolean presenting) {
    if (presenting && BLACKOUT.has(key, typed)) {
      return Optional.of(BLACKOUT);
    }
    return Arrays.stream(values())
        .filter(each -> each != BLACKOUT && each.has(key, typed))
        .findFirst();
  }

  private boolean has(String key, boolean typed) {
    return keys().stream().anyMatch(k -> k.equals(key) && isTyped(k) == typed);
  }

  private static boolean isTyped(String key) {
    return key.length() == 1 && !Character.isLetterOrDigit(key.charAt(0));
  }
}
