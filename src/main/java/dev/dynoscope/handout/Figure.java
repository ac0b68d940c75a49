package dev.dynoscope.handout;

import dev.dynoscope.picture.Picture;

/**
 * A picture on the page.
 *
 * @param caption a sentence under it
 * @param alt all of it in words
 */
public record Figure(Picture picture, String caption, String alt) {}
