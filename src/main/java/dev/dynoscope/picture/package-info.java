/** Immutable pictures: shapes with stable ids, colours by role, text measured in pure Java. */
@NullMarked
package dev.dynoscope.picture;

import org.jspecify.annotations.NullMarked;
