/** Entry points, desktop and command line, and all wiring; nobody imports it. */
@NullMarked
package dev.dynoscope.app;

import org.jspecify.annotations.NullMarked;
