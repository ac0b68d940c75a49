/** Lessons as files. */
@NullMarked
package dev.dynoscope.lesson.json;

import org.jspecify.annotations.NullMarked;
