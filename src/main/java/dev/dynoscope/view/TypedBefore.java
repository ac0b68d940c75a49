package dev.dynoscope.view;

import java.util.ArrayList;
import java.util.List;

/** The commands that were typed, to be walked through and typed again. */
final class TypedBefore {
  private final List<String> said = new ArrayList<>();
  private int at;

  /** Keeps a command; a walk begins behind it. */
  void add(String command) {
    said.add(command);
    at = said.size();
  }

  /** Goes {@code by} steps towards the latest, back where negative; empty behind the latest. */
  String walk(int by) {
    at = Math.clamp((long) at + by, 0, said.size());
    return at < said.size() ? said.get(at) : "";
  }

  /** Whether {@code line} is where the walk is. */
  boolean at(String line) {
    return at < said.size() && said.get(at).equals(line);
  }
}
