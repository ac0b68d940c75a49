package dev.dynoscope.paas;

import dev.dynoscope.journal.DynoName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.LongFunction;

/** The router's sockets by a script: each dyno has a habit. */
final class ScriptedWire {
  /** What a dyno does with a request. */
  enum Habit {
    ANSWER,
    HANG,
    HANG_UP,
    HANG_UP_MIDWAY,
    STALL_MIDWAY,
    STALL_CLIENT,
    BREAK_CHUNK,
    TALK_NONSENSE,
    TALK_TOO_MUCH,
    UPGRADE,
    REFUSE,
    DO_NOT_ACCEPT,
    BE_SILENT
  }

  static final Duration CONNECT = Duration.ofMillis(1);
  static final Duration SERVICE = Duration.ofMillis(18);

  /**
   * How each exchange that is over was answered: by the dyno, or by {@code Refuse}/{@code Abort}.
   */
  final Map<Long, List<String>> answers = new TreeMap<>();

  Function<DynoName, Habit> habit = _ -> Habit.ANSWER;

  /** What is answered when the platform asks whether anything moves: by itself, nothing does. */
  LongFunction<Input.Stirred> stirred =
      exchange -> new Input.Stirred(exchange, false, Duration.ZERO, false, 18);

  int status = 200;
  private final Script script;
  private long exchanges;

  ScriptedWire(Script script) {
    this.script = script;
  }

  long request(String host, String path, RequestHead.Header... more) {
    Input.RequestArrived arrived = arriving(host, path, more);
    script.give(arrived);
    return arrived.exchange();
  }

  /** A request that is yet to be given to the platform. */
  Input.RequestArrived arriving(String host, String path, RequestHead.Header... more) {
    List<RequestHead.Header> headers = new ArrayList<>();
    headers.add(new RequestHead.Header("Host", host));
    headers.addAll(List.of(more));
    exchanges++;
    return new Input.RequestArrived(
        exchanges, new RequestHead("GET", path, headers, "203.0.113.7", 8080));
  }

  String answer(long exchange) {
    return String.join(" + ", answers.getOrDefault(exchange, List.of()));
  }

  void carryOut(Effect.ForWire order) {
    switch (order) {
      case Effect.Forward forward -> forward(forward);
      case Effect.Refuse refuse -> answered(refuse.exchange(), "page " + refuse.status());
      case Effect.TellHeads _ -> {}
      case Effect.AskStir ask -> script.plan(Duration.ZERO, stirred.apply(ask.exchange()));
      case Effect.Abort abort -> answered(abort.exchange(), "closed");
    }
  }

  /** The dynos end every answer that hangs. */
  void finishAll() {
    for (long exchange = 1; exchange <= exchanges; exchange++) {
      script.give(new Input.Connected(exchange, CONNECT));
      script.give(new Input.AnswerBegan(exchange, status));
      script.give(new Input.AnswerEnded(exchange, 13));
    }
  }

  private void answered(long exchange, String how) {
    answers.computeIfAbsent(exchange, _ -> new ArrayList<>()).add(how);
  }

  private void forward(Effect.Forward order) {
    long x = order.exchange();
    Duration sent = CONNECT.plusMillis(1);
    Duration first = CONNECT.plus(SERVICE);
    switch (lost(order.to()) ? Habit.DO_NOT_ACCEPT : habit.apply(dynoAt(order.to()))) {
      case REFUSE -> script.plan(CONNECT, new Input.ConnectFailed(x, true));
      case DO_NOT_ACCEPT -> script.plan(order.connectTimeout(), new Input.ConnectFailed(x, false));
      case BE_SILENT -> {}
      case HANG -> sent(x, sent);
      case HANG_UP -> {
        sent(x, sent);
        script.plan(first, new Input.DynoHungUp(x));
      }
      case TALK_NONSENSE -> {
        sent(x, sent);
        script.plan(first, new Input.AnswerMalformed(x));
      }
      case TALK_TOO_MUCH -> {
        sent(x, sent);
        script.plan(first, new Input.AnswerRestricted(x, Restriction.OVERSIZED_HEADER));
      }
      case STALL_CLIENT -> script.plan(CONNECT, new Input.Connected(x, CONNECT));
      case BREAK_CHUNK -> {
        script.plan(CONNECT, new Input.Connected(x, CONNECT));
        script.plan(first, new Input.BodyMalformed(x));
      }
      case UPGRADE -> {
        sent(x, sent);
        script.plan(first, new Input.AnswerBegan(x, 101));
      }
      case STALL_MIDWAY -> {
        sent(x, sent);
        script.plan(first, new Input.AnswerBegan(x, status));
      }
      case HANG_UP_MIDWAY -> {
        sent(x, sent);
        script.plan(first, new Input.AnswerBegan(x, status));
        script.plan(first, new Input.DynoHungUp(x));
      }
      case ANSWER -> {
        sent(x, sent);
        script.plan(first, new Input.AnswerBegan(x, status));
        script.plan(first, new Input.AnswerEnded(x, 13));
      }
    }
  }

  private void sent(long exchange, Duration sent) {
    script.plan(CONNECT, new Input.Connected(exchange, CONNECT));
    script.plan(sent, new Input.RequestSent(exchange, 120));
  }

  private boolean lost(Endpoint to) {
    return script.host.holes.contains(to);
  }

  private DynoName dynoAt(Endpoint to) {
    DynoName dyno = script.host.listening.get(to);
    if (dyno == null) {
      throw new AssertionError("nothing ever listened at " + to);
    }
    return dyno;
  }
}
