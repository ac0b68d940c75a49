/** A story made by the real rules, for the tests of all that tells and shows it. */
@NullMarked
package dev.dynoscope.demo;

import org.jspecify.annotations.NullMarked;
