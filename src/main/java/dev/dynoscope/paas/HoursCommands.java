package dev.dynoscope.paas;

import dev.dynoscope.journal.Actor;
import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.HoursFact.AppHours;
import dev.dynoscope.journal.HoursFact.CardChanged;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Commands about the account that owns all apps, and its free hours. */
final class HoursCommands {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Account account;
  private final Eras eras;
  private final Scribe scribe;

  HoursCommands(Account account, Eras eras, Scribe scribe) {
    this.account = account;
    this.eras = eras;
    this.scribe = scribe;
  }

  List<Verb> verbs() {
    return List.of(
        new Verb("account", "shows the account and its free dyno hours", this::show),
        new Verb(
            "account:verify [off]", "gives the account a credit card: more hours", this::card));
  }

  private List<String> show(CommandLine line) throws Misunderstood {
    line.nothingElse();
    boolean perApp = eras.now().hours().perApp();
    List<String> lines = new ArrayList<>();
    lines.add(
        "=== " + Releases.USER + ", " + (account.card() ? "with" : "without") + " a credit card");
    lines.add(
        "Free dyno hours a month: "
            + Listings.hours(account.allowance())
            + (perApp ? " for each app" : ", shared by all apps")
            + (account.billed() ? "; more is billed" : ""));
    account.rows().forEach(row -> lines.add(line(row, perApp)));
    if (!perApp) {
      lines.add("Left this month: " + Listings.hours(account.left(Optional.empty())));
    }
    lines.add("The next month begins on " + DAY.format(account.renewal()) + ", 00:00 UTC.");
    return lines;
  }

  private String line(AppHours row, boolean perApp) {
    Optional<AppName> purse = account.purseOf(row.app());
    return row.app()
        + ": "
        + Listings.hours(row.used())
        + " used"
        + (perApp ? ", " + Listings.hours(account.left(purse)) + " left" : "")
        + ", now "
        + row.rate()
        + " an hour";
  }

  private List<String> card(CommandLine line) throws Misunderstood {
    boolean off = !line.rest().isEmpty() && line.only("nothing, or off").equals("off");
    if (!off) {
      line.nothingElse();
    }
    account.card(!off);
    scribe.note(Actor.PLATFORM, new CardChanged(!off, account.allowance()));
    return List.of(
        (off ? "Removing the credit card" : "Adding a credit card")
            + "... done, "
            + Listings.hours(account.allowance())
            + " free dyno hours a month"
            + (account.billed() ? ", and more is billed" : ""));
  }
}
