package dev.dynoscope.sim;

import dev.dynoscope.journal.DnsRecord;
import dev.dynoscope.journal.PageFact.PagePicture;
import dev.dynoscope.journal.PageFact.PageShown;
import dev.dynoscope.paas.DnsAnswer;
import dev.dynoscope.paas.Effect;
import dev.dynoscope.paas.Input;
import dev.dynoscope.sim.scenario.Manner;
import dev.dynoscope.sim.scenario.Visitors;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;

/** The built-in browser, and the pinger, in virtual time. */
final class SimBrowser {
  private static final List<String> BROWSER = List.of("Dynoscope");
  private static final List<String> PINGER = List.of("Dynoscope-Pinger");

  /** The portraits that the live browser has, too, in the same order. */
  private static final List<String> PICTURES =
      List.of("ada", "lin", "kofi", "noor", "ivan", "maya");

  private final Course course;
  private final SimNames names;
  private final SimClients clients;
  private final Map<Long, Consumer<Optional<String>>> lookUps = new HashMap<>();
  private final Map<String, SortedSet<String>> sent = new HashMap<>();
  private int taken;
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
  void visit(String url) {
    course.after(Duration.ZERO, () -> begin("GET", url, ""));
  }

  /** Sends the next sample picture to a page. */
  void upload(String url) {
    String picture = PICTURES.get(taken++ % PICTURES.size()) + ".png";
    course.after(Duration.ZERO, () -> begin("POST", url, picture));
  }

  private void begin(String method, String url, String picture) {
    course.give(new Input.PageAsked(method, url));
    ask(request(method, url), url, picture, answer -> answered(url, picture, answer));
  }

  private void ask(
      Visitors.Request request, String url, String picture, Consumer<Answer> answered) {
    Pages.Look look = new Pages.Look(picture, sent(request.host()));
    long number = ++numbers;
    lookUps.put(
        number,
        address ->
            course.after(
                Duration.ZERO,
                () ->
                    address.ifPresentOrElse(
                        to -> clients.send(BROWSER, request, to, look, answered),
                        () -> nobody(url, request.host()))));
    course.give(new Input.NameWanted(number, request.host()));
  }

  /** The pictures that were sent to a host; the host has set a cookie that says so. */
  private SortedSet<String> sent(String host) {
    return sent.computeIfAbsent(host, _ -> new TreeSet<>());
  }

  private void answered(String url, String picture, Answer answer) {
    if (answer.location().isEmpty()) {
      show(url, answer);
      return;
    }
    String host = request("GET", url).host();
    sent(host).add(picture);
    String next = url.replaceFirst("^(https?://[^/]+).*", "$1") + answer.location();
    ask(request("GET", next), next, "", page -> show(next, page));
  }

  private void show(String url, Answer answer) {
    if (answer.status() == 0) {
      course.give(new Input.PageFailed(url, "The connection was closed before an answer came."));
      return;
    }
    fetch(url, answer, new ArrayList<>());
  }

  /** Asks for the pictures of a page one after the other, and then shows it. */
  private void fetch(String url, Answer page, List<PagePicture> fetched) {
    if (fetched.size() == page.pictures().size()) {
      course.give(
          new Input.PageShown(
              new PageShown(url, page.status(), page.title(), page.lines(), List.copyOf(fetched))));
      return;
    }
    String path = page.pictures().get(fetched.size());
    String at = url.replaceFirst("^(https?://[^/]+).*", "$1") + path;
    ask(
        request("GET", at),
        at,
        "",
        answer -> {
          fetched.add(new PagePicture(path, name(path), answer.status()));
          fetch(url, page, fetched);
        });
  }

  private static String name(String path) {
    String file = path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\..*", "");
    return file.substring(0, 1).toUpperCase(Locale.ROOT) + file.substring(1);
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
