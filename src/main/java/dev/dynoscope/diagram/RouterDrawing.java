package dev.dynoscope.diagram;

import dev.dynoscope.picture.Box;
import dev.dynoscope.picture.Curve;
import dev.dynoscope.picture.Extent;
import dev.dynoscope.picture.Face;
import dev.dynoscope.picture.Group;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.picture.Label;
import dev.dynoscope.picture.Shape;
import dev.dynoscope.wording.Wording;
import dev.dynoscope.world.RequestState;
import dev.dynoscope.world.RequestStep;
import dev.dynoscope.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The router: its table with the row that matched, the throw of the die, and who has to wait. */
final class RouterDrawing {
  private static final double CHIP_GAP = 4;

  private final Pen pen;
  private final Wording wording;

  RouterDrawing(Pen pen, Wording wording) {
    this.pen = pen;
    this.wording = wording;
  }

  /** Draws the router at its place in the {@code layout}. */
  Group draw(Layout layout, World world, Optional<RequestState> about, Instant now, boolean lit) {
    Extent at = layout.router();
    RouterPlan plan = RouterPlan.of(at);
    List<RequestState> held = held(world);
    List<Shape> parts = new ArrayList<>();
    parts.add(
        Pen.panel(
            at.x(), at.y(), at.width(), at.height(), lit ? Ink.ROUTER : Ink.LINE, lit ? 2 : 1));
    parts.add(
        Label.at(at.x() + Grid.PADDING, at.y() + 23, wording.say("stage.router"))
            .set(Face.TEXT_BOLD, Pen.TITLE)
            .ink(Ink.ROUTER));
    parts.addAll(new RouterTable(pen, wording).draw(plan.table(), world, about, now));
    boolean waits = !held.isEmpty();
    if (!plan.shared() || !waits) {
      parts.add(rule(plan.pick()));
      parts.addAll(pick(about, plan.pick()));
    }
    if (!plan.shared() || waits) {
      parts.add(rule(plan.waiting()));
      parts.add(new WaitingRoom(pen, wording).draw(layout, held, now));
    }
    return Group.of(parts).id("router");
  }

  private static Shape rule(Extent at) {
    return Curve.line(at.x() + Grid.PADDING, at.y(), Grid.right(at) - Grid.PADDING, at.y())
        .stroke(Ink.LINE, 1);
  }

  static List<RequestState> held(World world) {
    return world.requests().open().stream().filter(r -> r.step() == RequestStep.HELD).toList();
  }

  private List<Shape> pick(Optional<RequestState> about, Extent at) {
    List<String> candidates = about.map(RequestState::candidates).orElse(List.of());
    List<Shape> parts = new ArrayList<>();
    double left = at.x() + Grid.PADDING;
    double end = Grid.right(at) - Grid.PADDING;
    parts.add(
        Label.at(left, at.y() + 18, wording.say("stage.picks-at-random"))
            .set(Face.TEXT, Pen.SMALL)
            .ink(candidates.isEmpty() ? Ink.TEXT_FAINT : Ink.TEXT_MUTED));
    String picked = about.flatMap(RequestState::dyno).map(d -> d.label()).orElse("");
    double x = left;
    for (int i = 0; i < candidates.size(); i++) {
      String candidate = candidates.get(i);
      double chip = pen.chipWidth(candidate, end - left);
      double rest =
          i < candidates.size() - 1 ? pen.chipWidth("+" + candidates.size(), end - left) : 0;
      if (x + chip + CHIP_GAP + rest > end) {
        boolean shown = candidates.indexOf(picked) < i;
        String words = shown ? "+" + (candidates.size() - i) : picked;
        parts.add(candidate(x, at.y() + 28, words, !shown, end - x));
        break;
      }
      parts.add(candidate(x, at.y() + 28, candidate, candidate.equals(picked), chip));
      x += chip + CHIP_GAP;
    }
    return parts;
  }

  private Group candidate(double x, double y, String name, boolean hit, double most) {
    double wide = pen.chipWidth(name, most);
    List<Shape> parts = new ArrayList<>();
    if (hit) {
      parts.add(
          Box.at(0, 0, wide, Pen.CHIP_HEIGHT)
              .rounded(4)
              .fill(Ink.REQUEST_SOFT)
              .stroke(Ink.REQUEST, 1.5));
    }
    parts.add(
        pen.text(
                wide / 2,
                14,
                name,
                hit ? Face.MONO_BOLD : Face.MONO,
                Pen.SMALL,
                hit ? Ink.REQUEST : Ink.TEXT_MUTED,
                wide - 6)
            .centred());
    return Group.of(parts).at(x, y);
  }
}
