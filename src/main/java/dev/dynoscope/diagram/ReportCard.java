package dev.dynoscope.diagram;

import dev.dynoscope.picture.Shape;
import java.util.List;

/** One part of a report's figure: a panel with a title, and in it what the part has to say. */
interface ReportCard {
  /** The stable id of the panel. */
  String id();

  /** What it is about, in a few words. */
  String title();

  /** What stands opposite to the title; may be empty. */
  String note();

  /** How much room it needs below its title, at least. */
  double height();

  /** What is in it, from (0, 0), the corner below the title, {@code width} by {@code height}. */
  List<Shape> body(double width, double height);
}
