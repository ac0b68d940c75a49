package dev.dynoscope.house;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A library, and the few packages that may know of it.
 *
 * @param name what people call it
 * @param packages its root packages, as ArchUnit writes them
 * @param onlyIn our packages below {@code dev.dynoscope} that may import it, sub-packages included
 * @param because what it is for, and why nobody else sees it
 */
record Library(String name, List<String> packages, List<String> onlyIn, String because) {
  /** The row of ARCHITECTURE.md's library table that says the same. */
  String row() {
    String rooms = onlyIn.stream().map(room -> "`" + room + "`").collect(Collectors.joining(", "));
    return "| " + name + " | " + rooms + " | " + because + " |";
  }
}
