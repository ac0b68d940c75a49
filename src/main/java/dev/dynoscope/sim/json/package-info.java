/** Scenarios as files. */
@NullMarked
package dev.dynoscope.sim.json;

import org.jspecify.annotations.NullMarked;
