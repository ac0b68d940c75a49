/** The journal as a file: one JSON object a line. */
@NullMarked
package dev.dynoscope.journal.json;

import org.jspecify.annotations.NullMarked;
