package dev.dynoscope.view;

import dev.dynoscope.picture.Ink;
import dev.dynoscope.story.Mark;

/**
 * A mark that is drawn on the timeline.
 *
 * @param x its place, a whole pixel
 */
record Pin(Mark mark, double x, String label, Ink ink) {}
