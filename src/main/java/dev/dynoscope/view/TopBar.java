package dev.dynoscope.view;

import dev.dynoscope.session.Session;
import dev.dynoscope.wording.Wording;
import dev.dynoscope.world.IsolationState;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
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
  private static final double WIDE_ENOUGH_FOR_ONE_ROW = 1_000;
  private static final double MODE_SWITCH = 130;
  private static final double RECORDINGS = 140;
  private static final double BRANCH = 300;

  private final HBox root = new HBox();
  private final VBox rows = new VBox(root);
  private Optional<HBox> acting = Optional.empty();
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
  private final Wording wording;
  private final DateTimeFormatter dayFormat;
  private final Optional<RunBar> run;
  private @Nullable IsolationState shown;

  TopBar(
      Session session,
      Ledger ledger,
      Deck deck,
      Actions actions,
      WindowNotes notes,
      Modes modes,
      Wording wording,
      Consumer<String> complain) {
    this.wording = wording;
    dayFormat =
        DateTimeFormatter.ofPattern(wording.say("acts.clock.day"), wording.locale())
            .withZone(ZoneOffset.UTC);
    this.session = session;
    this.modes = modes;
    run = modes.run().map(it -> new RunBar(it, modes.wording(), deck, complain));
    this.ledger = ledger;
    live = notes.live();
    rows.setId("top");
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
    Optional<Region> about = about();
    if (about.isPresent()) {
      root.getChildren().addAll(mode(), about.get(), gap, clock);
    } else {
      fill(acting(deck), gap, clock, skip(actions));
    }
    root.getChildren()
        .addAll(
            deck.button("theme", Keys.THEME, Icon.HALF_MOON),
            deck.button("present", Keys.PRESENT, Icon.SCREEN),
            deck.button("inspectorToggle", Keys.INSPECTOR, Icon.PANEL));
    rate.setMinWidth(Region.USE_PREF_SIZE);
  }

  /** What a platform that runs can be asked for; there but useless where none does. */
  private void fill(HBox acts, Region gap, Node clock, MenuButton skip) {
    acting = Optional.of(acts);
    acts.setDisable(!live);
    clockPause.setDisable(!live);
    rate.setDisable(!live);
    skip.setDisable(!live);
    skip.setMinWidth(Region.USE_PREF_SIZE);
    root.getChildren().addAll(mode(), acts, gap, clock, clockPause, rate, skip);
  }

  /** What stands where the acts are, while nothing takes them. */
  private Optional<Region> about() {
    return modes
        .recording()
        .map(it -> new RecordingBar(it, modes.wording()).node())
        .or(() -> run.map(RunBar::node));
  }

  /**
   * Fits it into the window: the bar itself may be wider than that, which is what is to be mended.
   */
  void within(ObservableValue<Number> window) {
    window.subscribe(width -> fit(width.doubleValue()));
  }

  private void fit(double windowWidth) {
    double forOneRow = windowWidth - (modes.branchWords().isPresent() ? BRANCH : 0);
    double width =
        forOneRow
            - (modes.simulations().isPresent() ? MODE_SWITCH : 0)
            - (modes.recordings().isPresent() ? RECORDINGS : 0);
    acting.ifPresent(acts -> fold(acts, windowWidth > 0 && forOneRow < WIDE_ENOUGH_FOR_ONE_ROW));
    root.pseudoClassStateChanged(NARROW, width < WIDE_ENOUGH_FOR_CAPS);
    root.pseudoClassStateChanged(SNUG, width < WIDE_ENOUGH_FOR_THE_NAME);
  }

  /** Puts what can be done into a row of its own, or back into the first one. */
  private void fold(HBox acts, boolean folded) {
    if (folded && root.getChildren().remove(acts)) {
      acts.getStyleClass().add("second-row");
      rows.getChildren().add(acts);
    } else if (!folded && rows.getChildren().remove(acts)) {
      acts.getStyleClass().remove("second-row");
      root.getChildren().add(root.getChildren().indexOf(mode) + 1, acts);
    }
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
      mode.setText(wording.say("acts.simulated", String.valueOf(modes.run().get().seed())));
      modeTip.setText(session.after().isolation().honesty());
      return;
    }
    IsolationState isolation = session.present().isolation();
    if (!isolation.equals(shown)) {
      shown = isolation;
      String kind =
          isolation.lost().isPresent()
              ? wording.say("acts.mode.lost", isolation.kind())
              : isolation.kind();
      mode.setText(
          wording.say(live ? "acts.mode.live" : "acts.mode.recording")
              + (kind.isEmpty() ? "" : " · " + kind)
              + modes.branchWords().map(words -> " · " + words).orElse(""));
      modeTip.setText(
          wording.say(
              live ? "acts.live.tip" : "acts.recording.tip",
              isolation.lost().orElse(isolation.honesty())));
    }
  }

  private HBox acting(Deck deck) {
    Button send = deck.button("send", Keys.SEND, wording.say("acts.button.send"));
    send.getStyleClass().add("main");
    Label dynos = new Label(wording.say("acts.button.dynos"));
    Button fewer = deck.button("scaleDown", Keys.SCALE_DOWN, Icon.MINUS);
    Button more = deck.button("scaleUp", Keys.SCALE_UP, Icon.PLUS);
    HBox scale = new HBox(dynos, fewer, more);
    scale.getStyleClass().add("segment");
    HBox acting =
        new HBox(
            send,
            deck.button("upload", Keys.UPLOAD, wording.say("acts.button.upload")),
            deck.button("sleep", Keys.SLEEP, wording.say("acts.button.sleep")),
            deck.button("restart", Keys.RESTART, wording.say("acts.button.restart")),
            deck.button("crash", Keys.CRASH, wording.say("acts.button.crash")),
            scale,
            deck.button("more", Keys.MORE, wording.say("acts.button.more")));
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
    time.setTooltip(new Tooltip(wording.say("acts.clock.tip")));
    VBox clock = new VBox(day, time);
    clock.setAlignment(Pos.CENTER_RIGHT);
    clock.setMinWidth(Region.USE_PREF_SIZE);
    rate.setId("rate");
    rate.getStyleClass().add("clock-rate");
    rate.setTooltip(new Tooltip(wording.say("acts.rate.tip")));
    for (int each : RATES) {
      MenuItem item = new MenuItem(Amounts.times(each) + "  " + wording.say("acts.rate." + each));
      item.setId("rate" + each);
      item.setOnAction(chosen -> actions.rate(each));
      rate.getItems().add(item);
    }
    return clock;
  }

  private MenuButton skip(Actions actions) {
    MenuButton skip = new MenuButton(wording.say("acts.skip"));
    skip.setId("skip");
    skip.setTooltip(new Tooltip(wording.say("acts.skip.tip")));
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
    day.setText(dayFormat.format(session.shownTime()));
    time.setText(TIME.format(session.shownTime()));
    boolean stopped = ledger.rate() == 0;
    rate.setText(stopped ? wording.say("acts.rate.stopped") : Amounts.times(ledger.rate()));
    rate.pseudoClassStateChanged(STOPPED, stopped);
    clockPause.setGraphic(stopped ? playIcon : pauseIcon);
  }

  /** The time on the clock. */
  String time() {
    return time.getText();
  }

  Region node() {
    return rows;
  }
}
