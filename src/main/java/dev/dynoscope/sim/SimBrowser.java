package dev.dynoscope.sim;

import dev.dynoscope.journal.DnsRecord;
import dev.dynoscope.journal.PageFact.PageShown;
import dev.dynoscope.paas.DnsAnswer;
import dev.dynoscope.paas.Effect;
import dev.dynoscope.paas.Input;
import dev.dynoscope.sim.scenario.Manner;
import dev.dynoscope.sim.scenario.Visitors;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The built-in browser, and the pinger, in virtual time. */
final class SimBrowser {
  private static final List<String> BROWSER = List.of("Dynoscope");
  private static final List<String> PINGER = List.of("Dynoscope-Pinger");

  private final Course course;
  private final SimNames names;
  private final SimClients clients;
  private final Map<Long, Consumer<Optional<String>>> lookUps = new HashMap<>();
  private long numbers;

  SimBrowser(Course course, SimNames names, SimClients clients) {
    this.course = course;
    this.names = names;
    this.clients = clients;
  }

  void carryOut(Effect.ForResolver order) {
    switch (order) {
      case Effect.AskName ask ->
          names.ask(ask.name(), answer -> course.give(told(ask.lookUp(), answer)));
      case Effect.UseAddresses use ->
          Optional.ofNullable(lookUps.remove(use.lookUp()))
              .ifPresent(found -> found.accept(use.addresses().stream().findFirst()));
    }
  }

  private static Input told(long lookUp, Optional<DnsAnswer> told) {
    if (told.isEmpty()) {
      return new Input.NameTold(lookUp, "", List.of(), 0);
    }
    DnsAnswer answer = told.get();
    int negative = answer.authority().map(DnsRecord::ttlSeconds).orElse(0);
    return new Input.NameTold(lookUp, answer.rcode().name(), answer.chain(), negative);
  }

  /** Goes to a page. */
  void browse(String method, String url) {
    course.after(Duration.ZERO, () -> visit(method, url));
  }

  private void visit(String method, String url) {
    course.give(new Input.PageAsked(method, url));
    Visitors.Request request = request(method, url);
    long number = ++numbers;
    lookUps.put(
        number,
        address ->
            course.after(
                Duration.ZERO,
                () ->
                    address.ifPresentOrElse(
                        to -> clients.send(BROWSER, request, to, status -> show(url, status)),
                        () -> nobody(url, request.host()))));
    course.give(new Input.NameWanted(number, request.host()));
  }

  private void show(String url, int status) {
    course.give(
        status == 0
            ? new Input.PageFailed(url, "The connection was closed before an answer came.")
            : new Input.PageShown(new PageShown(url, status, "", List.of(), List.of())));
  }

  private void nobody(String url, String host) {
    course.give(new Input.PageFailed(url, "DNS has no address for " + host + "."));
  }

  /** Visits an app as an uptime monitor does. */
  void ping(Effect.Ping order) {
    Visitors.Request request = request("GET", order.url());
    clients.ask(
        PINGER,
        request,
        status ->
            course.give(
                new Input.PingEnded(
                    order.app(), order.number(), status, status == 0 ? "No answer came." : "")));
  }

  private static Visitors.Request request(String method, String url) {
    String rest = url.replaceFirst("^https?://", "");
    int slash = rest.indexOf('/');
    String host = (slash < 0 ? rest : rest.substring(0, slash)).replaceFirst(":\\d+$", "");
    String target = slash < 0 ? "/" : rest.substring(slash);
    return new Visitors.Request(method, host, target, Manner.PATIENT);
  }
}
