package dev.dynoscope.diagram;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.picture.Box;
import dev.dynoscope.picture.Extent;
import dev.dynoscope.picture.Face;
import dev.dynoscope.picture.Group;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.picture.Label;
import dev.dynoscope.picture.Shape;
import dev.dynoscope.wording.Wording;
import dev.dynoscope.world.AccountState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The free hours of the month: how many are used, and when they are there again. */
final class HoursGauge {
  private static final double THICK = 8;
  private static final double ALMOST = 0.8;

  private final Pen pen;
  private final Wording wording;

  HoursGauge(Pen pen, Wording wording) {
    this.pen = pen;
    this.wording = wording;
  }

  Group draw(Extent at, AccountState account, Instant shown, boolean lit) {
    Instant now = shown.isBefore(account.at()) ? account.at() : shown;
    Optional<AppName> whose = whose(account, now);
    Duration used = account.used(whose, now);
    double share = (double) used.toSeconds() / Math.max(1, account.allowance().toSeconds());
    Ink ink = share >= 1 && !account.billed() ? Ink.FAIL : share >= ALMOST ? Ink.WAIT : Ink.OK;
    double room = at.width() - 2 * Grid.PADDING;
    List<Shape> parts = new ArrayList<>();
    parts.add(Pen.panel(0, 0, at.width(), at.height(), lit ? Ink.REQUEST : Ink.LINE, lit ? 2 : 1));
    String amount = wording.say("stage.hours-of", used.toHours(), account.allowance().toHours());
    double taken = pen.width(amount, Face.MONO, Pen.SMALL) + Grid.STEP;
    String title =
        whose
            .map(app -> wording.say("stage.hours-app", app.value()))
            .orElse(wording.say("stage.hours"));
    parts.add(
        pen.text(
            Grid.PADDING,
            20,
            title,
            Face.TEXT_BOLD,
            Pen.BODY,
            Ink.TEXT,
            Math.max(0, room - taken)));
    parts.add(
        Label.at(at.width() - Grid.PADDING, 20, amount)
            .set(Face.MONO, Pen.SMALL)
            .ink(ink == Ink.OK ? Ink.TEXT_MUTED : ink)
            .ending());
    parts.add(Box.at(Grid.PADDING, 27, room, THICK).pill().fill(Ink.WELL).stroke(Ink.WIRE, 1));
    parts.add(Box.at(Grid.PADDING, 27, Math.clamp(share, 0.02, 1) * room, THICK).pill().fill(ink));
    parts.add(
        pen.text(
            Grid.PADDING,
            49,
            note(account, share, now),
            Face.TEXT,
            Pen.SMALL,
            share >= 1 ? ink : Ink.TEXT_MUTED,
            room));
    return Group.of(parts).id("hours").at(at.x(), at.y());
  }

  private String note(AccountState account, double share, Instant now) {
    String renewal = Words.age(Duration.between(now, account.renewal()));
    if (share >= 1) {
      return account.billed()
          ? wording.say("stage.hours-billed")
          : wording.say("stage.hours-gone", renewal);
    }
    return wording.say("stage.hours-renewed", renewal);
  }

  /** Where each app has hours of its own, the one that has used the most. */
  private static Optional<AppName> whose(AccountState account, Instant now) {
    return account.perApp()
        ? account.apps().stream()
            .map(row -> row.app())
            .max(Comparator.comparing((AppName app) -> account.used(app, now)))
        : Optional.empty();
  }
}
