package dev.dynoscope.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.picture.Box;
import dev.dynoscope.picture.Face;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.picture.Label;
import dev.dynoscope.picture.Palette;
import dev.dynoscope.picture.Picture;
import dev.dynoscope.picture.Shape;
import dev.dynoscope.picture.font.Typefaces;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class SvgWriterTest {
  private static final SvgWriter WRITER = new SvgWriter(Typefaces.load());
  private static final Path GOLDEN =
      Path.of("src/test/resources/dev/dynoscope/export/specimen.svg");

  private static String specimen() {
    return WRITER.write(Specimen.of(Palette.DARK), "Specimen", "A dyno, a token and two states.");
  }

  private static Document parse(String svg) throws Exception {
    return DocumentBuilderFactory.newDefaultInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
  }

  private static String write(String text) {
    List<Shape> label = List.of(Label.at(10, 20, text));
    return WRITER.write(new Picture(100, 50, Palette.LIGHT, label), text, text);
  }

  private static Element only(Document svg, String tag) {
    assertEquals(1, svg.getElementsByTagName(tag).getLength());
    return (Element) svg.getElementsByTagName(tag).item(0);
  }

  /** Run with -Dgolden.update to write the file anew, then look at it. */
  @Test
  void theSpecimenIsWrittenAsItWas() throws IOException {
    if (System.getProperty("golden.update") != null) {
      Files.writeString(GOLDEN, specimen());
    }
    assertEquals(Files.readString(GOLDEN), specimen());
  }

  @Test
  void anotherLocaleChangesNothing() {
    String expected = specimen();
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertEquals(
          expected,
          new SvgWriter(Typefaces.load())
              .write(Specimen.of(Palette.DARK), "Specimen", "A dyno, a token and two states."));
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertEquals(expected, specimen());
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void nastyTextStaysWellFormedAndKeepsItsMeaning() throws Exception {
    String nasty = "]]> </text><script>&amp;\"'\u0000\u0008\ud800\uffff 日本";
    Document svg = parse(write(nasty));
    String kept = "]]> </text><script>&amp;\"'\ufffd\ufffd\ufffd\ufffd 日本";
    assertEquals(kept, only(svg, "text").getTextContent());
    assertEquals(kept, only(svg, "title").getTextContent());
    assertEquals(kept, only(svg, "desc").getTextContent());
    assertEquals(0, svg.getElementsByTagName("script").getLength());
  }

  @Test
  void idsAreKept() throws Exception {
    Document svg = parse(specimen());
    Element dyno = (Element) svg.getElementsByTagName("g").item(0);
    assertEquals("dyno:web.1", dyno.getAttribute("id"));
    assertEquals("translate(110 20) scale(2)", dyno.getAttribute("transform"));
    Picture spaced =
        new Picture(9, 9, Palette.DARK, List.of(Box.at(0, 0, 1, 1).id("file:my cat.png")));
    assertTrue(WRITER.write(spaced, "t", "").contains("id=\"file:my%20cat.png\""));
  }

  @Test
  void textOfAnotherScriptKeepsTheMeasuredWidth() throws Exception {
    Element text = only(parse(write("日本")), "text");
    assertEquals("16.789", text.getAttribute("textLength"));
    assertFalse(only(parse(write("Cafe")), "text").hasAttribute("textLength"));
  }

  @Test
  void spacesThatXmlWouldSwallowAreKept() throws Exception {
    assertEquals("preserve", only(parse(write("a  b")), "text").getAttribute("xml:space"));
    assertFalse(only(parse(write("a b")), "text").hasAttribute("xml:space"));
  }

  @Test
  void onlyTheFacesUsedAreEmbedded() {
    String svg = write("Hello");
    String rule = "@font-face { font-family: 'Dynoscope Text'; font-weight: 400; src: url('data:";
    assertTrue(svg.contains(rule + "font/ttf;base64,AAEAAA"));
    assertFalse(svg.contains(Face.MONO.family()));
    Picture silent = new Picture(9, 9, Palette.DARK, List.of());
    assertFalse(WRITER.write(silent, "Nothing", "").contains("<style"));
  }

  @Test
  void coloursComeFromThePalette() {
    Picture tinted =
        new Picture(9, 9, Palette.DARK, List.of(Box.at(0, 0, 1.25, 1e-9).fill(Ink.OK_SOFT)));
    assertTrue(
        WRITER
            .write(tinted, "t", "")
            .contains(
                "<rect x=\"0\" y=\"0\" width=\"1.25\" height=\"0\" fill=\"#3ec98f\""
                    + " fill-opacity=\"0.149\"/>"));
  }
}
