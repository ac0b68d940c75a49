/** What the world looks like at any point of the journal: entries folded into state. */
@NullMarked
package dev.dynoscope.world;

import org.jspecify.annotations.NullMarked;
