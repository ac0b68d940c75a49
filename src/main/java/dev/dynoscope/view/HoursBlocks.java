package dev.dynoscope.view;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.HoursFact.AppHours;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.view.Block.Gauge;
import dev.dynoscope.view.Block.Row;
import dev.dynoscope.view.Block.Words;
import dev.dynoscope.world.AccountState;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How the free dyno hours of the account stand, or those of one app where each has its own. */
final class HoursBlocks {
  private static final double ALMOST = 0.8;

  private final PageContext context;
  private final AccountState account;
  private final Instant now;
  private final List<Block> blocks = new ArrayList<>();

  private HoursBlocks(PageContext context) {
    this.context = context;
    account = context.world().account();
    now = context.now().isBefore(account.at()) ? account.at() : context.now();
  }

  /** Nothing while no hours are counted. */
  static List<Block> of(PageContext context, Optional<AppName> app) {
    HoursBlocks hours = new HoursBlocks(context);
    if (hours.account.allowance().isPositive()) {
      hours.pool(app.filter(name -> hours.account.perApp()));
    } else if (!context.world().clock().era().isEmpty()) {
      hours.blocks.add(new Words(context.say("inspector.hours.none-in-era"), Ink.TEXT_FAINT));
    }
    return hours.blocks;
  }

  private void pool(Optional<AppName> whose) {
    Duration used = account.used(whose, now);
    Duration left = account.allowance().minus(used);
    double share = (double) used.toSeconds() / account.allowance().toSeconds();
    Ink ink = share >= 1 ? Ink.FAIL : share > ALMOST ? Ink.WAIT : Ink.OK;
    String sum = context.say("inspector.of", hours(used), hours(account.allowance()));
    blocks.add(new Gauge(context.say("inspector.hours.used"), Math.min(1, share), sum, ink));
    if (left.isPositive()) {
      row("inspector.hours.left", hours(left), Ink.TEXT);
    } else {
      String none = account.billed() ? "inspector.hours.billed" : "inspector.hours.gone";
      row("inspector.hours.left", context.say(none), Ink.FAIL);
    }
    int rate =
        account.apps().stream().filter(row -> counts(row, whose)).mapToInt(AppHours::rate).sum();
    row("inspector.hours.rate", rate + " h", Ink.TEXT);
    if (rate > 0 && left.isPositive()) {
      end(now.plus(left.dividedBy(rate)));
    }
    row("inspector.hours.renewal", day(account.renewal()), Ink.TEXT_MUTED);
  }

  private void end(Instant end) {
    if (end.isBefore(account.renewal())) {
      row("inspector.hours.ends", day(end), Ink.WAIT);
    } else {
      row("inspector.hours.at-this-rate", context.say("inspector.hours.lasts"), Ink.OK);
    }
  }

  private void row(String key, String value, Ink ink) {
    blocks.add(new Row(context.say(key), value, ink));
  }

  private String day(Instant at) {
    return DateTimeFormatter.ofPattern(
            context.say("inspector.hours.day"), context.wording().locale())
        .withZone(ZoneOffset.UTC)
        .format(at);
  }

  private static boolean counts(AppHours row, Optional<AppName> whose) {
    return whose.isEmpty() || whose.get().equals(row.app());
  }

  /** What one app has had of it this month. */
  static Row share(PageContext context, AppName app) {
    HoursBlocks hours = new HoursBlocks(context);
    Duration used = hours.account.used(app, hours.now);
    return new Row(app.value(), hours.hours(used), Ink.TEXT);
  }

  /** {@code 312 h 5 min}: hours are not made into days, since there are so many of them. */
  private String hours(Duration time) {
    return context.figures().count(time.toHours())
        + " h"
        + (time.toMinutesPart() == 0 ? "" : " " + time.toMinutesPart() + " min");
  }
}
