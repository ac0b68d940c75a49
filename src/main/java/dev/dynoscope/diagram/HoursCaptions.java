package dev.dynoscope.diagram;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.HoursFact;
import dev.dynoscope.journal.PingFact;
import java.time.Duration;
import java.util.Optional;

/** What happens to the free hours, and to those who keep apps awake, in one plain sentence. */
final class HoursCaptions {
  private HoursCaptions() {}

  static String of(HoursFact fact) {
    return switch (fact) {
      case HoursFact.HoursCounted f ->
          "Free hours are used up at "
              + f.apps().stream().mapToInt(HoursFact.AppHours::rate).sum()
              + " an hour.";
      case HoursFact.HoursRunningOut f ->
          "Free hours run out: "
              + hours(f.used())
              + " of the "
              + hours(f.allowance())
              + whose(f.app())
              + " are used this month.";
      case HoursFact.HoursExhausted f ->
          "All "
              + hours(f.allowance())
              + whose(f.app())
              + " are used up. "
              + f.app().map(app -> app + " sleeps").orElse("Every app that lives on them sleeps")
              + " until the month ends.";
      case HoursFact.HoursRenewed f ->
          "A new month: there are " + hours(f.allowance()) + " again, and a request wakes an app.";
      case HoursFact.CardChanged f ->
          "The account "
              + (f.card() ? "has a credit card now" : "has no credit card any more")
              + ": "
              + hours(f.allowance())
              + " a month.";
    };
  }

  private static String whose(Optional<AppName> app) {
    return app.map(name -> " of " + name).orElse(" of the account");
  }

  private static String hours(Duration amount) {
    return amount.toHours() + " free hours";
  }

  static String of(PingFact fact) {
    return switch (fact) {
      case PingFact.PingerSet f ->
          "A monitor visits "
              + f.app()
              + " every "
              + Words.age(f.every())
              + " from now on. An app with a visitor does not fall asleep.";
      case PingFact.PingerRemoved f -> "The monitor visits " + f.app() + " no more.";
      case PingFact.PingSent f -> "The monitor visits " + f.url() + ".";
      case PingFact.PingEnded f ->
          f.trouble().isEmpty()
              ? "The monitor got an answer from " + f.app() + ", status " + f.status() + "."
              : "The monitor got no answer from " + f.app() + ": " + f.trouble();
    };
  }
}
