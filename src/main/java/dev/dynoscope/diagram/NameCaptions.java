package dev.dynoscope.diagram;

import dev.dynoscope.journal.CacheFact;
import dev.dynoscope.journal.FleetFact;
import dev.dynoscope.journal.OwnerFact;
import dev.dynoscope.wording.Wording;
import java.util.List;

/** What is happening to names and addresses, in one plain sentence. */
record NameCaptions(Wording wording) {
  String of(CacheFact fact) {
    return switch (fact) {
      case CacheFact.CacheHit f ->
          f.found()
              ? wording.say(
                  "captions.cache.hit", f.name(), NamedAddress.of(f.chain()), f.secondsLeft())
              : wording.say("captions.cache.hit-nothing", f.name(), f.secondsLeft());
      case CacheFact.CacheMissed f ->
          f.name().equals(f.asked())
              ? wording.say("captions.cache.missed", f.name())
              : wording.say("captions.cache.missed-alias", f.name(), f.asked());
      case CacheFact.CacheExpired f ->
          f.value().isEmpty()
              ? wording.say("captions.cache.expired", f.name(), f.ttlSeconds())
              : wording.say("captions.cache.expired-value", f.name(), f.value(), f.ttlSeconds());
      case CacheFact.CacheFilled f ->
          f.nothing().isEmpty()
              ? wording.say("captions.cache.filled")
              : wording.say("captions.cache.filled-nothing", f.nothing(), f.nothingSeconds());
      case CacheFact.CacheFlushed _ -> wording.say("captions.cache.flushed");
    };
  }

  String of(OwnerFact fact) {
    return switch (fact) {
      case OwnerFact.RecordSet f ->
          wording.say(
              f.type().equals("A") ? "captions.owner.set-address" : "captions.owner.set",
              f.name(),
              f.type(),
              String.join(" ", f.values()));
      case OwnerFact.RecordUnset f -> wording.say("captions.owner.unset", f.name(), f.type());
    };
  }

  String of(FleetFact fact) {
    return switch (fact) {
      case FleetFact.RoutersOpened f -> opened(f.addresses());
      case FleetFact.RoutersRetired f ->
          wording.say("captions.routers.retired", f.addresses().getFirst());
      case FleetFact.RoutersClosed f ->
          wording.say("captions.routers.closed", f.addresses().getFirst());
    };
  }

  private String opened(List<String> addresses) {
    return switch (addresses.size()) {
      case 0 -> wording.say("captions.routers.none");
      case 1 -> wording.say("captions.routers.one", addresses.getFirst());
      default -> wording.say("captions.routers.opened", addresses.getFirst(), addresses.getLast());
    };
  }
}
