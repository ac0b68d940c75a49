/** Makes slugs from app folders and keeps them as archives in a folder of the run. */
@NullMarked
package dev.dynoscope.live.slug;

import org.jspecify.annotations.NullMarked;
