package dev.dynoscope.view;

import dev.dynoscope.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import org.jspecify.annotations.Nullable;

/** The captions that have been shown, up to the present moment: the show in words. */
final class TranscriptPane {
  private static final int MOST_KEPT = 2_000;

  private final ListView<String> list = new ListView<>();
  private final SortedMap<Integer, String> said = new TreeMap<>();
  private final SortedMap<Integer, List<String>> told = new TreeMap<>();
  private int shownBeat = -1;
  private String shownText = "";

  TranscriptPane(Wording wording) {
    list.setId("transcript");
    list.getStyleClass().addAll("transcript", "dense");
    list.setPlaceholder(new Label(wording.say("captions.transcript.none")));
    list.setAccessibleText(wording.say("captions.transcript"));
    list.setCellFactory(view -> new Line());
  }

  /** A sentence, wrapped to the width of the list. */
  private final class Line extends ListCell<String> {
    Line() {
      setWrapText(true);
      prefWidthProperty().bind(list.widthProperty().subtract(24));
    }

    @Override
    protected void updateItem(@Nullable String sentence, boolean empty) {
      super.updateItem(sentence, empty);
      setText(empty ? null : sentence);
    }
  }

  /** Takes down what is said at a beat. */
  void say(int beat, String sentence) {
    if (beat == shownBeat && sentence.equals(shownText)) {
      return;
    }
    shownBeat = beat;
    shownText = sentence;
    if (!sentence.isBlank()) {
      said.put(beat, sentence);
    }
    if (said.size() > MOST_KEPT) {
      said.remove(said.firstKey());
    }
    show(until(beat));
  }

  /** Takes down a message, after what is shown at the moment: messages go, and this stays. */
  void tell(String message) {
    told.computeIfAbsent(shownBeat, beat -> new ArrayList<>()).add(message);
    if (told.size() > MOST_KEPT) {
      told.remove(told.firstKey());
    }
    show(until(shownBeat));
  }

  private List<String> until(int beat) {
    SortedSet<Integer> beats = new TreeSet<>(said.headMap(beat + 1).keySet());
    beats.addAll(told.headMap(beat + 1).keySet());
    List<String> until = new ArrayList<>();
    String last = "";
    for (int each : beats) {
      String caption = said.getOrDefault(each, "");
      if (!caption.isEmpty() && !caption.equals(last)) {
        until.add(caption);
        last = caption;
      }
      until.addAll(told.getOrDefault(each, List.of()));
    }
    return until;
  }

  /** Only adds where there is nothing to take back, so that a line that is being read stays. */
  private void show(List<String> lines) {
    List<String> before = list.getItems();
    int same = before.size();
    if (same <= lines.size() && lines.subList(0, same).equals(before)) {
      before.addAll(lines.subList(same, lines.size()));
    } else {
      before.clear();
      before.addAll(lines);
    }
    list.scrollTo(Math.max(0, lines.size() - 1));
  }

  ListView<String> node() {
    return list;
  }
}
