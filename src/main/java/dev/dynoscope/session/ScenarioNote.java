package dev.dynoscope.session;

import java.time.Duration;

/**
 * A scenario as it is offered.
 *
 * @param file where it is, as the command line would name it
 * @param title a few words
 * @param about what it shows, in sentences
 * @param lasts platform time from its beginning to its end
 */
public record ScenarioNote(String file, String title, String about, Duration lasts) {}
