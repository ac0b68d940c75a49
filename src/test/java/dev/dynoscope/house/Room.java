package dev.dynoscope.house;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One package of the house with its sub-packages, and the doors it has to others.
 *
 * @param name below {@code dev.dynoscope}
 * @param pure whether it keeps its hands off the machine: no files, sockets, threads, wall clock
 * @param what the words ARCHITECTURE.md has for it
 * @param mayImport the other rooms it may import, sub-packages included
 * @param because why it may import no more
 */
record Room(String name, boolean pure, String what, List<String> mayImport, String because) {
  /** The row of ARCHITECTURE.md's import table that says the same. */
  String row() {
    String doors =
        mayImport.isEmpty()
            ? "nothing"
            : mayImport.stream().map(other -> "`" + other + "`").collect(Collectors.joining(", "));
    return "| `"
        + name
        + "`"
        + (pure ? "†" : "")
        + " | "
        + what
        + " | "
        + doors
        + " | "
        + because
        + " |";
  }
}
