package dev.dynoscope.diagram;

import dev.dynoscope.journal.DynoFact.DiskDiscarded;
import dev.dynoscope.journal.FileInfo;
import dev.dynoscope.picture.Extent;
import dev.dynoscope.picture.Face;
import dev.dynoscope.picture.Group;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.picture.Label;
import dev.dynoscope.picture.Shape;
import dev.dynoscope.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The written layer that falls away, with the names of the files that go with it. */
final class Falling {
  /** Share of the beat for which the layer trembles in its place before it falls. */
  private static final double HESITATES = 0.3;

  private final Pen pen;
  private final Wording wording;
  private final Layout layout;

  Falling(Pen pen, Wording wording, Layout layout) {
    this.pen = pen;
    this.wording = wording;
    this.layout = layout;
  }

  /** The disk that is being thrown away right now, if one with files is. */
  static Optional<DiskDiscarded> now(Cast cast) {
    return cast.fact()
        .filter(_ -> cast.going())
        .filter(DiskDiscarded.class::isInstance)
        .map(DiskDiscarded.class::cast)
        .filter(f -> !f.lost().isEmpty());
  }

  List<Shape> draw(Cast cast) {
    return now(cast)
        .filter(f -> layout.dynos().containsKey(f.dyno()))
        .map(f -> falling(f, cast.progress()))
        .orElse(List.of());
  }

  private List<Shape> falling(DiskDiscarded fact, double progress) {
    Extent card = layout.dynos().getOrDefault(fact.dyno(), layout.router());
    Extent place = DynoDrawing.writtenLayer(card);
    double t = Easing.in(Easing.within(progress, HESITATES, 1));
    double shake = progress < HESITATES ? Math.sin(progress / HESITATES * Math.PI * 4) * 2 : 0;
    double way = layout.height() - card.y() - place.y() + place.height();
    List<Shape> layer = new ArrayList<>(new LayerDrawing(pen, wording).written(place, fact.lost()));
    String names = Words.list(fact.lost().stream().map(FileInfo::name).toList());
    layer.add(
        Label.at(
                place.x() + place.width() - 9,
                place.y() + 16,
                pen.measure().ellipsize("gone: " + names, Face.TEXT_BOLD, Pen.SMALL, 130))
            .set(Face.TEXT_BOLD, Pen.SMALL)
            .ink(Ink.FAIL)
            .ending());
    return List.of(Group.of(layer).opacity(1 - 0.5 * t).at(card.x() + shake, card.y() + t * way));
  }
}
