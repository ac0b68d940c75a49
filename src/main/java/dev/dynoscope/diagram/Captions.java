package dev.dynoscope.diagram;

import dev.dynoscope.journal.AppFact;
import dev.dynoscope.journal.BranchFact;
import dev.dynoscope.journal.CacheFact;
import dev.dynoscope.journal.ClockFact;
import dev.dynoscope.journal.DnsFact;
import dev.dynoscope.journal.DynoFact;
import dev.dynoscope.journal.Fact;
import dev.dynoscope.journal.FleetFact;
import dev.dynoscope.journal.HostFact;
import dev.dynoscope.journal.HoursFact;
import dev.dynoscope.journal.IsolationFact;
import dev.dynoscope.journal.LearnerFact;
import dev.dynoscope.journal.LogLine;
import dev.dynoscope.journal.OwnerFact;
import dev.dynoscope.journal.PageFact;
import dev.dynoscope.journal.PageFact.PagePicture;
import dev.dynoscope.journal.PingFact;
import dev.dynoscope.journal.RequestFact;
import dev.dynoscope.journal.StorageFact;
import dev.dynoscope.journal.TrafficFact;
import dev.dynoscope.wording.Wording;
import dev.dynoscope.world.World;
import java.util.List;

/** What is happening, in one plain sentence a beat. */
record Captions(Wording wording) {
  String of(Shot shot) {
    return shot.moment()
        .map(m -> sentence(m.beat().entry().fact(), shot))
        .orElseGet(() -> wording.say("captions.nothing"));
  }

  private String sentence(Fact fact, Shot shot) {
    World before = shot.before();
    World world = shot.after();
    return switch (fact) {
      case AppFact f -> new AppCaptions(wording).of(f);
      case CacheFact f -> new NameCaptions(wording).of(f);
      case ClockFact f -> clock(f);
      case DnsFact f -> dns(f, world);
      case DynoFact f -> new DynoCaptions(wording, before).of(f);
      case HostFact f -> new HostCaptions(wording).of(f, before);
      case HoursFact f -> new HoursCaptions(wording).of(f);
      case BranchFact f -> new BranchCaptions(wording).of(f, world);
      case IsolationFact f -> new IsolationCaptions(wording).of(f);
      case PageFact f -> page(f, world);
      case PingFact f -> new HoursCaptions(wording).of(f);
      case RequestFact f -> new RequestCaptions(wording, world).of(f);
      case TrafficFact.RequestsCounted f ->
          wording.say("captions.traffic", f.outcomes().values().stream().mapToLong(n -> n).sum());
      case FleetFact f -> new NameCaptions(wording).of(f);
      case StorageFact f -> new StorageCaptions(wording).of(f);
      case OwnerFact f -> new NameCaptions(wording).of(f);
      case LearnerFact _, LogLine _ -> "";
    };
  }

  private String clock(ClockFact fact) {
    return switch (fact) {
      case ClockFact.EraBegan f -> wording.say("captions.clock.era", f.title());
      case ClockFact.ClockRateChanged f ->
          f.rate() == 0
              ? wording.say("captions.clock.paused")
              : wording.say("captions.clock.rate", f.rate());
      case ClockFact.ClockSkipped f -> wording.say("captions.clock.skipped", Words.age(f.by()));
    };
  }

  private String dns(DnsFact fact, World world) {
    return switch (fact) {
      case DnsFact.NameAsked f ->
          wording.say(
              world.dns().fromPage() ? "captions.dns.browser-asks" : "captions.dns.someone-asks",
              f.name());
      case DnsFact.NameAnswered f -> answered(f);
      case DnsFact.MessagesSeen _ -> "";
    };
  }

  private String answered(DnsFact.NameAnswered f) {
    if (!f.found()) {
      return switch (f.rcode()) {
        case "NXDOMAIN" -> wording.say("captions.dns.no-such-name", f.name());
        case "REFUSED" -> wording.say("captions.dns.refused", f.name());
        default -> wording.say("captions.dns.no-such-record", f.name());
      };
    }
    return wording.say(
        NamedAddress.byAlias(f.chain()) ? "captions.dns.answers-by-alias" : "captions.dns.answers",
        NamedAddress.of(f.chain()));
  }

  private String page(PageFact fact, World world) {
    return switch (fact) {
      case PageFact.PageAsked f ->
          wording.say(
              f.method().equals("POST") ? "captions.page.upload" : "captions.page.asked", f.url());
      case PageFact.PageShown f -> shown(f, world);
      case PageFact.PageFailed f -> f.sentence();
    };
  }

  private String shown(PageFact.PageShown page, World world) {
    List<String> broken =
        page.pictures().stream().filter(p -> !p.shown()).map(PagePicture::path).toList();
    if (broken.isEmpty()) {
      return page.status() < 400
          ? wording.say("captions.page.shown")
          : wording.say("captions.page.error", String.valueOf(page.status()));
    }
    return wording.say(
        world.storage().buckets().isEmpty()
            ? "captions.page.not-on-disk"
            : "captions.page.not-in-storage",
        new Lists(wording).of(broken),
        broken.size());
  }
}
