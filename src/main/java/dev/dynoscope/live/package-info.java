/** What the real adapters share: folders, and sentences for what went wrong with a file. */
@NullMarked
package dev.dynoscope.live;

import org.jspecify.annotations.NullMarked;
