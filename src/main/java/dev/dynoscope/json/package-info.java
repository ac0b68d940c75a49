/** Reads files that people write, so that whatever is wrong with one is told with its place. */
@NullMarked
package dev.dynoscope.json;

import org.jspecify.annotations.NullMarked;
