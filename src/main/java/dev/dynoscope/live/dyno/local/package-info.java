/**
 * Runs dynos as processes of this machine, and sees to it that none outlives the program. {@link
 * dev.dynoscope.live.dyno.local.Warden} runs in a process of its own with nothing but this class
 * path entry and the JDK, so what it touches may use no library.
 */
@NullMarked
package dev.dynoscope.live.dyno.local;

import org.jspecify.annotations.NullMarked;
