/**
 * Runs dynos as plain processes, and sees to it that none outlives the program. {@link
 * dev.dynoscope.live.dyno.Warden} runs in a process of its own with nothing but this class path
 * entry and the JDK, so what it touches may use no library.
 */
@NullMarked
package dev.dynoscope.live.dyno;

import org.jspecify.annotations.NullMarked;
