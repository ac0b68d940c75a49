package dev.dynoscope.export;

import dev.dynoscope.picture.Box;
import dev.dynoscope.picture.Curve;
import dev.dynoscope.picture.Disc;
import dev.dynoscope.picture.Face;
import dev.dynoscope.picture.Group;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.picture.Label;
import dev.dynoscope.picture.Palette;
import dev.dynoscope.picture.Picture;
import dev.dynoscope.picture.Stroke;
import java.util.List;

/** A small picture with one of everything. */
final class Specimen {
  private Specimen() {}

  static Picture of(Palette palette) {
    return new Picture(
        320,
        160,
        palette,
        List.of(
            Curve.from(20, 120)
                .cubicTo(60, 120, 60, 80, 100, 80)
                .stroke(Stroke.of(Ink.DNS, 1.5).dashed(0.0, 5.0))
                .id("wire:dns"),
            Curve.from(20, 20).lineTo(40, 20).lineTo(30, 36).close().fill(Ink.FAIL),
            Disc.at(60, 28, 8).fill(Ink.OK).stroke(Ink.TEXT, 2).id("state"),
            dyno(),
            Group.of(
                    Box.at(0, 0, 60, 24).pill().fill(Ink.REQUEST_FILL),
                    Label.at(30, 16.5, "GET /")
                        .set(Face.MONO_BOLD, 12)
                        .ink(Ink.ON_REQUEST)
                        .centred())
                .at(20, 70)
                .opacity(0.5)
                .id("token:1")));
  }

  private static Group dyno() {
    return Group.of(
            Box.at(0, 0, 100, 60).rounded(8).fill(Ink.PANEL).stroke(Ink.ROUTER, 1.5),
            Label.at(10, 20, "web.1").set(Face.MONO, 12),
            Label.at(90, 20, "up").set(Face.TEXT_BOLD, 10).ink(Ink.OK).ending(),
            Box.at(10, 30, 80, 20).rounded(4).fill(Ink.SLUG.soft()),
            Label.at(16, 44, "slug <v7> & files").set(Face.TEXT, 9).ink(Ink.SLUG))
        .at(110, 20)
        .scale(2)
        .id("dyno:web.1");
  }
}
