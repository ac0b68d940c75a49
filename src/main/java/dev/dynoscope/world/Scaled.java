package dev.dynoscope.world;

/**
 * How many dynos of a process type are wanted.
 *
 * @param size title of their size, such as {@code Standard-1X}
 */
public record Scaled(int quantity, String size) {}
