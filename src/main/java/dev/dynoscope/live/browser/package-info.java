/** The built-in browser: real DNS questions and real HTTP requests, and pages read as text. */
@NullMarked
package dev.dynoscope.live.browser;

import org.jspecify.annotations.NullMarked;
