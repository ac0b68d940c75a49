/**
 * Runs dynos, each boot in a {@link dev.dynoscope.live.dyno.Cell} of its own. What all hosts share
 * is here; what a cell is made of is known to the sub-packages alone: {@code local} has processes
 * and sandboxes on this machine.
 */
@NullMarked
package dev.dynoscope.live.dyno;

import org.jspecify.annotations.NullMarked;
