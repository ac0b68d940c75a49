package dev.dynoscope.diagram;

import dev.dynoscope.journal.RequestFact;
import dev.dynoscope.wording.Wording;
import dev.dynoscope.world.RequestState;
import dev.dynoscope.world.RequestStep;
import dev.dynoscope.world.World;
import java.util.Optional;

/** What happens to a request, in one plain sentence. */
record RequestCaptions(Wording wording, World world) {
  String of(RequestFact fact) {
    Optional<RequestState> state = world.requests().find(fact.request());
    return switch (fact) {
      case RequestFact.RequestReceived f ->
          wording.say("captions.request.received", f.method(), f.path(), f.host());
      case RequestFact.RouteFound f ->
          wording.say("captions.request.route-found", f.pattern(), f.app());
      case RequestFact.RouteMissing f -> wording.say("captions.request.route-missing", f.host());
      case RequestFact.RequestHeld f -> held(f);
      case RequestFact.DynoPicked f -> picked(f);
      case RequestFact.DynoQuarantined f ->
          wording.say(
              f.refused() ? "captions.request.refused" : "captions.request.not-accepted",
              f.dyno().label());
      case RequestFact.DynoConnected f ->
          wording.say("captions.request.connected", f.dyno().label());
      case RequestFact.RequestForwarded f ->
          f.bytes() > 0
              ? wording.say(
                  "captions.request.forwarded-bytes",
                  f.dyno().label(),
                  wording.amount(Words.size(f.bytes())))
              : wording.say("captions.request.forwarded", f.dyno().label());
      case RequestFact.HeadSeen _ -> "";
      case RequestFact.FirstByteReceived f ->
          wording.say("captions.request.answering", f.dyno().label());
      case RequestFact.ConnectionUpgraded f ->
          wording.say("captions.request.upgraded", f.dyno().label(), f.protocol());
      case RequestFact.ResponseCompleted f -> completed(f, state);
      case RequestFact.RequestFailed f -> failed(f);
    };
  }

  private String held(RequestFact.RequestHeld f) {
    return switch (f.reason()) {
      case WAKING -> wording.say("captions.request.held-waking", f.app());
      case STARTING -> wording.say("captions.request.held-starting", f.app());
      case QUEUED -> wording.say("captions.request.held-queued", f.app());
      case QUARANTINED -> wording.say("captions.request.held-quarantined", f.app());
    };
  }

  private String picked(RequestFact.DynoPicked f) {
    return f.candidates().size() == 1
        ? wording.say("captions.request.picked-only", f.dyno().label())
        : wording.say("captions.request.picked", f.candidates().size(), f.dyno().label());
  }

  private String completed(RequestFact.ResponseCompleted f, Optional<RequestState> state) {
    if (state.flatMap(r -> r.between(RequestStep.UPGRADED, RequestStep.ENDED)).isPresent()) {
      return wording.say(
          "captions.request.relay-ended",
          f.dyno().label(),
          wording.amount(Words.time(f.service())),
          wording.amount(Words.size(f.bytes())));
    }
    String status = new Status(wording).word(f.status());
    return state
        .flatMap(r -> r.between(RequestStep.HELD, RequestStep.PICKED))
        .map(waited ->
            wording.say(
                "captions.request.answered-after-wait",
                f.dyno().label(),
                status,
                wording.amount(Words.time(f.service())),
                wording.amount(Words.time(waited))))
        .orElseGet(() ->
            wording.say(
                "captions.request.answered",
                f.dyno().label(),
                status,
                wording.amount(Words.time(f.service()))));
  }

  private String failed(RequestFact.RequestFailed f) {
    return f.code().isEmpty()
        ? wording.say("captions.request.no-app")
        : wording.say(
            "captions.request.failed", f.code(), f.description(), String.valueOf(f.status()));
  }
}
