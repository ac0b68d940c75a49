package dev.dynoscope.export;

import dev.dynoscope.picture.Fill;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.picture.Picture;
import dev.dynoscope.picture.Rgba;
import dev.dynoscope.picture.font.Typefaces;

/**
 * Writes a picture as an SVG file that can be edited: text stays text, ids stay ids, groups stay
 * groups. The glyphs it needs are inside, so it looks the same where the fonts are not installed.
 */
public final class SvgWriter {
  private final Typefaces typefaces;

  /** A writer that embeds these faces. */
  public SvgWriter(Typefaces typefaces) {
    this.typefaces = typefaces;
  }

  /**
   * The whole file, with {@code \n} line ends.
   *
   * @param title a few words, shown as a tooltip and read out first
   * @param description the alt text; left out when empty
   */
  public String write(Picture picture, String title, String description) {
    XmlText xml = new XmlText();
    String width = Numbers.text(picture.width());
    String height = Numbers.text(picture.height());
    xml.open("svg")
        .attribute("xmlns", "http://www.w3.org/2000/svg")
        .attribute("width", width)
        .attribute("height", height)
        .attribute("viewBox", "0 0 " + width + " " + height)
        .attribute("role", "img");
    xml.open("title").text(title).close();
    if (!description.isEmpty()) {
      xml.open("desc").text(description).close();
    }
    String css = new SvgFonts(typefaces).css(picture.shapes());
    if (!css.isEmpty()) {
      xml.open("style").text(css).close();
    }
    background(xml, picture, width, height);
    new SvgShapes(xml, picture.palette(), typefaces.measure()).write(picture.shapes());
    return xml.close().toString();
  }

  private static void background(XmlText xml, Picture picture, String width, String height) {
    Rgba colour = picture.palette().colour(Ink.BACKGROUND);
    xml.open("rect").attribute("width", width).attribute("height", height);
    SvgShapes.fill(xml, Fill.of(Ink.BACKGROUND), colour);
    xml.close();
  }
}
