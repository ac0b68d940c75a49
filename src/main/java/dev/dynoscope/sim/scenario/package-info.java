/** What a simulation is to play, as data. */
@NullMarked
package dev.dynoscope.sim.scenario;

import org.jspecify.annotations.NullMarked;
