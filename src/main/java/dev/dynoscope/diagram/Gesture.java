package dev.dynoscope.diagram;

import dev.dynoscope.picture.Group;
import dev.dynoscope.picture.Shape;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * How one kind of happening is acted out: a pure function of the shot and of how far its beat has
 * come. One class for each; {@link Gestures} says which.
 */
interface Gesture {
  /** Nothing moves. */
  Gesture STILL = new Gesture() {};

  /** What is drawn over the stage, in stage units. */
  default List<Shape> over() {
    return List.of();
  }

  /** What becomes of things on the stage, by their ids: they are shaken, moved or faded. */
  default SortedMap<String, UnaryOperator<Group>> touches() {
    return new TreeMap<>();
  }
}
