/** The same script on the platform that really runs and in virtual time, and what differs. */
@NullMarked
package dev.dynoscope.pairs;

import org.jspecify.annotations.NullMarked;
