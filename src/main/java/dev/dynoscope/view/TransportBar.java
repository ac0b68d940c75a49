package dev.dynoscope.view;

import dev.dynoscope.journal.Entry;
import dev.dynoscope.session.Playhead;
import dev.dynoscope.session.Session;
import dev.dynoscope.story.Beat;
import dev.dynoscope.story.Moment;
import dev.dynoscope.story.Story;
import dev.dynoscope.wording.Wording;
import java.time.Duration;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.SVGPath;

/** The buttons that move the show, and how it stands to what really happens. */
final class TransportBar {
  private static final List<Double> SPEEDS =
      List.of(0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1.0, 2.0, 4.0, 10.0, 30.0, 100.0, 300.0, 1000.0);
  private static final PseudoClass EDGE = PseudoClass.getPseudoClass("edge");
  private static final double NEARLY_ONE = 0.06;
  private static final Duration HARDLY = Duration.ofMillis(300);

  private static final double GAP = 8;

  private final HBox root = new HBox();
  private final FlowPane second = new FlowPane(GAP, GAP);
  private final VBox rows = new VBox(GAP, root);
  private final Folding folding;
  private final Button play;
  private final SVGPath playIcon = Icon.PLAY.path();
  private final SVGPath pauseIcon = Icon.PAUSE.path();
  private final Slider speed = new Slider(-2, 1, 0);
  private final Label speedWords = new Label();
  private final Label ratio = new Label();
  private final Label behind = new Label();
  private final Label entries = new Label();
  private final Session session;
  private final Ledger ledger;
  private final WindowNotes notes;

  private final Wording wording;

  TransportBar(
      Session session, Ledger ledger, Deck deck, WindowNotes notes, Wording wording, Node extra) {
    this.wording = wording;
    this.session = session;
    this.notes = notes;
    this.ledger = ledger;
    root.getStyleClass().add("transport");
    root.setAlignment(Pos.CENTER_LEFT);
    play = deck.button("play", Keys.PLAY, Icon.PAUSE);
    play.getStyleClass().add("main");
    Button edge =
        deck.button(
            "toEdge",
            Keys.TO_EDGE,
            wording.say(notes.takesCommands() ? "timeline.catch-up" : "timeline.end"));
    edge.setGraphic(Icon.TO_EDGE.path());
    HBox moving =
        new HBox(
            deck.button("toStart", Keys.TO_START, Icon.TO_START),
            deck.button("leapBack", Keys.LEAP_BACK, Icon.LEAP_BACK),
            deck.button("stepBack", Keys.STEP_BACK, Icon.STEP_BACK),
            play,
            deck.button("stepForward", Keys.STEP_FORWARD, Icon.STEP_FORWARD),
            deck.button("leapOn", Keys.LEAP_ON, Icon.LEAP_ON),
            edge);
    moving.getStyleClass().add("moving");
    moving.setMinWidth(Region.USE_PREF_SIZE);
    prepareSpeed();
    prepareWords();
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    List<Node> order = List.of(moving, behind, speed, speedWords, ratio, gap, entries, extra);
    root.getChildren().addAll(order);
    second.setRowValignment(VPos.CENTER);
    rows.setMinWidth(0);
    // where there is little room, the number of entries gives way first
    folding =
        new Folding(
            root,
            List.of(
                wanted -> show(entries, !wanted),
                wanted -> fold(order, List.of(extra), wanted),
                wanted -> fold(order, List.of(speed, speedWords, ratio), wanted)));
    rows.widthProperty().subscribe(width -> folding.within(width.doubleValue()));
  }

  private static void show(Node node, boolean wanted) {
    node.setVisible(wanted);
    node.setManaged(wanted);
  }

  /** Puts parts into a second row, or back to where they were. */
  private void fold(List<Node> order, List<Node> parts, boolean wanted) {
    if (wanted) {
      root.getChildren().removeAll(parts);
      second.getChildren().addAll(parts);
    } else if (second.getChildren().removeAll(parts)) {
      List<Node> away = List.copyOf(second.getChildren());
      root.getChildren().setAll(order.stream().filter(part -> !away.contains(part)).toList());
    }
    rows.getChildren().remove(second);
    if (!second.getChildren().isEmpty()) {
      rows.getChildren().add(second);
    }
  }

  private void prepareWords() {
    for (Label label : List.of(ratio, entries, behind, speedWords)) {
      label.setMinWidth(Region.USE_PREF_SIZE);
    }
    behind.setId("behind");
    behind.getStyleClass().add("behind");
    ratio.setId("ratio");
    entries.setId("entries");
    ratio.setTooltip(new Tip(wording.say("timeline.ratio-tip")));
  }

  private void prepareSpeed() {
    speed.setId("speed");
    speed.setMax(Math.log10(session.playhead().fastest()));
    speed.setPrefWidth(110);
    speed.setMinWidth(60);
    speed.setValue(Math.log10(session.playhead().speed()));
    speed.setTooltip(new Tip(wording.say("timeline.speed-tip", Keys.SLOWER.cap(wording), "+")));
    speed.setAccessibleText(wording.say("timeline.speed"));
    speed
        .valueProperty()
        .subscribe(value -> {
          double power = Math.abs(value.doubleValue()) < NEARLY_ONE ? 0 : value.doubleValue();
          session.playhead().speed(Math.pow(10, power));
        });
    speedWords.getStyleClass().add("speed-words");
  }

  private List<Double> speeds() {
    return SPEEDS.stream().filter(each -> each <= session.playhead().fastest()).toList();
  }

  /** Leaps on (1) or back (-1) in platform time: about a thirtieth of the whole. */
  void leap(int direction) {
    Story story = session.story();
    if (!story.beats().isEmpty()) {
      Duration whole =
          Duration.between(
              story.beats().getFirst().entry().at(), story.beats().getLast().entry().at());
      session.playhead().leap(Leap.fitting(whole).multipliedBy(direction));
    }
  }

  /** Goes to the next speed up (1) or down (-1). */
  void changeSpeed(int by) {
    double now = session.playhead().speed();
    List<Double> speeds = speeds();
    int index = 0;
    while (index < speeds.size() - 1 && speeds.get(index) < now * 0.99) {
      index++;
    }
    double next = speeds.get(Math.clamp((long) index + by, 0, speeds.size() - 1));
    speed.setValue(Math.log10(next));
  }

  /** Shows how things stand. */
  void update() {
    folding.fit();
    Playhead head = session.playhead();
    play.setGraphic(head.playing() ? pauseIcon : playIcon);
    play.setAccessibleText(wording.say(head.playing() ? "timeline.pause" : "timeline.play"));
    speedWords.setText(wording.amount(Amounts.times(head.speed())));
    behind.setText(behind(head));
    behind.pseudoClassStateChanged(EDGE, nearlyThere(head));
    head.moment().ifPresent(this::showRatio);
    entries.setText(wording.say("timeline.entries", ledger.entries()));
  }

  private static boolean nearlyThere(Playhead head) {
    return head.behind().compareTo(HARDLY) < 0;
  }

  private String behind(Playhead head) {
    if (nearlyThere(head)) {
      return wording.say(notes.takesCommands() ? "timeline.at-edge" : "timeline.at-end");
    }
    if (notes.mode() == WindowNotes.Mode.SIMULATED) {
      // show time says nothing here: a month is told in hours
      Duration left = Duration.between(session.after().at(), session.platformTime());
      return wording.say("timeline.to-end", wording.amount(Amounts.time(left)));
    }
    String far =
        wording.amount(Amounts.time(Duration.ofSeconds(Math.max(1, head.behind().toSeconds()))));
    return head.hurry() > 1.05
        ? wording.say(
            "timeline.catching-up",
            far,
            wording.amount(Amounts.times(Math.round(head.hurry() * 10) / 10.0)))
        : wording.say("timeline.behind", far);
  }

  private void showRatio(Moment moment) {
    ratio.setText(wording.say("timeline.ratio", thereIn(moment.beat())));
  }

  /** Platform time that passes in one second at this speed: since the beat before. */
  private String thereIn(Beat beat) {
    Duration real = Duration.ZERO;
    if (beat.index() > 0) {
      Entry previous = session.story().beats().get(beat.index() - 1).entry();
      real = Duration.between(previous.at(), beat.entry().at());
    }
    Playhead head = session.playhead();
    double shows = head.speed() * head.hurry() * 1_000 / beat.length().toMillis();
    Duration perSecond = Duration.ofNanos((long) (real.toNanos() * shows));
    // what the rules decide in one step is stamped with one time
    return perSecond.toNanos() < 1_000
        ? wording.say("timeline.no-time")
        : "= " + wording.amount(Amounts.time(perSecond));
  }

  Region node() {
    return rows;
  }
}
