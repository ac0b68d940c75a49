package dev.dynoscope.paas;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.time.Dice;
import java.util.List;
import java.util.stream.IntStream;

/** Makes up names for apps whose owner has none: an adjective, a noun and a number. */
final class AppNames {
  private static final List<String> ADJECTIVES =
      List.of(
          "ancient",
          "autumn",
          "billowing",
          "bitter",
          "bold",
          "calm",
          "cold",
          "damp",
          "dry",
          "evening",
          "falling",
          "fierce",
          "floating",
          "frosty",
          "gentle",
          "glacial",
          "hidden",
          "icy",
          "late",
          "limitless",
          "lingering",
          "misty",
          "morning",
          "nameless",
          "peaceful",
          "polished",
          "quiet",
          "radiant",
          "rough",
          "secret",
          "shielded",
          "silent",
          "still",
          "stormy",
          "tranquil",
          "wandering",
          "whispering",
          "wild",
          "winter",
          "young");
  private static final List<String> NOUNS =
      List.of(
          "basin",
          "beach",
          "bird",
          "brook",
          "cliffs",
          "cloud",
          "dawn",
          "dragon",
          "dusk",
          "escarpment",
          "everglades",
          "falls",
          "field",
          "forest",
          "garden",
          "glade",
          "headland",
          "hollows",
          "island",
          "journey",
          "lake",
          "meadow",
          "mesa",
          "mountain",
          "oasis",
          "plains",
          "pond",
          "refuge",
          "ridge",
          "river",
          "savannah",
          "sea",
          "shore",
          "spire",
          "springs",
          "stream",
          "taiga",
          "thicket",
          "tundra",
          "waters");
  private static final List<Integer> NUMBERS = IntStream.range(10, 100).boxed().toList();

  private final Dice dice;

  AppNames(Dice dice) {
    this.dice = dice;
  }

  /** Such as {@code floating-dragon-42}. */
  AppName next() {
    return new AppName(dice.pick(ADJECTIVES) + "-" + dice.pick(NOUNS) + "-" + dice.pick(NUMBERS));
  }
}
