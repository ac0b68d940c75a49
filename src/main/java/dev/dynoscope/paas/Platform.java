package dev.dynoscope.paas;

import dev.dynoscope.journal.Actor;
import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.ClockFact.ClockSkipped;
import dev.dynoscope.journal.DnsFact;
import dev.dynoscope.journal.PageFact;
import dev.dynoscope.time.Dice;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The whole platform as one machine without I/O: {@code handle(input, now)} gives the entries for
 * the journal and the effects to carry out. Whoever owns it calls it from one thread, with times
 * that never run backwards, and asks {@link #nextDue} when to call it with {@link Input.Tick}. The
 * same inputs at the same times with the same seed give the same outcome.
 */
public final class Platform {
  private final Scribe scribe;
  private final Apps apps = new Apps();
  private final Formation formation;
  private final Router router;
  private final Zone zone;
  private final OwnerZones owners;
  private final RouterFleet fleet;
  private final NameCache cache;
  private final ReleasePhase phase;
  private final Builds builds;
  private final AddOns addOns;
  private final BucketTraffic buckets;
  private final Desk desk;
  private final Eras eras;
  private final Account account;
  private final Hours hours;
  private final Sleep sleep;
  private final Pingers pingers;
  private final Isolation isolation;
  private final TakingUp takingUp;

  /** A flood of questions is answered, but not all of it is told. */
  private final Allowance questionsTold = new Allowance(200, 20);

  private final QuestionsKept questions = new QuestionsKept();

  private boolean begun;
  private Era.Limits told;

  /** A platform with no apps, that runs by the numbers of the present one of {@code eras}. */
  public Platform(Eras eras, long seed) {
    this.eras = eras;
    scribe = new Scribe(eras);
    account = new Account(eras);
    told = eras.now().limits();
    DefaultHosts hosts = new DefaultHosts(eras, new Dice(seed + 1));
    RouteTable routes = new RouteTable(apps, eras, hosts);
    owners = new OwnerZones(scribe);
    fleet = new RouterFleet(eras, scribe);
    cache = new NameCache(scribe);
    formation = new Formation(apps, eras, account, new Dice(~seed), scribe);
    hours = new Hours(apps, account, formation, eras, scribe);
    Exchanges exchanges = new Exchanges(scribe, new ErrorPages(apps), apps.news());
    Gate.Hooks hooks =
        new Gate.Hooks(
            (_, head) -> fleet.misdirects(head.address()), App::maintenance, hours::exhausted);
    router = new Router(apps, formation, routes, eras, new Dice(seed), exchanges, hooks);
    sleep = new Sleep(apps, formation, router, eras, scribe);
    pingers = new Pingers(routes, scribe);
    zone = new Zone(apps, hosts, eras, owners, fleet);
    phase = new ReleasePhase(apps, formation, eras, scribe);
    Releases releases = new Releases(apps, formation, phase, zone, scribe);
    addOns = new AddOns(apps, releases, new AddOnNames(new Dice(seed + 3)), scribe);
    isolation = new Isolation(apps, formation, addOns, scribe);
    buckets = new BucketTraffic(addOns, formation, scribe);
    builds = new Builds(apps, releases, routes, eras, scribe);
    takingUp = new TakingUp(formation, router, builds, pingers, addOns, isolation, scribe);
    desk = new Desk(apps, scribe, commands(routes, releases, new AppNames(new Dice(seed + 2))));
  }

  private List<Room> commands(RouteTable routes, Releases releases, AppNames names) {
    Listings listings = new Listings(formation, zone, account, eras);
    AppRegister register = new AppRegister(apps, releases, builds, addOns, formation, zone, scribe);
    Domains domains = new Domains(apps, routes, zone, owners, eras, scribe);
    return List.of(
        new Room("Apps", new AppCommands(apps, register, names, formation, routes, builds).verbs()),
        new Room("Releases", new ReleaseCommands(apps, releases, builds, eras, scribe).verbs()),
        new Room("Dynos", new PsCommands(formation, listings, eras, scribe).verbs()),
        new Room("Dynos", new ScaleCommands(apps, formation, eras, scribe).verbs()),
        new Room("Dynos", new RunCommands(apps, formation, account, eras).verbs()),
        new Room("Machines", new HostCommands(apps, formation).verbs()),
        new Room("Machines", isolation.verbs()),
        new Room("Domains", new DomainCommands(domains, listings).verbs()),
        new Room("Names and addresses", new DnsCommands(zone, owners, cache, fleet).verbs()),
        new Room("Config vars", new ConfigCommands(releases, addOns, eras, scribe).verbs()),
        new Room("Add-ons", new AddOnCommands(addOns).verbs()),
        new Room("Upkeep", new UpkeepCommands(apps, scribe).verbs()),
        new Room("Upkeep", new LogCommands(scribe).verbs()),
        new Room("Browser", new BrowserCommands(routes, scribe).verbs()),
        new Room("Account and era", new HoursCommands(account, eras, scribe).verbs()),
        new Room("Account and era", new EraCommands(eras, formation.sizes(), scribe).verbs()),
        new Room("Pinger", new PingerCommands(pingers).verbs()),
        new Room("Router", new RouterCommands(router).verbs()),
        new Room("Clock", new ClockCommands(sleep, router, scribe).verbs()));
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
      scribe.byItself(() -> scribe.note(Actor.PLATFORM, EraCommands.began(eras.now())));
      fleet.begin();
    }
    hours.begin(now);
    dispatch(input, now);
    builds.handleDue(now);
    phase.handleDue(now);
    addOns.handleDue();
    buckets.handleDue(now);
    limitConnections();
    formation.handleDue(now);
    router.handleDue(now);
    fleet.handleDue(now);
    sleep.handleDue(now);
    pingers.handleDue(now);
    hours.handleDue();
    router.settle(now);
    hours.count();
    return scribe.end();
  }

  private void dispatch(Input input, Instant now) {
    switch (input) {
      case Input.Tick _ -> {}
      case Input.Told i -> desk.told(i.text());
      case Input.Deployed i -> builds.deployed(i);
      case Input.BuildOutput i -> builds.printed(i);
      case Input.Built i -> builds.built(i);
      case Input.BuildFailed i -> builds.failed(i);
      case Input.ClockSkipped i -> scribe.note(Actor.PLATFORM, new ClockSkipped(i.by()));
      case Input.NameAsked i -> nameAsked(i, now);
      case Input.NamesAsked i ->
          i.questions().forEach(each -> scribe.byItself(() -> nameAsked(each, now)));
      case Input.MessagesPassed i ->
          questions
              .take(i.messages().question())
              .ifPresent(answer -> scribe.aside(Actor.DNS, i.messages(), answer));
      case Input.NameWanted i -> cache.wanted(i);
      case Input.NameTold i -> cache.answered(i);
      case Input.RoutersOpened i -> fleet.opened(i.addresses());
      case Input.OfExchange i -> router.handle(i, now);
      case Input.RouterStopped _ -> router.stop();
      case Input.TakenUp i -> {
        takingUp.begin(i, now);
        scribe.ask(new Effect.LimitConnections(eras.now().limits()));
      }
      case Input.OfDyno i -> formation.handle(i);
      case Input.MachineFailed i -> machineFailed(i);
      case Input.OfHost i -> isolation.handle(i);
      case Input.BucketOpened i -> addOns.opened(i);
      case Input.BucketUnopenable i -> addOns.unopenable(i);
      case Input.OfBucket i -> buckets.handle(i, now);
      case Input.PingEnded i -> pingers.ended(i);
      case Input.PageAsked i ->
          scribe.note(
              Actor.CLIENT, new PageFact.PageAsked(i.method(), i.url()), scribe.latest("learner"));
      case Input.PageShown i -> scribe.note(Actor.CLIENT, i.page());
      case Input.PageFailed i ->
          scribe.note(Actor.CLIENT, new PageFact.PageFailed(i.url(), i.sentence()));
    }
  }

  private void machineFailed(Input.MachineFailed input) {
    formation
        .fleet()
        .find(input.machine())
        .filter(machine -> !machine.lost())
        .ifPresent(formation::lose);
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
    boolean told = questionsTold.take(now);
    if (told) {
      scribe.note(
          Actor.CLIENT,
          new DnsFact.NameAsked(ask.question(), ask.name(), ask.type(), ask.transport()));
      long answered =
          scribe.noteLast(
              Actor.DNS,
              new DnsFact.NameAnswered(
                  ask.question(), ask.name(), answer.rcode().name(), answer.chain()));
      questions.keep(ask.question(), answered);
    }
    scribe.ask(new Effect.AnswerName(ask.question(), answer, told));
  }

  /** The config vars of an app's release, whoever set them; empty where there is none such. */
  public Optional<SortedMap<String, String>> config(AppName app, int release) {
    return apps.find(app).flatMap(it -> it.release(release)).map(Release::allConfig);
  }

  /** When something is due by itself; empty while nothing is. */
  public Optional<Instant> nextDue() {
    return Deadlines.earliestOf(
        sleep.nextDue(),
        builds.nextDue(),
        phase.nextDue(),
        formation.nextDue(),
        router.nextDue(),
        fleet.nextDue(),
        buckets.nextDue(),
        pingers.nextDue(),
        hours.nextDue());
  }

  /**
   * Whether real code is at work whose time must not be cut short: a dyno starts, stops, or answers
   * a request, or a pinger is on its way. See {@link dev.dynoscope.time.PacedClock} for what a
   * clock makes of it.
   */
  public boolean working() {
    return formation.inTransition() || router.working() || pingers.working() || builds.working();
  }
}
