/** The window: paints pictures, offers controls, and asks for what the learner wants. */
@NullMarked
package dev.dynoscope.view;

import org.jspecify.annotations.NullMarked;
