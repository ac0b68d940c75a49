package dev.dynoscope.app;

import dev.dynoscope.journal.AppName;
import java.util.function.Consumer;

/** What a platform is about before there is one that could tell of it. */
sealed interface StartStep {
  /** Nobody wants to know. */
  Consumer<StartStep> UNTOLD = step -> {};

  /** The strongest way in which dynos can run here is looked for. */
  record Cells() implements StartStep {}

  /** The servers for DNS, HTTP and object storage are opened. */
  record Servers() implements StartStep {}

  /** An app is built. */
  record Building(AppName app) implements StartStep {}

  /** The build prints a line. */
  record Printed(String line) implements StartStep {}
}
