package dev.dynoscope.sim;

import dev.dynoscope.paas.Effect;
import dev.dynoscope.paas.Input;
import dev.dynoscope.paas.RequestHead;
import dev.dynoscope.paas.Wire;
import dev.dynoscope.sim.scenario.Lines;
import dev.dynoscope.sim.scenario.Manner;
import dev.dynoscope.sim.scenario.Mishap;
import dev.dynoscope.sim.scenario.Page;
import dev.dynoscope.sim.scenario.Visitors;
import dev.dynoscope.time.Dice;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The router's sockets in virtual time: clients before them, dynos behind them. */
final class SimWire implements Wire {
  private static final int PORT = 80;
  private static final int BAD_REQUEST = 400;
  private static final int SWITCHING_PROTOCOLS = 101;

  private final Course course;
  private final SimHost host;
  private final Pages pages;
  private final Dice dice;
  private final Network outside;
  private final Network inside;
  private final Map<Long, Exchange> open = new HashMap<>();
  private long exchanges;

  /**
   * A request on its way.
   *
   * @param from the client's address
   * @param to the router's address
   * @param agent what the client calls itself
   * @param look what comes with it for the page
   */
  record Parcel(Visitors.Request request, String from, String to, String agent, Pages.Look look) {}

  SimWire(Course course, SimHost host, Pages pages, Lines lines) {
    this.course = course;
    this.host = host;
    this.pages = pages;
    dice = course.dice("wire");
    outside = new Network(lines.outside(), lines.lossPerMille(), dice, course.mishaps());
    inside = new Network(lines.inside(), lines.lossPerMille(), dice, course.mishaps());
  }

  /** Sends a request; {@code over} gets its answer. */
  void send(Parcel parcel, Consumer<Answer> over) {
    course.after(outside.trip(), () -> arrive(parcel, over));
  }

  private void arrive(Parcel parcel, Consumer<Answer> over) {
    Exchange exchange = new Exchange(++exchanges, parcel, over);
    RequestHead head = head(parcel);
    open.put(exchange.number, exchange);
    if (parcel.request().manner().habit() == Manner.Habit.BAD_HEAD) {
      course.give(new Input.HeadRefused(exchange.number, head, BAD_REQUEST));
      exchange.over(BAD_REQUEST);
      return;
    }
    course.give(new Input.RequestArrived(exchange.number, head, open.size()));
    if (course.mishaps().happens(Mishap.ROUTER_STOPS)) {
      course.give(new Input.RouterStopped());
    }
    if (parcel.request().manner().habit() == Manner.Habit.LEAVE) {
      course.after(parcel.request().manner().patience(), exchange::leave);
    }
  }

  private static RequestHead head(Parcel parcel) {
    return new RequestHead(
        parcel.request().method(),
        parcel.request().target(),
        false,
        headers(parcel),
        parcel.from(),
        parcel.to(),
        PORT);
  }

  private static List<RequestHead.Header> headers(Parcel parcel) {
    List<RequestHead.Header> headers = new ArrayList<>();
    headers.add(new RequestHead.Header("Host", parcel.request().host()));
    headers.add(new RequestHead.Header("User-Agent", parcel.agent()));
    if (parcel.request().manner().habit() == Manner.Habit.UPGRADE) {
      headers.add(new RequestHead.Header("Connection", "Upgrade"));
      headers.add(new RequestHead.Header("Upgrade", "websocket"));
    }
    return List.copyOf(headers);
  }

  @Override
  public void carryOut(Effect.ForWire order) {
    Exchange exchange = open.get(order.exchange());
    if (exchange == null) {
      return;
    }
    switch (order) {
      case Effect.Forward forward -> forward(exchange, forward);
      case Effect.Refuse refuse -> exchange.over(refuse.status());
      case Effect.Abort _ -> exchange.over(0);
      case Effect.AskStir _ -> course.after(Duration.ZERO, exchange::tellStir);
      case Effect.TellHeads _ -> {} // nothing goes over a wire here
    }
  }

  /** The client goes away, if it still waits. */
  void leave(long exchange) {
    Optional.ofNullable(open.get(exchange)).ifPresent(Exchange::leave);
  }

  /** Whether the exchange has not ended. */
  boolean has(long exchange) {
    return open.containsKey(exchange);
  }

  private void forward(Exchange x, Effect.Forward order) {
    if (host.silentAt(order.to()) || course.mishaps().happens(Mishap.CONNECT_LOST)) {
      course.after(
          order.connectTimeout(), () -> x.report(new Input.ConnectFailed(x.number, false)));
      return;
    }
    Duration took = inside.trip();
    course.after(
        took,
        () -> {
          Optional<SimDyno> dyno = host.at(order.to());
          if (dyno.isEmpty()) {
            x.report(new Input.ConnectFailed(x.number, true));
          } else if (open.containsKey(x.number)) {
            x.connected(dyno.get(), took);
          }
        });
  }

  /** One request, from its arrival to its end. */
  final class Exchange {
    private final long number;
    private final Visitors.Request request;
    private final Pages.Look look;
    private final Consumer<Answer> whenOver;
    private Optional<SimDyno> dyno = Optional.empty();
    private Instant moved = Instant.EPOCH;
    private Answer answer = Answer.of(0);
    private long bytes;

    private Exchange(long number, Parcel parcel, Consumer<Answer> whenOver) {
      this.number = number;
      request = parcel.request();
      look = parcel.look();
      this.whenOver = whenOver;
    }

    private void report(Input.OfExchange input) {
      if (open.containsKey(number)) {
        moved = course.now();
        course.give(input);
      }
    }

    private void over(int status) {
      over(Answer.of(status));
    }

    private void over(Answer answered) {
      if (open.remove(number) != null) {
        dyno.ifPresent(connected -> connected.left(this));
        course.after(outside.trip(), () -> whenOver.accept(answered));
      }
    }

    private void leave() {
      report(new Input.ClientGone(number));
      over(0);
    }

    private void connected(SimDyno to, Duration took) {
      dyno = Optional.of(to);
      to.accept(this);
      report(new Input.Connected(number, took));
      switch (request.manner().habit()) {
        case STALL -> {}
        case BREAK_CHUNK ->
            course.after(inside.trip(), () -> report(new Input.BodyMalformed(number)));
        case WAIT, LEAVE, UPGRADE, BAD_HEAD -> course.after(inside.trip(), () -> arriveAt(to));
      }
    }

    private void arriveAt(SimDyno to) {
      report(new Input.RequestSent(number, 0)); // of its body, and it has none
      if (to.alive() && to.begins(this)) {
        work(to);
      }
    }

    private void work(SimDyno to) {
      Page page = to.ways().page(request.target());
      boolean hangs = page.habit() == Page.Habit.HANG;
      if (!hangs && !course.mishaps().happens(Mishap.ANSWER_LOST)) {
        course.after(page.takes().draw(dice), () -> act(to, page));
      }
    }

    private void act(SimDyno to, Page page) {
      if (!to.alive()) {
        return;
      }
      if (course.mishaps().happens(Mishap.DIES_ANSWERING)) {
        host.die(to);
        return;
      }
      host.write(to, page.writes());
      host.keep(to, page.keeps());
      switch (page.habit()) {
        case ANSWER -> answer(to, page);
        case CLOSE, GO_DEAF -> {
          answer(to, page);
          host.close(to, page.habit() == Page.Habit.GO_DEAF);
        }
        case HANG -> {}
        case HANG_UP -> {
          hungUp();
          finish(to);
        }
        case HANG_UP_MIDWAY -> {
          begin(page.status());
          hungUp();
          finish(to);
        }
        case STALL_MIDWAY -> {
          begin(page.status());
          bytes = page.bytes();
        }
        case NONSENSE -> {
          report(new Input.AnswerMalformed(number));
          finish(to);
        }
        case UPGRADE -> upgrade();
        case EXIT -> host.end(to, to.ways().status(), false);
      }
    }

    private void answer(SimDyno to, Page page) {
      if (page.restriction().isPresent()) {
        report(new Input.AnswerRestricted(number, page.restriction().get()));
      } else {
        answer = pages.answer(to, page, request.target(), look);
        report(new Input.AnswerBegan(number, answer.status()));
        bytes = page.bytes();
        course.after(inside.trip(), () -> end(page.bytes()));
      }
      finish(to);
    }

    private void upgrade() {
      begin(SWITCHING_PROTOCOLS);
      if (request.manner().habit() == Manner.Habit.UPGRADE) {
        course.after(request.manner().patience(), () -> end(0));
      }
    }

    private void begin(int with) {
      answer = Answer.of(with);
      report(new Input.AnswerBegan(number, with));
    }

    private void end(long length) {
      report(new Input.AnswerEnded(number, length));
      over(answer);
    }

    /** The dyno is done with it, whether or not anybody still waits. */
    private void finish(SimDyno to) {
      to.done().ifPresent(next -> next.work(to));
    }

    /** The dyno has closed the connection. */
    void hungUp() {
      report(new Input.DynoHungUp(number));
    }

    private void tellStir() {
      if (open.containsKey(number)) {
        boolean theirs = request.manner().habit() == Manner.Habit.STALL;
        Duration quiet = Duration.between(moved, course.now());
        course.give(new Input.Stirred(number, true, quiet, theirs, bytes));
      }
    }
  }
}
