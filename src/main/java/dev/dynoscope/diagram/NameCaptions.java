package dev.dynoscope.diagram;

import dev.dynoscope.journal.CacheFact;
import dev.dynoscope.journal.FleetFact;
import dev.dynoscope.journal.OwnerFact;

/** What is happening to names and addresses, in one plain sentence. */
final class NameCaptions {
  private NameCaptions() {}

  static String of(CacheFact fact) {
    return switch (fact) {
      case CacheFact.CacheHit f ->
          f.found()
              ? "The browser still has the address of "
                  + f.name()
                  + " in its cache, "
                  + f.chain().getLast().value()
                  + ", for "
                  + f.secondsLeft()
                  + " s more. It does not ask DNS."
              : "The browser remembers that "
                  + f.name()
                  + " has no address, for "
                  + f.secondsLeft()
                  + " s more. It does not ask DNS.";
      case CacheFact.CacheMissed f ->
          f.name().equals(f.asked())
              ? "The browser's cache knows no address of " + f.name() + ": it has to ask DNS."
              : "The browser's cache still knows that "
                  + f.name()
                  + " leads to "
                  + f.asked()
                  + ", but not the address of that: it has to ask DNS.";
      case CacheFact.CacheExpired f ->
          "What the browser knew of "
              + f.name()
              + (f.value().isEmpty() ? "" : ", " + f.value() + ",")
              + " could be kept for "
              + f.ttlSeconds()
              + " s and has run out.";
      case CacheFact.CacheFilled f ->
          f.nothing().isEmpty()
              ? "The browser keeps the answer for as long as its TTL says."
              : "The browser remembers for "
                  + f.nothingSeconds()
                  + " s that "
                  + f.nothing()
                  + " has no address.";
      case CacheFact.CacheFlushed _ -> "The browser forgets all addresses it has learned.";
    };
  }

  static String of(OwnerFact fact) {
    return switch (fact) {
      case OwnerFact.RecordSet f ->
          "The owner of "
              + f.name()
              + " sets a DNS record at their provider: "
              + f.type()
              + " "
              + String.join(" ", f.values())
              + "."
              + (f.type().equals("A") ? " A fixed address: it does not follow the routers." : "");
      case OwnerFact.RecordUnset f ->
          "The owner of " + f.name() + " takes its DNS record of type " + f.type() + " away.";
    };
  }

  static String of(FleetFact fact) {
    return switch (fact) {
      case FleetFact.RoutersOpened f ->
          f.addresses().isEmpty()
              ? "No other address can be had on this system: the router stays where it is."
              : "The routers listen at "
                  + f.addresses().getFirst()
                  + (f.addresses().size() > 1 ? " to " + f.addresses().getLast() : "")
                  + "; DNS gives these addresses out.";
      case FleetFact.RoutersRetired f ->
          "The old addresses, "
              + f.addresses().getFirst()
              + " and so on, now belong to somebody else. Whoever goes there is told so, by H31.";
      case FleetFact.RoutersClosed f ->
          "Nobody listens at " + f.addresses().getFirst() + " and its neighbours any more.";
    };
  }
}
