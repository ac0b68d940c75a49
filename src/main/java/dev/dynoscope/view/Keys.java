package dev.dynoscope.view;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * The keyboard map. A key is written as the toolkit names it ({@code Page Up}), with {@code Shift+}
 * in front where that is held, or as the one character it types: those differ from keyboard to
 * keyboard.
 */
enum Keys {
  SEND("Act", "Send a request to the app", "Space"),
  UPLOAD("Act", "Upload a picture", "U"),
  SLEEP("Act", "Skip ahead until the app sleeps", "S"),
  RESTART("Act", "Restart the selected dyno, or all", "R"),
  CRASH("Act", "Crash the selected dyno, or the first that is up", "X"),
  SCALE_UP("Act", "One dyno more", "Shift+Up"),
  SCALE_DOWN("Act", "One dyno less", "Shift+Down"),
  CLOCK_PAUSE("Act", "Stop the platform clock, or let it go", "C"),
  MORE("Act", "All else that can be caused", "M"),
  COMMAND("Act", "Type a command", "/"),

  PLAY("Show", "Play or pause the show", "P", "K"),
  STEP_BACK("Show", "One step back", "Left", "Page Up"),
  STEP_FORWARD("Show", "One step forward", "Right", "Page Down"),
  TO_START("Show", "To the beginning", "Home"),
  TO_EDGE("Show", "Catch up with what happens now", "End"),
  LEAP_BACK("Show", "A long way back in platform time", ","),
  LEAP_ON("Show", "A long way on in platform time", "."),
  FASTER("Show", "Show it faster", "+", "="),
  SLOWER("Show", "Show it slower", "-"),
  FORK("Show", "Fork here: go on from this moment, as a re-run", "G"),
  BRANCHES("Show", "The branches of this run", "Shift+G"),
  MARK_BACK("Show", "Back to what mattered before", "Shift+Left"),
  MARK_ON("Show", "On to what mattered next", "Shift+Right"),
  MARKS("Show", "A list of what mattered", "J"),
  LOOP("Show", "Begin a loop here, end it, clear it", "O"),
  ZOOM_IN("Show", "Timeline: closer", "Z"),
  ZOOM_OUT("Show", "Timeline: further away", "Shift+Z"),
  FIT("Show", "Timeline: all of it, or a part", "W"),

  DYNO("Look at", "A dyno, by its place on the stage", "1", "2", "3", "4", "5", "6", "7", "8", "9"),
  ROUTER("Look at", "The router", "0"),
  APP("Look at", "An app; again for the next one", "A"),
  BROWSER("Look at", "The browser", "B"),
  NAMES("Look at", "The DNS server", "N"),
  REQUEST("Look at", "The latest request", "Q"),
  NOTHING("Look at", "Nothing, or close what is open", "Esc"),
  INSPECTOR("Look at", "Show or hide the inspector", "I"),

  SIMULATE("Window", "Play a scenario in virtual time", "V"),
  LIVE("Window", "Back to the live platform", "L"),
  OPEN("Window", "Open a recording", "Ctrl+O"),
  SAVE("Window", "Save a recording of this run", "Ctrl+S"),
  REPORT("Window", "The figures of a run in virtual time", "F"),
  THEME("Window", "Dark, light, projector", "T"),
  PRESENT("Window", "Present: full screen, large caption", "F11", "F5"),
  MAP("Window", "This list", "?");

  private static final String CTRL = "Ctrl+";
  private static final String SHIFT = "Shift+";
  private static final String GAP = "  ";

  private final String group;
  private final String what;
  private final String keys;

  Keys(String group, String what, String... keys) {
    this.group = group;
    this.what = what;
    this.keys = String.join(GAP, keys);
  }

  /** What it belongs to, one word or two. */
  String group() {
    return group;
  }

  /** What it does. */
  String what() {
    return what;
  }

  /** The key as it is drawn in a button: the first of them. */
  String cap() {
    return keys().getFirst();
  }

  /** All its keys, for the list of them. */
  List<String> caps() {
    return this == DYNO ? List.of("1 – 9") : keys();
  }

  private List<String> keys() {
    return List.of(keys.split(GAP, -1));
  }

  /** What stands in the tooltip of its control. */
  String tip() {
    return what + "  (" + keys().stream().limit(2).collect(Collectors.joining(" or ")) + ")";
  }

  /** What a key that goes down is for. */
  static Optional<Keys> pressed(KeyEvent event) {
    String name =
        (event.isShortcutDown() ? CTRL : "")
            + (event.isShiftDown() ? SHIFT : "")
            + event.getCode().getName();
    return event.isShortcutDown() || isPlain(event) ? find(name, false) : Optional.empty();
  }

  /** What a typed character is for. */
  static Optional<Keys> typed(KeyEvent event) {
    return isPlain(event) ? find(event.getCharacter(), true) : Optional.empty();
  }

  /** Which of the digits 1 to 9 went down; 0 for any other key. */
  static int digit(KeyEvent event) {
    KeyCode code = event.getCode();
    return code.isDigitKey() ? code.getChar().charAt(0) - '0' : 0;
  }

  private static boolean isPlain(KeyEvent event) {
    return !event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
  }

  private static Optional<Keys> find(String key, boolean typed) {
    return Arrays.stream(values())
        .filter(each -> each.keys().stream().anyMatch(k -> k.equals(key) && isTyped(k) == typed))
        .findFirst();
  }

  private static boolean isTyped(String key) {
    return key.length() == 1 && !Character.isLetterOrDigit(key.charAt(0));
  }
}
