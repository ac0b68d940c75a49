package dev.dynoscope.view;

/**
 * What the speaker has to know.
 *
 * @param now the caption that the audience reads
 * @param next the caption after it; empty at the live edge
 * @param platformTime of what is shown, as it is on the clock
 * @param lesson what the lesson notes for whoever stands in front of a class; may be empty
 */
record Cue(String now, String next, String platformTime, String lesson) {}
