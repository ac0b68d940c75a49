package dev.dynoscope.picture.font;

import dev.dynoscope.picture.Face;
import dev.dynoscope.picture.FaceMetrics;
import dev.dynoscope.picture.Segment;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;

/** One bundled TrueType file and what is read from it. */
final class TypefaceFile {
  /** Beyond this FontBox cannot write subsets, so such characters count as missing everywhere. */
  private static final int LAST_CHARACTER = 0xFFFF;

  /** Kerning, ligatures and design variations, none of which is counted in widths. */
  private static final List<String> LEFT_OUT = List.of("GPOS", "GSUB", "GDEF", "STAT");

  private final Face face;
  private final byte[] original;
  private final TrueTypeFont font;
  private final CmapLookup glyphs;
  private final FaceMetrics metrics;
  private final Map<Integer, List<Segment>> outlines = new ConcurrentHashMap<>();

  private TypefaceFile(Face face, byte[] original) throws IOException {
    this.face = face;
    this.original = original;
    this.font = new TTFParser().parseEmbedded(new ByteArrayInputStream(original));
    this.glyphs = font.getUnicodeCmapLookup();
    this.metrics = readMetrics();
  }

  static TypefaceFile read(Face face, String resource) {
    try (InputStream in = TypefaceFile.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new FileNotFoundException(
            "The program's own font file " + resource + " is missing; install it again.");
      }
      return new TypefaceFile(face, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private FaceMetrics readMetrics() throws IOException {
    SortedMap<Integer, Integer> advances = new TreeMap<>();
    for (int point = ' '; point <= LAST_CHARACTER; point++) {
      int glyph = glyphs.getGlyphId(point);
      if (glyph != 0) {
        advances.put(point, font.getAdvanceWidth(glyph));
      }
    }
    return new FaceMetrics(
        font.getUnitsPerEm(),
        font.getHorizontalHeader().getAscender(),
        -font.getHorizontalHeader().getDescender(),
        font.getOS2Windows().getCapHeight(),
        font.getUnitsPerEm() * 6 / 10,
        advances);
  }

  FaceMetrics metrics() {
    return metrics;
  }

  List<Segment> outline(int codePoint) {
    return outlines.computeIfAbsent(codePoint, this::readOutline);
  }

  private List<Segment> readOutline(int codePoint) {
    if (!metrics.has(codePoint)) {
      return GlyphOutline.missing(metrics);
    }
    // FontBox reads glyphs from one shared stream.
    synchronized (font) {
      try {
        return GlyphOutline.of(
            font.getGlyph().getGlyph(glyphs.getGlyphId(codePoint)), font.getUnitsPerEm());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  byte[] whole() {
    return Overlaps.marked(Sfnt.parse(original)).without(LEFT_OUT).named(face).write();
  }

  byte[] subset(SortedSet<Integer> codePoints) {
    synchronized (font) {
      try {
        TTFSubsetter subsetter = new TTFSubsetter(font);
        // With no character at all FontBox copies the old character map, which would be wrong.
        subsetter.add(' ');
        codePoints.stream().filter(metrics::has).forEach(subsetter::add);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        subsetter.writeToStream(out);
        // FontBox cuts OS/2 short, which browsers refuse, so the whole one is put back.
        return Sfnt.parse(out.toByteArray())
            .with("OS/2", Sfnt.parse(original).table("OS/2"))
            .without(LEFT_OUT)
            .withoutGlyphNames()
            .named(face)
            .write();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
