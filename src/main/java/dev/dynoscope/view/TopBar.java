package dev.dynoscope.view;

import dev.dynoscope.session.Session;
import dev.dynoscope.world.IsolationState;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.SVGPath;
import org.jspecify.annotations.Nullable;

/** The bar above the stage: what can be done at the left, the platform's clock at the right. */
final class TopBar {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final List<Integer> RATES = List.of(1, 60, 600, 3600);
  private static final List<String> SKIPS = List.of("1m", "30m", "31m", "1h", "24h");
  private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
  private static final PseudoClass STOPPED = PseudoClass.getPseudoClass("stopped");
  private static final PseudoClass SNUG = PseudoClass.getPseudoClass("snug");
  private static final double TIP_WIDTH = 420;
  private static final double WIDE_ENOUGH_FOR_CAPS = 1230;
  private static final double WIDE_ENOUGH_FOR_THE_NAME = 1340;
  private static final double MODE_SWITCH = 130;
  private static final double BRANCH = 250;

  private final HBox root = new HBox();
  private final Label day = new Label();
  private final Label time = new Label();
  private final MenuButton rate = new MenuButton();
  private final Button clockPause;
  private final SVGPath pauseIcon = Icon.PAUSE.path();
  private final SVGPath playIcon = Icon.PLAY.path();
  private final Label mode = new Label();
  private final Tooltip modeTip = new Tooltip();
  private final Session session;
  private final Ledger ledger;
  private final boolean live;
  private final Modes modes;
  private final Optional<RunBar> run;
  private @Nullable IsolationState shown;

  TopBar(
      Session session,
      Ledger ledger,
      Deck deck,
      Actions actions,
      WindowNotes notes,
      Modes modes,
      Consumer<String> complain) {
    this.session = session;
    this.modes = modes;
    run = modes.run().map(it -> new RunBar(it, modes.wording(), deck, complain));
    this.ledger = ledger;
    live = notes.live();
    root.getStyleClass().add("top-bar");
    Label name = new Label("Dynoscope");
    name.getStyleClass().add("product");
    clockPause = deck.button("clockPause", Keys.CLOCK_PAUSE, Icon.PAUSE);
    root.getChildren().add(name);
    if (modes.simulations().isPresent() || modes.recordings().isPresent()) {
      root.getChildren().add(new ModeSwitch(deck, modes).node());
    }
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Node clock = clock(actions);
    if (modes.recording().isPresent()) {
      Region about = new RecordingBar(modes.recording().get(), modes.wording()).node();
      root.getChildren().addAll(mode(), about, gap, clock);
    } else if (run.isPresent()) {
      root.getChildren().addAll(mode(), run.get().node(), gap, clock);
    } else {
      HBox acting = acting(deck);
      acting.setDisable(!live);
      clockPause.setDisable(!live);
      MenuButton skip = skip(actions);
      rate.setDisable(!live);
      skip.setDisable(!live);
      skip.setMinWidth(Region.USE_PREF_SIZE);
      root.getChildren().addAll(mode(), acting, gap, clock, clockPause, rate, skip);
    }
    root.getChildren()
        .addAll(
            deck.button("theme", Keys.THEME, Icon.HALF_MOON),
            deck.button("present", Keys.PRESENT, Icon.SCREEN),
            deck.button("inspectorToggle", Keys.INSPECTOR, Icon.PANEL));
    rate.setMinWidth(Region.USE_PREF_SIZE);
    // of the scene: the bar itself may be wider than that, which is what is to be mended
    root.sceneProperty()
        .flatMap(Scene::widthProperty)
        .orElse(WIDE_ENOUGH_FOR_THE_NAME)
        .subscribe(width -> fit(width.doubleValue()));
  }

  private void fit(double sceneWidth) {
    double width =
        sceneWidth
            - (modes.simulations().isPresent() ? MODE_SWITCH : 0)
            - (modes.branchWords().isPresent() ? BRANCH : 0);
    root.pseudoClassStateChanged(NARROW, width < WIDE_ENOUGH_FOR_CAPS);
    root.pseudoClassStateChanged(SNUG, width < WIDE_ENOUGH_FOR_THE_NAME);
  }

  private Label mode() {
    mode.setId("mode");
    mode.setMinWidth(Region.USE_PREF_SIZE);
    mode.getStyleClass().addAll("pill", live ? "live" : "recording");
    mode.setTooltip(modeTip);
    modeTip.setWrapText(true);
    modeTip.setMaxWidth(TIP_WIDTH);
    return mode;
  }

  /** What runs here, and in what: it must be seen at all times. */
  private void updateMode() {
    if (modes.run().isPresent()) {
      mode.setText("Simulated: no code runs, seed " + modes.run().get().seed());
      modeTip.setText(session.after().isolation().honesty());
      return;
    }
    IsolationState isolation = session.present().isolation();
    if (!isolation.equals(shown)) {
      shown = isolation;
      String kind = isolation.lost().isPresent() ? "no " + isolation.kind() : isolation.kind();
      mode.setText(
          (live ? "Live" : "Recording")
              + (kind.isEmpty() ? "" : " · " + kind)
              + modes.branchWords().map(words -> " · " + words).orElse(""));
      modeTip.setText(
          (live ? "A real platform runs in this program. " : "A journal; nothing runs. ")
              + isolation.lost().orElse(isolation.honesty()));
    }
  }

  private static HBox acting(Deck deck) {
    Button send = deck.button("send", Keys.SEND, "Send request");
    send.getStyleClass().add("main");
    Label dynos = new Label("Dynos");
    Button fewer = deck.button("scaleDown", Keys.SCALE_DOWN, Icon.MINUS);
    Button more = deck.button("scaleUp", Keys.SCALE_UP, Icon.PLUS);
    HBox scale = new HBox(dynos, fewer, more);
    scale.getStyleClass().add("segment");
    HBox acting =
        new HBox(
            send,
            deck.button("upload", Keys.UPLOAD, "Upload picture"),
            deck.button("sleep", Keys.SLEEP, "Sleep"),
            deck.button("restart", Keys.RESTART, "Restart"),
            deck.button("crash", Keys.CRASH, "Crash"),
            scale,
            deck.button("more", Keys.MORE, "More"));
    acting.getStyleClass().add("acting");
    acting.setMinWidth(Region.USE_PREF_SIZE);
    for (Node part : acting.getChildren()) {
      ((Region) part).setMinWidth(Region.USE_PREF_SIZE);
    }
    return acting;
  }

  private Node clock(Actions actions) {
    day.getStyleClass().add("clock-day");
    time.getStyleClass().add("clock-time");
    time.setId("clock");
    time.setTooltip(new Tooltip("Platform time of what is shown, UTC"));
    VBox clock = new VBox(day, time);
    clock.setAlignment(Pos.CENTER_RIGHT);
    clock.setMinWidth(Region.USE_PREF_SIZE);
    rate.setId("rate");
    rate.getStyleClass().add("clock-rate");
    rate.setTooltip(new Tooltip("How fast the platform's clock goes"));
    for (int each : RATES) {
      MenuItem item = new MenuItem(Amounts.times(each) + words(each));
      item.setId("rate" + each);
      item.setOnAction(chosen -> actions.rate(each));
      rate.getItems().add(item);
    }
    return clock;
  }

  private static String words(int rate) {
    return switch (rate) {
      case 1 -> "  as on the wall";
      case 60 -> "  a minute each second";
      case 600 -> "  ten minutes each second";
      default -> "  an hour each second";
    };
  }

  private static MenuButton skip(Actions actions) {
    MenuButton skip = new MenuButton("Skip");
    skip.setId("skip");
    skip.setTooltip(new Tooltip("Set the platform's clock forward"));
    for (String each : SKIPS) {
      MenuItem item = new MenuItem(each.replace("m", " min").replace("h", " h"));
      item.setId("skip" + each);
      item.setOnAction(chosen -> actions.skip(each));
      skip.getItems().add(item);
    }
    return skip;
  }

  /** Shows the present time and rate. */
  void update() {
    updateMode();
    run.ifPresent(RunBar::update);
    day.setText(DAY.format(session.shownTime()));
    time.setText(TIME.format(session.shownTime()));
    boolean stopped = ledger.rate() == 0;
    rate.setText(stopped ? "stopped" : Amounts.times(ledger.rate()));
    rate.pseudoClassStateChanged(STOPPED, stopped);
    clockPause.setGraphic(stopped ? playIcon : pauseIcon);
  }

  Region node() {
    return root;
  }
}
