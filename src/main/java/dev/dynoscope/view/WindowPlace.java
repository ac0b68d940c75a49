package dev.dynoscope.view;

/**
 * Where a window stands, in pixels of the screen.
 *
 * @param maximized whether it fills the screen; the rest is what it goes back to
 */
public record WindowPlace(double x, double y, double width, double height, boolean maximized) {}
