package dev.dynoscope.diagram;

import dev.dynoscope.journal.DnsRecord;
import dev.dynoscope.picture.Extent;
import dev.dynoscope.picture.Face;
import dev.dynoscope.picture.Group;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.picture.Label;
import dev.dynoscope.picture.Shape;
import dev.dynoscope.wording.Wording;
import dev.dynoscope.world.DnsState;
import java.util.ArrayList;
import java.util.List;

/** The DNS server: the latest question, and the chain of records that answers it. */
final class DnsDrawing {
  private static final double PADDING = Grid.PADDING;
  private static final double INDENT = 8;

  private final Pen pen;
  private final Wording wording;

  DnsDrawing(Pen pen, Wording wording) {
    this.pen = pen;
    this.wording = wording;
  }

  /**
   * Draws it.
   *
   * @param shown how much of the answer has been written down, 0 to 1
   */
  Group draw(Extent at, DnsState dns, boolean lit, double shown) {
    List<Shape> parts = new ArrayList<>();
    parts.add(Pen.panel(0, 0, at.width(), at.height(), lit ? Ink.DNS : Ink.LINE, lit ? 2 : 1));
    parts.add(
        Label.at(PADDING, 23, wording.say("stage.dns"))
            .set(Face.TEXT_BOLD, Pen.TITLE)
            .ink(Ink.DNS));
    double room = at.width() - 2 * PADDING;
    String question =
        dns.name().isEmpty()
            ? wording.say("stage.no-question")
            : dns.name() + "  " + dns.type() + "?";
    Ink ink = dns.name().isEmpty() ? Ink.TEXT_FAINT : Ink.TEXT;
    parts.add(pen.text(PADDING, 42, question, Face.MONO, Pen.SMALL, ink, room));
    parts.addAll(answer(dns, room, shown));
    return Group.of(parts).id("dns").at(at.x(), at.y());
  }

  private List<Shape> answer(DnsState dns, double room, double shown) {
    List<String> lines = lines(dns);
    List<Shape> parts = new ArrayList<>();
    long visible = (long) Math.ceil(shown * lines.size());
    Ink ink = dns.rcode().equals("NOERROR") ? Ink.DNS : Ink.FAIL;
    double y = 60;
    for (int i = 0; i < Math.min(visible, lines.size()); i++) {
      String ttl = i < dns.chain().size() ? ttl(dns.chain().get(i)) : "";
      double taken = pen.width(ttl, Face.MONO, Pen.SMALL) + INDENT;
      parts.add(
          pen.text(
              PADDING + INDENT, y, lines.get(i), Face.MONO, Pen.SMALL, ink, room - INDENT - taken));
      parts.add(
          Label.at(PADDING + room, y, ttl).set(Face.MONO, Pen.SMALL).ink(Ink.TEXT_MUTED).ending());
      y += Grid.LINE;
    }
    return parts;
  }

  private String ttl(DnsRecord rec) {
    return wording.say("stage.ttl", String.valueOf(rec.ttlSeconds()));
  }

  private List<String> lines(DnsState dns) {
    if (dns.rcode().isEmpty()) {
      return List.of();
    }
    if (dns.chain().isEmpty()) {
      return List.of(
          dns.rcode().equals("NOERROR")
              ? wording.say("stage.no-record", dns.type())
              : dns.rcode().equals("NXDOMAIN") ? wording.say("stage.nxdomain") : dns.rcode());
    }
    long addresses = dns.chain().stream().filter(r -> r.type().equals("A")).count();
    return dns.chain().stream()
        .limit(dns.chain().size() - Math.max(0, addresses - 1))
        .map(rec -> line(rec) + (rec.type().equals("A") ? more(addresses - 1) : ""))
        .toList();
  }

  /** All addresses lead to the same router: one is enough, and that there are others. */
  private String more(long others) {
    return others > 0 ? " " + wording.say("stage.and-more", others) : "";
  }

  private static String line(DnsRecord rec) {
    return rec.type() + " " + rec.value();
  }
}
