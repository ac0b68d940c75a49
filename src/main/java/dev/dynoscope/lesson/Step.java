package dev.dynoscope.lesson;

import java.util.List;
import java.util.Optional;

/**
 * A step of a lesson.
 *
 * @param id names it within the lesson, in lower case with hyphens
 * @param say what is told, as Markdown
 * @param spotlight ids of what the picture shows and this is about, such as {@code router}
 * @param task what is to be done; empty where there is only something to read
 * @param prediction asked before it is done
 * @param expect true when it was done; there is one where there is a task
 * @param hints each says more than the one before
 * @param why told when it was done, as Markdown
 * @param solution does what is to be done
 * @param notes for whoever stands in front of a class
 * @param claims what of the lesson's claims is seen in this very step
 */
public record Step(
    String id,
    String title,
    String say,
    List<String> spotlight,
    String task,
    Optional<Prediction> prediction,
    Optional<Condition> expect,
    List<String> hints,
    String why,
    List<Move> solution,
    String notes,
    List<String> claims) {}
