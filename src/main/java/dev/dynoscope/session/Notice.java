package dev.dynoscope.session;

import dev.dynoscope.journal.IsolationFact.IsolationLost;
import java.util.Optional;

/**
 * Something that went wrong and must be seen, wherever the show is.
 *
 * @param sentence what it is
 * @param way the command that leads on, where there is one
 */
public record Notice(String sentence, Optional<String> way) {
  /** That dynos have nothing to run in any more. */
  public static Notice of(IsolationLost lost) {
    return new Notice(
        lost.why() + " No dyno can start.",
        lost.others().stream().findFirst().map(kind -> "isolation:use " + kind));
  }
}
