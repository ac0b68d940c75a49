/** Reads what the program says from its resource files. */
@NullMarked
package dev.dynoscope.wording.bundle;

import org.jspecify.annotations.NullMarked;
