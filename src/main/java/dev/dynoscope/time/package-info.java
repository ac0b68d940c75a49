/** Platform time: a clock that can be paused, sped up and skipped ahead, and seeded randomness. */
@NullMarked
package dev.dynoscope.time;

import org.jspecify.annotations.NullMarked;
