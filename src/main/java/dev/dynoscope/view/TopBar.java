package dev.dynoscope.view;

import dev.dynoscope.session.Session;
import dev.dynoscope.wording.Wording;
import dev.dynoscope.world.IsolationState;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
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
  private static final double GAP = 5;

  private final HBox root = new HBox();
  private final VBox rows = new VBox(root);
  private final FlowPane second = new FlowPane(GAP, GAP);
  private final Label name = new Label("Dynoscope");
  private final List<Node> order;
  private final Folding folding;
  private final Label day = new Label();
  private final Label time = new Label();
  private final MenuButton rate = new MenuButton();
  private final Button clockPause;
  private final SVGPath pauseIcon = Icon.PAUSE.path();
  private final SVGPath playIcon = Icon.PLAY.path();
  private final Label mode = new Label();
  private final Tooltip modeTip = new Tip();
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
    live = notes.takesCommands();
    dress();
    clockPause = deck.button("clockPause", Keys.CLOCK_PAUSE, Icon.PAUSE);
    root.getChildren().add(name);
    if (modes.simulations().isPresent() || modes.recordings().isPresent()) {
      root.getChildren().add(new ModeSwitch(deck, modes).node());
    }
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Node clock = clock(actions);
    Optional<Region> about = about();
    List<Folding.Step> steps = new ArrayList<>(List.of(this::hideName, this::narrow));
    root.getChildren().add(mode());
    List<Node> acts = about.isPresent() ? List.of(about.get()) : acts(deck);
    List<Node> times = new ArrayList<>(List.of(clock));
    if (about.isEmpty()) {
      times.addAll(List.of(clockPause, rate, skip(actions)));
      Stream.concat(acts.stream(), times.stream().skip(1)).forEach(it -> it.setDisable(!live));
    }
    root.getChildren().addAll(acts);
    root.getChildren().add(gap);
    root.getChildren().addAll(times);
    steps.add(wanted -> fold(acts, wanted));
    steps.add(wanted -> fold(times, wanted));
    root.getChildren()
        .addAll(
            deck.button("theme", Keys.THEME, Icon.HALF_MOON),
            deck.button("present", Keys.PRESENT, Icon.SCREEN),
            deck.button("inspectorToggle", Keys.INSPECTOR, Icon.PANEL));
    order = List.copyOf(root.getChildren());
    folding = new Folding(root, steps);
  }

  private void dress() {
    rows.setId("top");
    root.getStyleClass().add("top-bar");
    second.getStyleClass().add("second-row");
    name.getStyleClass().add("product");
    rate.setMinWidth(Region.USE_PREF_SIZE);
  }

  /** What stands where the acts are, while nothing takes them. */
  private Optional<Region> about() {
    return modes
        .recording()
        .map(it -> new RecordingBar(it, modes.wording()).node())
        .or(() -> run.map(RunBar::node));
  }

  /** Fits it into the window, in as few rows as there is room for. */
  void within(ObservableValue<Number> window) {
    window.subscribe(width -> folding.within(width.doubleValue()));
  }

  private void narrow(boolean wanted) {
    root.pseudoClassStateChanged(NARROW, wanted);
  }

  private void hideName(boolean wanted) {
    root.pseudoClassStateChanged(SNUG, wanted);
    name.setVisible(!wanted);
    name.setManaged(!wanted);
  }

  /** Puts parts into a row of their own, or back into the first one, where they were. */
  private void fold(List<Node> parts, boolean wanted) {
    if (wanted) {
      root.getChildren().removeAll(parts);
      second.getChildren().addAll(parts);
    } else if (second.getChildren().removeAll(parts)) {
      List<Node> away = List.copyOf(second.getChildren());
      root.getChildren().setAll(order.stream().filter(part -> !away.contains(part)).toList());
    }
    if (second.getChildren().isEmpty()) {
      rows.getChildren().remove(second);
    } else if (!rows.getChildren().contains(second)) {
      rows.getChildren().add(second);
    }
  }

  private Label mode() {
    mode.setId("mode");
    mode.setMinWidth(Region.USE_PREF_SIZE);
    mode.getStyleClass().addAll("pill", live && !modes.rehearsed() ? "live" : "recording");
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
    if (modes.rehearsed()) {
      mode.setText(wording.say("lesson.simulated"));
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

  private List<Node> acts(Deck deck) {
    Button send = deck.button("send", Keys.SEND, wording.say("acts.button.send"));
    send.getStyleClass().add("main");
    Label dynos = new Label(wording.say("acts.button.dynos"));
    Button fewer = deck.button("scaleDown", Keys.SCALE_DOWN, Icon.MINUS);
    Button more = deck.button("scaleUp", Keys.SCALE_UP, Icon.PLUS);
    HBox scale = new HBox(dynos, fewer, more);
    scale.getStyleClass().add("segment");
    List<Node> acts =
        List.of(
            send,
            deck.button("upload", Keys.UPLOAD, wording.say("acts.button.upload")),
            deck.button("sleep", Keys.SLEEP, wording.say("acts.button.sleep")),
            deck.button("restart", Keys.RESTART, wording.say("acts.button.restart")),
            deck.button("crash", Keys.CRASH, wording.say("acts.button.crash")),
            scale,
            deck.button("more", Keys.MORE, wording.say("acts.button.more")));
    for (Node part : acts) {
      part.getStyleClass().add("act");
      ((Region) part).setMinWidth(Region.USE_PREF_SIZE);
    }
    return acts;
  }

  private Node clock(Actions actions) {
    day.getStyleClass().add("clock-day");
    time.getStyleClass().add("clock-time");
    time.setId("clock");
    time.setTooltip(new Tip(wording.say("acts.clock.tip")));
    VBox clock = new VBox(day, time);
    clock.setAlignment(Pos.CENTER_RIGHT);
    clock.setMinWidth(Region.USE_PREF_SIZE);
    rate.setId("rate");
    rate.getStyleClass().add("clock-rate");
    rate.setTooltip(new Tip(wording.say("acts.rate.tip")));
    for (int each : RATES) {
      MenuItem item =
          new MenuItem(
              wording.amount(Amounts.times(each)) + "  " + wording.say("acts.rate." + each));
      item.setId("rate" + each);
      item.setOnAction(chosen -> actions.rate(each));
      rate.getItems().add(item);
    }
    return clock;
  }

  private MenuButton skip(Actions actions) {
    MenuButton skip = new MenuButton(wording.say("acts.skip"));
    skip.setId("skip");
    skip.setMinWidth(Region.USE_PREF_SIZE);
    skip.setTooltip(new Tip(wording.say("acts.skip.tip")));
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
    folding.fit();
    run.ifPresent(RunBar::update);
    day.setText(dayFormat.format(session.shownTime()));
    time.setText(TIME.format(session.shownTime()));
    boolean stopped = ledger.rate() == 0;
    rate.setText(
        stopped ? wording.say("acts.rate.stopped") : wording.amount(Amounts.times(ledger.rate())));
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
