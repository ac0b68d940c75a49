package dev.dynoscope.view;

import dev.dynoscope.picture.Ink;
import java.time.Duration;

/**
 * Something worth a line on the timeline.
 *
 * @param at show time
 * @param small whether it is drawn as a tick at the foot, with no label
 */
record Mark(Duration at, String label, Ink ink, boolean small) {}
