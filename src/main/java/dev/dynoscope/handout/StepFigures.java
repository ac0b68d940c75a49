package dev.dynoscope.handout;

import java.util.List;
import java.util.Optional;

/**
 * What a step looked like when its solution was played.
 *
 * @param before as it began; empty where that is the picture before it once more
 * @param after when what it asks for had come true; gives away what was to be predicted
 * @param came which options of its prediction came true, from 0
 */
public record StepFigures(Optional<Figure> before, Optional<Figure> after, List<Integer> came) {}
