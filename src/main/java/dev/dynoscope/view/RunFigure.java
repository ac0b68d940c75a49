package dev.dynoscope.view;

import dev.dynoscope.picture.Palette;
import dev.dynoscope.picture.Picture;
import java.util.function.Function;

/**
 * The figures of a whole run as a picture.
 *
 * @param picture draws it with the colours of a palette
 * @param altText the same in words
 */
public record RunFigure(Function<Palette, Picture> picture, String altText) {}
