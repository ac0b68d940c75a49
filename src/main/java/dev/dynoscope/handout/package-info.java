/** A lesson on paper: one web page that prints well, with figures, and nothing that runs. */
@NullMarked
package dev.dynoscope.handout;

import org.jspecify.annotations.NullMarked;
