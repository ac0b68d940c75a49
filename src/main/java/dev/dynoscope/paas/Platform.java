package dev.dynoscope.paas;

import dev.dynoscope.journal.Actor;
import dev.dynoscope.journal.ClockFact.ClockSkipped;
import dev.dynoscope.journal.ClockFact.EraBegan;
import dev.dynoscope.journal.DnsFact;
import dev.dynoscope.journal.PageFact;
import dev.dynoscope.time.Dice;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The whole platform as one machine without I/O: {@code handle(input, now)} gives the entries for
 * the journal and the effects to carry out. Whoever owns it calls it from one thread, with times
 * that never run backwards, and asks {@link #nextDue} when to call it with {@link Input.Tick}. The
 * same inputs at the same times with the same seed give the same outcome.
 */
public final class Platform {
  private final Scribe scribe = new Scribe();
  private final Apps apps = new Apps();
  private final Formation formation;
  private final Router router;
  private final Zone zone;
  private final Releases releases;
  private final Desk desk;
  private final Eras eras;

  /** A flood of questions is answered, but not all of it is told. */
  private final Allowance questionsTold = new Allowance(200, 20);

  private boolean begun;
  private Era.Limits told;

  /** A platform with no apps, that runs by the numbers of the present one of {@code eras}. */
  public Platform(Eras eras, long seed) {
    this.eras = eras;
    told = eras.now().limits();
    RouteTable routes = new RouteTable(apps, eras);
    formation = new Formation(apps, eras, new Dice(~seed), scribe);
    Exchanges exchanges = new Exchanges(scribe);
    router = new Router(apps, formation, routes, eras, new Dice(seed), exchanges, Gate.Hooks.NONE);
    zone = new Zone(apps, routes, eras);
    releases = new Releases(apps, formation, zone, scribe);
    desk = new Desk(apps, scribe, commands(routes));
  }

  private List<Room> commands(RouteTable routes) {
    Listings listings = new Listings(formation, zone);
    Domains domains = new Domains(apps, routes, zone, scribe);
    return List.of(
        new Room("Apps", new AppCommands(apps).verbs()),
        new Room("Dynos", new PsCommands(formation, listings, scribe).verbs()),
        new Room("Dynos", new ScaleCommands(apps, formation, scribe).verbs()),
        new Room("Dynos", new RunCommands(formation).verbs()),
        new Room("Machines", new HostCommands(apps, formation).verbs()),
        new Room("Domains", new DomainCommands(domains, listings).verbs()),
        new Room("Config vars", new ConfigCommands(releases, listings).verbs()),
        new Room("Releases", new ReleaseCommands(listings).verbs()),
        new Room("Browser", new BrowserCommands(routes, scribe).verbs()),
        new Room("Clock", new ClockCommands(router, scribe).verbs()));
  }

  /** All commands that it understands, in the order in which {@code help} lists them. */
  public List<CommandHelp> commands() {
    return desk.commands();
  }

  /** Takes one input at platform time {@code now}. */
  public Outcome handle(Input input, Instant now) {
    scribe.begin(now);
    if (!begun) {
      begun = true;
      Era era = eras.now();
      scribe.byItself(
          () -> scribe.note(Actor.PLATFORM, new EraBegan(era.name(), era.sleep().after())));
    }
    dispatch(input, now);
    limitConnections();
    formation.handleDue(now);
    router.handleDue(now);
    idleDue(now);
    router.settle(now);
    return scribe.end();
  }

  private void dispatch(Input input, Instant now) {
    switch (input) {
      case Input.Tick _ -> {}
      case Input.Told i -> desk.told(i.text());
      case Input.Deployed i -> releases.deployed(i);
      case Input.ClockSkipped i -> scribe.note(Actor.PLATFORM, new ClockSkipped(i.by()));
      case Input.NameAsked i -> nameAsked(i, now);
      case Input.NamesAsked i ->
          i.questions().forEach(each -> scribe.byItself(() -> nameAsked(each, now)));
      case Input.OfExchange i -> router.handle(i, now);
      case Input.RouterStopped _ -> router.stop();
      case Input.OfDyno i -> formation.handle(i);
      case Input.PageAsked i ->
          scribe.note(
              Actor.CLIENT, new PageFact.PageAsked(i.method(), i.url()), scribe.latest("learner"));
      case Input.PageShown i -> scribe.note(Actor.CLIENT, i.page());
      case Input.PageFailed i ->
          scribe.note(Actor.CLIENT, new PageFact.PageFailed(i.url(), i.sentence()));
    }
  }

  /** The router's sockets are told when an era begins that has other limits. */
  private void limitConnections() {
    Era.Limits limits = eras.now().limits();
    if (!limits.equals(told)) {
      told = limits;
      scribe.ask(new Effect.LimitConnections(limits));
    }
  }

  private void nameAsked(Input.NameAsked ask, Instant now) {
    DnsAnswer answer = zone.answer(ask.name(), ask.type());
    if (questionsTold.take(now)) {
      scribe.note(
          Actor.CLIENT,
          new DnsFact.NameAsked(ask.question(), ask.name(), ask.type(), ask.transport()));
      scribe.noteLast(
          Actor.DNS,
          new DnsFact.NameAnswered(
              ask.question(), ask.name(), answer.rcode().name(), answer.chain()));
    }
    scribe.ask(new Effect.AnswerName(ask.question(), answer));
  }

  private void idleDue(Instant now) {
    for (App app : apps.all()) {
      if (router.idleAt(app).filter(at -> !at.isAfter(now)).isPresent()) {
        scribe.byItself(() -> formation.idle(app.name()));
      }
    }
  }

  /** When something is due by itself; empty while nothing is. */
  public Optional<Instant> nextDue() {
    return Stream.concat(
            apps.all().stream().flatMap(app -> router.idleAt(app).stream()),
            Stream.concat(formation.nextDue().stream(), router.nextDue().stream()))
        .min(Instant::compareTo);
  }

  /**
   * Whether real code is at work whose time must not be cut short: a dyno starts, stops, or answers
   * a request. See {@link dev.dynoscope.time.PacedClock} for what a clock makes of it.
   */
  public boolean working() {
    return formation.inTransition() || router.working();
  }
}
