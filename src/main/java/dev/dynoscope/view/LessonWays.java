package dev.dynoscope.view;

import dev.dynoscope.session.LessonTaken;
import dev.dynoscope.session.Lessons;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * The lessons of a window, and the ways into and out of one.
 *
 * @param play the lesson that is watched; empty where it is something else
 * @param show shows a lesson that has begun, or has gone back to a step
 * @param left shows the run that goes on when a lesson was left: a branch, or what there was; says
 *     there why nothing else is shown, if there is something to be said
 */
record LessonWays(
    Lessons lessons,
    Optional<LessonPlay> play,
    Consumer<LessonTaken> show,
    BiConsumer<OptionalInt, Optional<String>> left) {}
