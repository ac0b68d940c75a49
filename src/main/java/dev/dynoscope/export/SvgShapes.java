package dev.dynoscope.export;

import dev.dynoscope.picture.Anchor;
import dev.dynoscope.picture.Box;
import dev.dynoscope.picture.Curve;
import dev.dynoscope.picture.Disc;
import dev.dynoscope.picture.Fill;
import dev.dynoscope.picture.Group;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.picture.Label;
import dev.dynoscope.picture.Palette;
import dev.dynoscope.picture.Rgba;
import dev.dynoscope.picture.Shape;
import dev.dynoscope.picture.Stroke;
import dev.dynoscope.picture.TextMeasure;
import java.util.List;
import java.util.stream.Collectors;

/** Writes shapes as SVG elements. */
final class SvgShapes {
  private final XmlText xml;
  private final Palette palette;
  private final TextMeasure measure;
  private final String prefix;

  SvgShapes(XmlText xml, Palette palette, TextMeasure measure) {
    this(xml, palette, measure, "");
  }

  /**
   * Writes into a file that holds more than one picture.
   *
   * @param prefix of all ids
   */
  SvgShapes(XmlText xml, Palette palette, TextMeasure measure, String prefix) {
    this.xml = xml;
    this.palette = palette;
    this.measure = measure;
    this.prefix = prefix;
  }

  void write(List<Shape> shapes) {
    shapes.forEach(this::write);
  }

  private void write(Shape shape) {
    switch (shape) {
      case Box box -> write(box);
      case Disc disc -> write(disc);
      case Curve curve -> write(curve);
      case Label label -> write(label);
      case Group group -> write(group);
    }
  }

  private void write(Box box) {
    open("rect", box);
    number("x", box.x());
    number("y", box.y());
    number("width", box.width());
    number("height", box.height());
    if (box.radius() > 0) {
      number("rx", box.radius());
    }
    paint(box.fill(), box.stroke());
    xml.close();
  }

  private void write(Disc disc) {
    open("circle", disc);
    number("cx", disc.cx());
    number("cy", disc.cy());
    number("r", disc.r());
    paint(disc.fill(), disc.stroke());
    xml.close();
  }

  private void write(Curve curve) {
    open("path", curve);
    xml.attribute("d", Numbers.path(curve.path()));
    paint(curve.fill(), curve.stroke());
    xml.close();
  }

  private void write(Label label) {
    open("text", label);
    number("x", label.x());
    number("y", label.y());
    xml.attribute("class", SvgFonts.className(label.face()));
    number("font-size", label.size());
    if (label.anchor() != Anchor.START) {
      xml.attribute("text-anchor", label.anchor() == Anchor.MIDDLE ? "middle" : "end");
    }
    if (!label.text().codePoints().allMatch(measure.metrics(label.face())::has)) {
      // Another font will fill in; at least nothing after it is moved.
      number("textLength", measure.width(label.text(), label.face(), label.size()));
      xml.attribute("lengthAdjust", "spacingAndGlyphs");
    }
    if (!label.text().equals(label.text().strip()) || label.text().contains("  ")) {
      xml.attribute("xml:space", "preserve");
    }
    fill(xml, Fill.of(label.ink()), palette.colour(label.ink()));
    xml.text(label.text()).close();
  }

  private void write(Group group) {
    open("g", group);
    if (group.dx() != 0 || group.dy() != 0 || group.scale() != 1) {
      String move = "translate(" + Numbers.text(group.dx()) + " " + Numbers.text(group.dy()) + ")";
      String scale = group.scale() == 1 ? "" : " scale(" + Numbers.text(group.scale()) + ")";
      xml.attribute("transform", move + scale);
    }
    if (group.opacity() < 1) {
      number("opacity", group.opacity());
    }
    write(group.children());
    xml.close();
  }

  private void open(String element, Shape shape) {
    xml.open(element);
    if (!shape.id().isEmpty()) {
      xml.attribute("id", prefix + Numbers.id(shape.id()));
    }
  }

  private void number(String name, double value) {
    xml.attribute(name, Numbers.text(value));
  }

  private void paint(Fill fill, Stroke stroke) {
    fill(xml, fill, palette.colour(fill.ink()));
    if (!stroke.visible()) {
      return;
    }
    Rgba colour = palette.colour(stroke.ink());
    xml.attribute("stroke", colour.hex());
    if (colour.alpha() < 255) {
      number("stroke-opacity", colour.opacity());
    }
    number("stroke-width", stroke.width());
    if (!stroke.dash().isEmpty()) {
      xml.attribute(
          "stroke-dasharray",
          stroke.dash().stream().map(Numbers::text).collect(Collectors.joining(" ")));
    }
  }

  static void fill(XmlText xml, Fill fill, Rgba colour) {
    double opacity = fill.opacity() * colour.opacity();
    if (fill.ink() == Ink.NONE || opacity == 0) {
      xml.attribute("fill", "none");
      return;
    }
    xml.attribute("fill", colour.hex());
    if (opacity < 1) {
      xml.attribute("fill-opacity", Numbers.text(opacity));
    }
  }
}
