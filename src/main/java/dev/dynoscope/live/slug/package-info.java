/** Makes slugs from app folders and keeps them in a folder of the run. */
@NullMarked
package dev.dynoscope.live.slug;

import org.jspecify.annotations.NullMarked;
