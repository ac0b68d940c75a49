/** What the program says to people, in the language it is asked to speak. */
@NullMarked
package dev.dynoscope.wording;

import org.jspecify.annotations.NullMarked;
