package dev.dynoscope.diagram;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.HoursFact;
import dev.dynoscope.journal.PingFact;
import dev.dynoscope.wording.Wording;
import java.util.Optional;

/** What happens to the free hours, and to those who keep apps awake, in one plain sentence. */
record HoursCaptions(Wording wording) {
  String of(HoursFact fact) {
    return switch (fact) {
      case HoursFact.HoursCounted f ->
          wording.say(
              "captions.hours.counted", f.apps().stream().mapToInt(HoursFact.AppHours::rate).sum());
      case HoursFact.HoursRunningOut f ->
          wording.say(
              "captions.hours.running-out",
              f.used().toHours(),
              f.allowance().toHours(),
              whose(f.app()));
      case HoursFact.HoursExhausted f ->
          wording.say(
              "captions.hours.exhausted", f.allowance().toHours(), whose(f.app()), who(f.app()));
      case HoursFact.HoursRenewed f ->
          wording.say("captions.hours.renewed", f.allowance().toHours());
      case HoursFact.CardChanged f ->
          wording.say(
              f.card() ? "captions.hours.card" : "captions.hours.no-card", f.allowance().toHours());
    };
  }

  private String whose(Optional<AppName> app) {
    return app.map(name -> wording.say("captions.hours.of-app", name))
        .orElseGet(() -> wording.say("captions.hours.of-account"));
  }

  private String who(Optional<AppName> app) {
    return app.map(name -> wording.say("captions.hours.app-sleeps", name))
        .orElseGet(() -> wording.say("captions.hours.all-sleep"));
  }

  String of(PingFact fact) {
    return switch (fact) {
      case PingFact.PingerSet f -> wording.say("captions.ping.set", f.app(), Words.age(f.every()));
      case PingFact.PingerRemoved f -> wording.say("captions.ping.removed", f.app());
      case PingFact.PingSent f -> wording.say("captions.ping.sent", f.url());
      case PingFact.PingEnded f ->
          f.trouble().isEmpty()
              ? wording.say("captions.ping.answered", f.app(), String.valueOf(f.status()))
              : wording.say("captions.ping.failed", f.app(), f.trouble());
    };
  }
}
