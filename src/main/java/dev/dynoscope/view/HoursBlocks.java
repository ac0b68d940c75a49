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
import java.util.Locale;
import java.util.Optional;

/** How the free dyno hours of the account stand, or those of one app where each has its own. */
final class HoursBlocks {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);
  private static final double ALMOST = 0.8;

  private final AccountState account;
  private final Instant now;
  private final List<Block> blocks = new ArrayList<>();

  private HoursBlocks(PageContext context) {
    account = context.world().account();
    now = context.now().isBefore(account.at()) ? account.at() : context.now();
  }

  /** Nothing while no hours are counted. */
  static List<Block> of(PageContext context, Optional<AppName> app) {
    HoursBlocks hours = new HoursBlocks(context);
    if (hours.account.allowance().isPositive()) {
      hours.pool(app.filter(name -> hours.account.perApp()));
    } else if (!context.world().clock().era().isEmpty()) {
      hours.blocks.add(new Words("This era has no free hours.", Ink.TEXT_FAINT));
    }
    return hours.blocks;
  }

  private void pool(Optional<AppName> whose) {
    Duration used = account.used(whose, now);
    Duration left = account.allowance().minus(used);
    double share = (double) used.toSeconds() / account.allowance().toSeconds();
    Ink ink = share >= 1 ? Ink.FAIL : share > ALMOST ? Ink.WAIT : Ink.OK;
    blocks.add(
        new Gauge(
            "used", Math.min(1, share), hours(used) + " of " + hours(account.allowance()), ink));
    if (left.isPositive()) {
      blocks.add(new Row("left", hours(left), Ink.TEXT));
    } else {
      blocks.add(new Row("left", account.billed() ? "none: it is billed" : "none: H82", Ink.FAIL));
    }
    int rate =
        account.apps().stream().filter(row -> counts(row, whose)).mapToInt(AppHours::rate).sum();
    blocks.add(new Row("used up in an hour", rate + " h", Ink.TEXT));
    if (rate > 0 && left.isPositive()) {
      Instant end = now.plus(left.dividedBy(rate));
      boolean lasts = !end.isBefore(account.renewal());
      blocks.add(
          new Row(
              lasts ? "at this rate" : "at this rate gone",
              lasts ? "lasts the month" : DAY.format(end),
              lasts ? Ink.OK : Ink.WAIT));
    }
    blocks.add(new Row("new hours", DAY.format(account.renewal()), Ink.TEXT_MUTED));
  }

  private static boolean counts(AppHours row, Optional<AppName> whose) {
    return whose.isEmpty() || whose.get().equals(row.app());
  }

  /** What one app has had of it this month. */
  static Row share(PageContext context, AppName app) {
    HoursBlocks hours = new HoursBlocks(context);
    return new Row(app.value(), hours(hours.account.used(app, hours.now)), Ink.TEXT);
  }

  /** {@code 312 h 5 min}: hours are not made into days, since there are so many of them. */
  private static String hours(Duration time) {
    return time.toHours()
        + " h"
        + (time.toMinutesPart() == 0 ? "" : " " + time.toMinutesPart() + " min");
  }
}
