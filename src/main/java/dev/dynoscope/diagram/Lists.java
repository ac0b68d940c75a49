package dev.dynoscope.diagram;

import dev.dynoscope.wording.Wording;
import java.util.List;

/** Enumerations in the language of the wording. */
record Lists(Wording wording) {
  /** {@code web.1}, {@code web.1 and web.2}, {@code web.1, web.2 and web.3}. */
  String of(List<String> words) {
    if (words.size() < 2) {
      return String.join("", words);
    }
    String first = String.join(", ", words.subList(0, words.size() - 1));
    return wording.say("captions.list", first, words.getLast());
  }
}
