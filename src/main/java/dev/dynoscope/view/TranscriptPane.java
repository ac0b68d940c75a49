package dev.dynoscope.view;

import dev.dynoscope.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import org.jspecify.annotations.Nullable;

/** The captions that have been shown, up to the present moment: the show in words. */
final class TranscriptPane {
  private static final int MOST_KEPT = 2_000;

  private final ListView<String> list = new ListView<>();
  private final SortedMap<Integer, String> said = new TreeMap<>();
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
    List<String> until = new ArrayList<>();
    said.headMap(beat + 1).values().stream()
        .filter(each -> until.isEmpty() || !until.getLast().equals(each))
        .forEach(until::add);
    list.getItems().setAll(until);
    list.scrollTo(Math.max(0, until.size() - 1));
  }

  ListView<String> node() {
    return list;
  }
}
