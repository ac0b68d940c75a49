package dev.dynoscope.diagram;

import dev.dynoscope.journal.PageFact.PagePicture;
import dev.dynoscope.journal.PageFact.PageShown;
import dev.dynoscope.picture.Box;
import dev.dynoscope.picture.Curve;
import dev.dynoscope.picture.Disc;
import dev.dynoscope.picture.Extent;
import dev.dynoscope.picture.Face;
import dev.dynoscope.picture.Group;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.picture.Label;
import dev.dynoscope.picture.Shape;
import dev.dynoscope.picture.Stroke;
import dev.dynoscope.wording.Wording;
import dev.dynoscope.world.NamesState;
import dev.dynoscope.world.PageState;
import dev.dynoscope.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The browser: its address bar, and the page with pictures or with what is left of them. */
final class BrowserDrawing {
  private static final double BAR = 32;
  private static final double TILE = 56;
  private static final double MOST_TILE = 88;
  private static final double TILE_GAP = 8;
  private static final int TILES = 6;
  private static final double LINE = 17;
  private static final List<Ink> AVATARS =
      List.of(Ink.AVATAR_PINK, Ink.AVATAR_CYAN, Ink.AVATAR_AMBER);

  private final Pen pen;
  private final Wording wording;

  BrowserDrawing(Pen pen, Wording wording) {
    this.pen = pen;
    this.wording = wording;
  }

  Group draw(Extent at, World world, Instant now, boolean lit) {
    PageState page = world.page();
    List<Shape> parts = new ArrayList<>();
    parts.add(Pen.panel(0, 0, at.width(), at.height(), lit ? Ink.REQUEST : Ink.LINE, lit ? 2 : 1));
    parts.addAll(addressBar(at.width(), page));
    Optional<String> cached = cached(page, world.names(), now);
    double room = at.height() - (cached.isPresent() ? Pen.CHIP_HEIGHT + 12 : 0);
    parts.addAll(content(new Extent(at.x(), at.y(), at.width(), room), page, now));
    cached.ifPresent(words ->
        parts.add(
            pen.chip(14, at.height() - Pen.CHIP_HEIGHT - 10, words, Ink.DNS, at.width() - 28)));
    return Group.of(parts).id("browser").at(at.x(), at.y());
  }

  /** What the browser's DNS cache knows of the page's host, and for how long. */
  private Optional<String> cached(PageState page, NamesState names, Instant now) {
    String host = page.url().replaceFirst("^http://", "").replaceFirst("[:/].*", "");
    return Optional.ofNullable(names.cache().get(host))
        .filter(known -> known.secondsLeft(now) > 0)
        .map(known -> wording.say("stage.cache", known.value(), known.secondsLeft(now)));
  }

  private List<Shape> addressBar(double width, PageState page) {
    List<Shape> parts = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      parts.add(Disc.at(15 + i * 12, BAR / 2 + 1, 4).fill(Ink.TEXT_FAINT));
    }
    parts.add(Box.at(52, 7, width - 60, 21).pill().fill(Ink.WELL).stroke(Ink.LINE, 1));
    String url = page.url().replaceFirst("^http://", "");
    parts.add(
        pen.text(
            62,
            21.5,
            url.isEmpty() ? wording.say("stage.no-page") : url,
            Face.MONO,
            Pen.SMALL,
            url.isEmpty() ? Ink.TEXT_FAINT : Ink.TEXT,
            width - 80));
    parts.add(Curve.line(0, BAR, width, BAR).stroke(Ink.LINE, 1));
    return parts;
  }

  private List<Shape> content(Extent at, PageState page, Instant now) {
    if (page.loading()) {
      return waiting(at, page, now);
    }
    if (!page.failure().isEmpty()) {
      return sentence(at, wording.say("stage.page-failed"), page.failure(), Ink.FAIL);
    }
    return page.shown()
        .map(shown -> shown(at, shown))
        .orElseGet(() ->
            sentence(
                at, wording.say("stage.browser"), wording.say("stage.nothing-asked"), Ink.TEXT));
  }

  private List<Shape> waiting(Extent at, PageState page, Instant now) {
    Duration age = Duration.between(page.askedAt(), now);
    String waits =
        age.toSeconds() < 1
            ? wording.say("stage.page-loads")
            : wording.say("stage.page-loads-for", Words.age(age));
    double y = at.height() / 2;
    double x = at.width() / 2;
    List<Shape> parts = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      parts.add(Disc.at(x - 14 + i * 14, y, 4).fill(Ink.WAIT));
    }
    parts.add(Label.at(x, y + 26, waits).set(Face.TEXT, Pen.BODY).ink(Ink.TEXT_MUTED).centred());
    return parts;
  }

  private List<Shape> sentence(Extent at, String title, String text, Ink ink) {
    List<Shape> parts = new ArrayList<>();
    parts.add(pen.text(16, BAR + 30, title, Face.TEXT_BOLD, Pen.TITLE, ink, at.width() - 32));
    double y = BAR + 54;
    for (String line : pen.measure().wrap(text, Face.TEXT, Pen.BODY, at.width() - 32, 6)) {
      parts.add(Label.at(16, y, line).set(Face.TEXT, Pen.BODY).ink(Ink.TEXT_MUTED));
      y += 18;
    }
    return parts;
  }

  private List<Shape> shown(Extent at, PageShown page) {
    double room = at.width() - 32;
    List<Shape> parts = new ArrayList<>();
    Ink title = page.status() < 400 ? Ink.TEXT : Ink.FAIL;
    String heading = page.title().isEmpty() ? "HTTP " + page.status() : page.title();
    parts.add(pen.text(16, BAR + 27, heading, Face.TEXT_BOLD, Pen.TITLE, title, room));
    double y = BAR + 40;
    List<PagePicture> pictures = page.pictures();
    int tiles = Math.min(TILES, pictures.size());
    double size = Math.clamp((room - 2 * TILE_GAP) / 3, TILE, MOST_TILE);
    for (int i = 0; i < tiles; i++) {
      int row = i / 3;
      double x = 16 + i % 3 * (size + TILE_GAP);
      parts.add(tile(size, pictures.get(i)).at(x, y + row * (size + 24)));
    }
    y += Math.ceilDiv(tiles, 3) * (size + 24) + 14;
    if (pictures.size() > tiles) {
      String more = wording.say("stage.and-more", pictures.size() - tiles);
      parts.add(pen.text(16, y, more, Face.TEXT, Pen.SMALL, Ink.TEXT_MUTED, room));
      y += 17;
    }
    parts.addAll(text(page, y, room, at.height() - 10));
    return parts;
  }

  /** As much of the page's text as there is room for. */
  private List<Shape> text(PageShown page, double top, double room, double bottom) {
    List<Shape> parts = new ArrayList<>();
    page.lines().stream()
        .filter(line -> !line.equals(page.title()))
        .flatMap(line -> pen.measure().wrap(line, Face.TEXT, Pen.SMALL, room, 2).stream())
        .limit(Math.max(0, (long) Math.ceil((bottom - top) / LINE)))
        .forEach(line ->
            parts.add(
                Label.at(16, top + parts.size() * LINE, line)
                    .set(Face.TEXT, Pen.SMALL)
                    .ink(Ink.TEXT_MUTED)));
    return parts;
  }

  private Group tile(double size, PagePicture picture) {
    String name = picture.path().substring(picture.path().lastIndexOf('/') + 1);
    Ink ink = picture.shown() ? Ink.TEXT : Ink.TEXT_MUTED;
    Label label =
        pen.text(size / 2, size + 14, name, Face.TEXT, Pen.SMALL, ink, size + 6).centred();
    Group image = picture.shown() ? portrait(name) : broken(picture.status());
    return Group.of(image.scale(size / TILE), label);
  }

  private static Group portrait(String name) {
    Ink ink = AVATARS.get(Math.floorMod(name.hashCode(), AVATARS.size()));
    return Group.of(
        Box.at(0, 0, TILE, TILE).rounded(7).fill(ink),
        Disc.at(TILE / 2, TILE * 0.38, TILE * 0.17).fill(Ink.ON_ACCENT),
        Curve.from(TILE * 0.2, TILE)
            .cubicTo(TILE * 0.2, TILE * 0.52, TILE * 0.8, TILE * 0.52, TILE * 0.8, TILE)
            .close()
            .fill(Ink.ON_ACCENT));
  }

  private static Group broken(int status) {
    double c = TILE / 2;
    return Group.of(
        Box.at(0.5, 0.5, TILE - 1, TILE - 1)
            .rounded(7)
            .fill(Ink.FAIL_SOFT)
            .stroke(Stroke.of(Ink.FAIL, 1.2).dashed(4.0, 3.0)),
        Curve.line(c - 9, c - 15, c + 9, c + 3).stroke(Ink.FAIL, 2),
        Curve.line(c + 9, c - 15, c - 9, c + 3).stroke(Ink.FAIL, 2),
        Label.at(c, TILE - 9, String.valueOf(status))
            .set(Face.MONO_BOLD, Pen.SMALL)
            .ink(Ink.FAIL)
            .centred());
  }
}
