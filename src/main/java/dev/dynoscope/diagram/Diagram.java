package dev.dynoscope.diagram;

import dev.dynoscope.journal.DynoName;
import dev.dynoscope.picture.Box;
import dev.dynoscope.picture.Face;
import dev.dynoscope.picture.Group;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.picture.Label;
import dev.dynoscope.picture.Palette;
import dev.dynoscope.picture.Picture;
import dev.dynoscope.picture.Reach;
import dev.dynoscope.picture.Shape;
import dev.dynoscope.picture.TextMeasure;
import dev.dynoscope.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Draws the stage: browser, DNS, router, object storage and dynos, and what goes on between them.
 * The picture is a function of the shot alone. Ids in it: {@code browser}, {@code dns}, {@code
 * router}, {@code waiting}, {@code storage}, {@code client} or {@code pinger}, {@code hours},
 * {@code route:HOST}, {@code host:NAME}, {@code dyno:APP/web.1}, {@code config:APP/web.1/NAME},
 * {@code request:ID}.
 */
public final class Diagram {
  private final Pen pen;
  private final Wording wording;
  private final Scenery scenery;
  private final Reach reach;

  /** Draws with text measured by {@code measure}, in the words of {@code wording}. */
  public Diagram(TextMeasure measure, Wording wording) {
    pen = new Pen(measure);
    this.wording = wording;
    reach = new Reach(measure);
    scenery = new Scenery(pen, wording);
  }

  /** The stage, {@code width} by {@code height} pixels. */
  public Picture draw(Shot shot, double width, double height, Palette palette) {
    reach.next();
    Cast cast = Cast.of(shot);
    boolean crowd = CrowdDrawing.there(shot);
    SortedSet<DynoName> names = crowd ? CrowdDrawing.few(shot, cast) : all(shot, cast);
    Layout layout = Layout.of(width, height, names, Props.of(shot, crowd));
    List<Shape> things = scenery.of(layout, shot, cast);
    List<Shape> parts =
        new ArrayList<>(
            new Acting(pen, wording, layout, reach)
                .play(shot, cast, WireDrawing.draw(layout, shot, cast), things));
    parts.addAll(Emphasis.draw(new Things(things, pen.measure()), shot));
    List<Shape> all = new ArrayList<>();
    all.add(Box.at(0, 0, width, height).fill(Ink.BACKGROUND));
    if (shot.after().isolation().simulated()) {
      // a figure that is passed on must say by itself what it shows
      parts.add(
          Label.at(Grid.GAP, layout.height() - 4, wording.say("stage.simulated"))
              .set(Face.TEXT, Pen.SMALL)
              .ink(Ink.TEXT_MUTED));
    }
    all.add(Group.of(parts).scale(layout.unit()));
    return new Picture(width, height, palette, all);
  }

  /** The stage with its caption under it, {@code width} by {@code height} pixels in all. */
  public Picture drawWithCaption(Shot shot, double width, double height, Palette palette) {
    double stage = height - CaptionStrip.HEIGHT;
    List<Shape> parts = new ArrayList<>();
    parts.add(Box.at(0, 0, width, height).fill(Ink.BACKGROUND));
    parts.addAll(draw(shot, width, stage, palette).shapes());
    parts.add(new CaptionStrip(pen.measure()).draw(caption(shot), width).at(0, stage));
    return new Picture(width, height, palette, parts);
  }

  /** The cards keep their places while a dyno comes or goes; when it has gone they close up. */
  private static SortedSet<DynoName> all(Shot shot, Cast cast) {
    SortedSet<DynoName> names = new TreeSet<>(shot.after().dynos().byName().keySet());
    if (cast.going()) {
      names.addAll(shot.before().dynos().byName().keySet());
    }
    return names;
  }

  /** One plain sentence that says what is happening. */
  public String caption(Shot shot) {
    return new Captions(wording).of(shot);
  }

  /** The whole stage in words, for those who cannot see it. */
  public String altText(Shot shot) {
    return new AltText(wording).of(shot);
  }
}
