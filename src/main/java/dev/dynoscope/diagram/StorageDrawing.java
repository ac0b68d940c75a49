package dev.dynoscope.diagram;

import dev.dynoscope.journal.DynoName;
import dev.dynoscope.journal.FileInfo;
import dev.dynoscope.journal.StorageFact;
import dev.dynoscope.picture.Box;
import dev.dynoscope.picture.Extent;
import dev.dynoscope.picture.Face;
import dev.dynoscope.picture.Group;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.picture.Label;
import dev.dynoscope.picture.Shape;
import dev.dynoscope.picture.Stroke;
import dev.dynoscope.wording.Wording;
import dev.dynoscope.world.BucketState;
import dev.dynoscope.world.StorageState;
import dev.dynoscope.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Object storage: outside all dynos, with the objects that outlive them. */
final class StorageDrawing {
  /** Its id in the picture. */
  static final String ID = "storage";

  private static final double PADDING = 12;

  /** Share of the beat after which what is stored has arrived. */
  static final double ARRIVED = 0.45;

  private final Pen pen;
  private final Wording wording;

  StorageDrawing(Pen pen, Wording wording) {
    this.pen = pen;
    this.wording = wording;
  }

  /** Whether there is any to be drawn. */
  static boolean there(Shot shot) {
    return !shot.before().storage().buckets().isEmpty()
        || !shot.after().storage().buckets().isEmpty();
  }

  /** The dyno that asked, where it was one. */
  static Optional<DynoName> dynoOf(StorageFact.Access fact, World world) {
    return world
        .storage()
        .find(fact.bucket())
        .flatMap(bucket ->
            world.dynos().byName().keySet().stream()
                .filter(d -> d.app().equals(bucket.app()) && d.label().equals(fact.client()))
                .findFirst());
  }

  Group draw(Extent at, Shot shot, Cast cast) {
    StorageState storage = shown(shot, cast);
    boolean lit = cast.going() && cast.fact().filter(StorageFact.class::isInstance).isPresent();
    List<BucketState> buckets = List.copyOf(storage.buckets().values());
    List<FileInfo> objects = buckets.stream().flatMap(b -> b.files().stream()).toList();
    Stroke edge = Stroke.of(Ink.WRITTEN, lit ? 2 : 1.2);
    List<Shape> parts = new ArrayList<>();
    // what is dashed on the stage holds nothing, or nothing for long: this lasts
    parts.add(
        Box.at(0, 0, at.width(), at.height())
            .rounded(Grid.ROUND)
            .fill(Ink.PANEL)
            .stroke(objects.isEmpty() ? edge.dashed(6.0, 4.0) : edge));
    parts.addAll(head(at, buckets, objects));
    double top = at.height() < 76 ? 32 : 50;
    if (objects.isEmpty()) {
      String nothing = wording.say(buckets.isEmpty() ? "stage.bucket-gone" : "stage.bucket-empty");
      parts.add(Label.at(PADDING, top + 14, nothing).set(Face.TEXT, Pen.SMALL).ink(Ink.TEXT_FAINT));
    } else {
      Extent room =
          new Extent(
              PADDING - Grid.STEP, 0, at.width() - 2 * PADDING + 2 * Grid.STEP, at.height() - 8);
      parts.addAll(new LayerDrawing(pen, wording).chips(room, top, objects));
    }
    return Group.of(parts).id(ID).at(at.x(), at.y());
  }

  private List<Shape> head(Extent at, List<BucketState> buckets, List<FileInfo> objects) {
    List<Shape> parts = new ArrayList<>();
    String title = wording.say("stage.storage");
    parts.add(Label.at(PADDING, 23, title).set(Face.TEXT_BOLD, Pen.TITLE).ink(Ink.WRITTEN));
    long bytes = objects.stream().mapToLong(FileInfo::bytes).sum();
    if (!objects.isEmpty()) {
      parts.add(
          Label.at(at.width() - PADDING, 23, wording.amount(Words.size(bytes)))
              .set(Face.MONO, Pen.SMALL)
              .ink(Ink.TEXT_MUTED)
              .ending());
    }
    if (at.height() >= 76) {
      String name =
          buckets.size() == 1
              ? wording.say("stage.bucket", buckets.getFirst().name())
              : wording.say("stage.buckets", buckets.size());
      parts.add(
          pen.text(
              PADDING, 41, name, Face.TEXT, Pen.SMALL, Ink.TEXT_MUTED, at.width() - 2 * PADDING));
    }
    return parts;
  }

  /** What is stored is there when its token has come, and what is deleted until then. */
  private static StorageState shown(Shot shot, Cast cast) {
    boolean onItsWay =
        cast.progress() < ARRIVED
            && cast.fact()
                .filter(f ->
                    f instanceof StorageFact.ObjectStored || f instanceof StorageFact.ObjectDeleted)
                .isPresent();
    boolean closing =
        cast.going() && cast.fact().filter(StorageFact.BucketClosed.class::isInstance).isPresent();
    return onItsWay || (closing && cast.progress() < ARRIVED)
        ? shot.before().storage()
        : shot.after().storage();
  }
}
