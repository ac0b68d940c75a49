/** The platform for real: one thread steps the rules, adapters carry their effects out. */
@NullMarked
package dev.dynoscope.live;

import org.jspecify.annotations.NullMarked;
