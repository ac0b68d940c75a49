package dev.dynoscope.diagram;

import dev.dynoscope.journal.AppFact;
import dev.dynoscope.journal.BranchFact;
import dev.dynoscope.journal.CacheFact;
import dev.dynoscope.journal.ClockFact;
import dev.dynoscope.journal.DnsFact;
import dev.dynoscope.journal.DynoFact;
import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.Fact;
import dev.dynoscope.journal.FileInfo;
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
import dev.dynoscope.world.RequestState;
import dev.dynoscope.world.RequestStep;
import dev.dynoscope.world.World;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What is happening, in one plain sentence a beat. */
final class Captions {
  private final World world;
  private final World before;

  private final Wording wording;

  private Captions(Shot shot, Wording wording) {
    this.wording = wording;
    world = shot.after();
    before = shot.before();
  }

  static String of(Shot shot, Wording wording) {
    Optional<Entry> entry = shot.moment().map(m -> m.beat().entry());
    return entry
        .map(e -> new Captions(shot, wording).sentence(e.fact()))
        .orElse("Nothing has happened yet.");
  }

  private String sentence(Fact fact) {
    return switch (fact) {
      case AppFact f -> AppCaptions.of(f);
      case CacheFact f -> NameCaptions.of(f);
      case ClockFact f -> clock(f);
      case DnsFact f -> dns(f);
      case DynoFact f -> DynoCaptions.of(f, before);
      case HostFact f -> HostCaptions.of(f, before);
      case HoursFact f -> HoursCaptions.of(f);
      case BranchFact f -> BranchCaptions.of(f, world);
      case IsolationFact f -> IsolationCaptions.of(f);
      case PageFact f -> page(f);
      case PingFact f -> HoursCaptions.of(f);
      case RequestFact f -> request(f);
      case TrafficFact.RequestsCounted f ->
          "Traffic is heavy: "
              + Words.count(f.outcomes().values().stream().mapToLong(n -> n).sum(), "request")
              + " more were answered in the last second.";
      case FleetFact f -> NameCaptions.of(f);
      case StorageFact f -> StorageCaptions.of(f);
      case OwnerFact f -> NameCaptions.of(f);
      case LearnerFact _, LogLine _ -> "";
    };
  }

  private static String clock(ClockFact fact) {
    return switch (fact) {
      case ClockFact.EraBegan f -> "The platform runs by the rules of: " + f.title() + ".";
      case ClockFact.ClockRateChanged f ->
          f.rate() == 0
              ? "The platform's clock is paused."
              : "The platform's clock goes at "
                  + (f.rate() == Math.rint(f.rate()) ? "" + (long) f.rate() : "" + f.rate())
                  + "x, and at 1x while real code is at work.";
      case ClockFact.ClockSkipped f ->
          "The platform's clock skips ahead by " + Words.age(f.by()) + ".";
    };
  }

  private String dns(DnsFact fact) {
    return switch (fact) {
      case DnsFact.NameAsked f ->
          (world.dns().fromPage() ? "The browser" : "Someone")
              + " asks the DNS server for the address of "
              + f.name()
              + ".";
      case DnsFact.NameAnswered f -> answered(f);
      case DnsFact.MessagesSeen _ -> "";
    };
  }

  private String answered(DnsFact.NameAnswered f) {
    if (!f.found()) {
      return switch (f.rcode()) {
        case "NXDOMAIN" -> "DNS knows no such name: " + f.name() + ".";
        case "REFUSED" -> "DNS refuses: " + f.name() + " is in none of its zones.";
        default -> "DNS knows " + f.name() + ", but has no such record for it.";
      };
    }
    String through = f.chain().size() > 1 ? ", by way of an alias," : "";
    return "DNS answers"
        + through
        + " with "
        + f.chain().getLast().value()
        + ": that is the router's address. Every app has the same one.";
  }

  private String page(PageFact fact) {
    return switch (fact) {
      case PageFact.PageAsked f ->
          f.method().equals("POST")
              ? "The browser uploads a picture to " + f.url() + "."
              : "Someone types " + f.url() + " into the browser and presses Enter.";
      case PageFact.PageShown f -> shown(f);
      case PageFact.PageFailed f -> f.sentence();
    };
  }

  private String shown(PageFact.PageShown page) {
    List<String> broken =
        page.pictures().stream().filter(p -> !p.shown()).map(PagePicture::path).toList();
    if (!broken.isEmpty()) {
      return "The page is here, but "
          + Words.list(broken)
          + (broken.size() == 1 ? " is" : " are")
          + (world.storage().buckets().isEmpty()
              ? " not on the dyno's disk any more."
              : " not in object storage.");
    }
    return page.status() < 400
        ? "The page is here."
        : "The browser shows the error page, status " + page.status() + ".";
  }

  private String request(RequestFact fact) {
    Optional<RequestState> state = world.requests().find(fact.request());
    return switch (fact) {
      case RequestFact.RequestReceived f ->
          "The request "
              + f.method()
              + " "
              + f.path()
              + " reaches the router, with the header Host: "
              + f.host()
              + ".";
      case RequestFact.RouteFound f ->
          "The router finds " + f.pattern() + " in its table: it belongs to " + f.app() + ".";
      case RequestFact.RouteMissing f -> "The router has no row for " + f.host() + " in its table.";
      case RequestFact.RequestHeld f -> held(f);
      case RequestFact.DynoPicked f -> picked(f);
      case RequestFact.DynoQuarantined f ->
          f.dyno().label()
              + (f.refused() ? " refused the connection" : " did not accept the connection in time")
              + ": the router leaves it alone for a while.";
      case RequestFact.DynoConnected f -> f.dyno().label() + " accepts the connection.";
      case RequestFact.RequestForwarded f ->
          f.dyno().label()
              + " has the request"
              + (f.bytes() > 0 ? " and all " + Words.size(f.bytes()) + " of it" : "")
              + ". The router waits for its answer.";
      case RequestFact.HeadSeen _ -> "";
      case RequestFact.FirstByteReceived f -> f.dyno().label() + " begins to answer.";
      case RequestFact.ConnectionUpgraded f ->
          f.dyno().label()
              + " agrees to speak "
              + f.protocol()
              + ": from now on the router passes bytes both ways and looks at none of them.";
      case RequestFact.ResponseCompleted f -> completed(f, state);
      case RequestFact.RequestFailed f -> failed(f);
    };
  }

  private static String held(RequestFact.RequestHeld f) {
    return switch (f.reason()) {
      case WAKING -> f.app() + " is asleep. The router holds the request and has the dyno woken.";
      case STARTING -> f.app() + " is starting. The router holds the request until a dyno is up.";
      case QUEUED ->
          "The dynos of "
              + f.app()
              + " have all the requests they may have at once. The router queues this one.";
      case QUARANTINED ->
          "The router leaves every dyno of "
              + f.app()
              + " alone that is up, since none could be reached. It holds the request.";
    };
  }

  private static String picked(RequestFact.DynoPicked f) {
    return f.candidates().size() == 1
        ? f.dyno().label() + " is the only dyno that is up: the router hands it the request."
        : "The router picks one of "
            + f.candidates().size()
            + " dynos at random: "
            + f.dyno().label()
            + ". It never looks at who is asking.";
  }

  private String completed(RequestFact.ResponseCompleted f, Optional<RequestState> state) {
    if (state.flatMap(r -> r.between(RequestStep.UPGRADED, RequestStep.ENDED)).isPresent()) {
      return "The upgraded connection with "
          + f.dyno().label()
          + " ends after "
          + Words.time(f.service())
          + "; "
          + Words.size(f.bytes())
          + " came from the dyno. Only now does the router log the request, with status 101.";
    }
    Optional<Duration> held = state.flatMap(r -> r.between(RequestStep.HELD, RequestStep.PICKED));
    return f.dyno().label()
        + " answers with "
        + new Status(wording).word(f.status())
        + " after "
        + Words.time(f.service())
        + held.map(d -> "; before that the request waited " + Words.time(d) + " at the router")
            .orElse("")
        + ".";
  }

  private static String failed(RequestFact.RequestFailed f) {
    return f.code().isEmpty()
        ? "The router answers by itself: there is no such app, status 404."
        : "The router answers by itself: "
            + f.code()
            + ", "
            + f.description()
            + ", status "
            + f.status()
            + ".";
  }

  /** Names of files, as a list. */
  static String names(List<FileInfo> files) {
    return Words.list(files.stream().map(FileInfo::name).toList());
  }
}
