package dev.dynoscope.lesson.json;

import dev.dynoscope.json.Part;
import dev.dynoscope.json.Quotes;
import dev.dynoscope.json.Unreadable;
import dev.dynoscope.lesson.Translation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Translations of lessons: {@code lesson.de.json} beside {@code lesson.json}. */
public final class TranslationFile {
  private TranslationFile() {}

  /** What the file is called that holds a lesson in a language. */
  public static String name(String language) {
    return "lesson." + language + ".json";
  }

  /**
   * Reads one.
   *
   * @param language what the file's name says
   * @throws Unreadable with a sentence that names the line and the place
   */
  public static Translation read(String language, String json) throws Unreadable {
    Part part = Part.of(json);
    part.text("$schema", "");
    String said = part.text("language");
    if (!said.equals(language)) {
      throw part.wrong(
          "language",
          "the file's name says \""
              + language
              + "\", this says \""
              + said
              + "\"; mend one of them.");
    }
    List<Translation.Pair> pairs = new ArrayList<>();
    Set<String> known = new HashSet<>();
    for (Part each : part.parts("texts")) {
      Translation.Pair pair = new Translation.Pair(each.text("of"), each.text("is"));
      if (!known.add(pair.of())) {
        throw each.wrong("of", "this text stands here before; take one of the two out.");
      }
      pairs.add(pair);
      each.nothingElse();
    }
    part.nothingElse();
    return new Translation(said, pairs);
  }

  /** What the file of one says. */
  public static String write(Translation translation) {
    return translation.texts().stream()
        .map(pair ->
            "    {\n      \"of\": %s,\n      \"is\": %s\n    }"
                .formatted(Quotes.around(pair.of()), Quotes.around(pair.is())))
        .collect(
            Collectors.joining(
                ",\n",
                "{\n  \"language\": "
                    + Quotes.around(translation.language())
                    + ",\n  \"texts\": [\n",
                "\n  ]\n}\n"));
  }
}
