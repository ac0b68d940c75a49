package dev.dynoscope.view;

import dev.dynoscope.session.LessonTaken;
import dev.dynoscope.session.Lessons;
import java.util.function.Function;

/**
 * What it takes to have lessons in a window.
 *
 * @param notes what the window says of a lesson that is being taken
 */
public record Teaching(Lessons lessons, Function<LessonTaken, WindowNotes> notes) {}
