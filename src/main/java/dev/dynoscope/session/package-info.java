/** One run of the program: what is being watched, where the playhead is, what was asked for. */
@NullMarked
package dev.dynoscope.session;

import org.jspecify.annotations.NullMarked;
