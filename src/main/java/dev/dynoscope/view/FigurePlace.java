package dev.dynoscope.view;

import java.nio.file.Path;
import java.util.Optional;

/** Where a figure is to be written. */
interface FigurePlace {
  /** Asks, and offers a name; empty where nobody wants it any more. */
  Optional<Path> choose(String name);
}
