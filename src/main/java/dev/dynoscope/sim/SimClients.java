package dev.dynoscope.sim;

import dev.dynoscope.sim.scenario.Visitors;
import java.util.List;
import java.util.function.Consumer;

/** Clients as a network sees them: each looks a name up, then sends a request to what it heard. */
final class SimClients {
  private final AppHosts hosts;
  private final SimNames names;
  private final SimWire wire;

  SimClients(AppHosts hosts, SimNames names, SimWire wire) {
    this.hosts = hosts;
    this.names = names;
    this.wire = wire;
  }

  /**
   * Asks for a page.
   *
   * @param who those with the same name share what they know of DNS, and one address
   * @param over gets the status of the answer; 0 where there was none
   */
  void ask(List<String> who, Visitors.Request asked, Consumer<Integer> over) {
    String group = who.getFirst();
    Visitors.Request request = asked.at(hosts.of(asked.host()));
    names.addressOf(
        group,
        request.host(),
        found ->
            found.ifPresentOrElse(
                address ->
                    send(
                        who,
                        request,
                        address,
                        Pages.Look.PLAIN,
                        answer -> over.accept(answer.status())),
                () -> over.accept(0)));
  }

  /** Sends a request to a router's address; {@code over} gets the answer. */
  void send(
      List<String> who,
      Visitors.Request request,
      String address,
      Pages.Look look,
      Consumer<Answer> over) {
    String agent = String.join(" ", who);
    wire.send(new SimWire.Parcel(request, addressOf(who), address, agent, look), over);
  }

  /** An address of those kept for examples (RFC 5737). */
  private static String addressOf(List<String> who) {
    String net = Math.floorMod(who.getFirst().hashCode(), 2) == 0 ? "198.51.100." : "203.0.113.";
    return net + (1 + Math.floorMod(who.getLast().hashCode(), 250));
  }
}
