/** Journal time told in show time: beats long enough to see, in the order things happened. */
@NullMarked
package dev.dynoscope.story;

import org.jspecify.annotations.NullMarked;
