package dev.dynoscope.export;

import dev.dynoscope.picture.Face;
import dev.dynoscope.picture.Picture;
import dev.dynoscope.picture.font.Typefaces;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Writes pictures as SVG elements that stand in the text of one web page. The page has one style
 * sheet for all of them, with the glyphs that they and the page's own text need: a page with twenty
 * figures has each font once.
 */
public final class PageFigures {
  private final Typefaces typefaces;
  private final Map<Face, NavigableSet<Integer>> used = new EnumMap<>(Face.class);

  /** Those of a page; its fonts are taken from these faces. */
  public PageFigures(Typefaces typefaces) {
    this.typefaces = typefaces;
  }

  /**
   * A picture as an element, on the page's own ground.
   *
   * @param name begins every id in it; each of a page has another one
   * @param title a few words, read out first
   * @param description the alt text
   */
  public String figure(Picture picture, String name, String title, String description) {
    SvgFonts.collect(picture.shapes(), used);
    XmlText xml = new XmlText();
    xml.open("svg")
        .attribute("xmlns", "http://www.w3.org/2000/svg")
        .attribute(
            "viewBox",
            "0 0 " + Numbers.text(picture.width()) + " " + Numbers.text(picture.height()))
        .attribute("role", "img")
        .attribute("aria-labelledby", name + "-title " + name + "-desc")
        .attribute("stroke-linecap", "round")
        .attribute("stroke-linejoin", "round");
    xml.open("title").attribute("id", name + "-title").text(title).close();
    xml.open("desc").attribute("id", name + "-desc").text(description).close();
    new SvgShapes(xml, picture.palette(), typefaces.measure(), name + "-").write(picture.shapes());
    return xml.close().toString();
  }

  /** Text of the page itself that is set in {@code face}. */
  public void text(Face face, String text) {
    text.codePoints().forEach(used.computeIfAbsent(face, _ -> new TreeSet<>())::add);
  }

  /**
   * The style sheet for all that was written until now. Beside the figures' classes it has the
   * families of {@link Face#family()}, for the page's own text.
   */
  public String css() {
    return new SvgFonts(typefaces).css(used);
  }
}
