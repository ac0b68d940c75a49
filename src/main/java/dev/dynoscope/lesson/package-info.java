/**
 * Lessons as data: steps, predictions, and conditions over what the journal tells. Nothing here
 * makes anything happen.
 */
@NullMarked
package dev.dynoscope.lesson;

import org.jspecify.annotations.NullMarked;
