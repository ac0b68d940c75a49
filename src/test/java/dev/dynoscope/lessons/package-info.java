/** The lessons and their sample apps, run as a learner's machine would run them. */
@NullMarked
package dev.dynoscope.lessons;

import org.jspecify.annotations.NullMarked;
