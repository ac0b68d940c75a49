/** The stage as a picture: a pure function of world, story and moment. */
@NullMarked
package dev.dynoscope.diagram;

import org.jspecify.annotations.NullMarked;
