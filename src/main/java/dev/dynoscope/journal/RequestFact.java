package dev.dynoscope.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What happened to an HTTP request. Each request that was received has exactly one outcome: {@link
 * ResponseCompleted} or {@link RequestFailed}.
 */
public sealed interface RequestFact extends Fact {
  /** The request. */
  RequestId request();

  @Override
  default String subject() {
    return "request:" + request();
  }

  /** The router has read the request's head. */
  record RequestReceived(RequestId request, String method, String host, String path, String client)
      implements RequestFact {}

  /** The host is in the router's table, at the row {@code pattern}. */
  record RouteFound(RequestId request, String pattern, AppName app) implements RequestFact {}

  /** No row of the router's table matches the host. */
  record RouteMissing(RequestId request, String host) implements RequestFact {}

  /** Why a request waits at the router. */
  enum HoldReason {
    /** The app slept and is being woken for it. */
    WAKING,
    /** The app is starting. */
    STARTING,
    /** Every dyno that is up is in quarantine. */
    QUARANTINED,
    /** The app's dynos have as many requests as they may have. */
    QUEUED
  }

  /** The request waits at the router until a dyno is up. */
  record RequestHeld(RequestId request, AppName app, HoldReason reason) implements RequestFact {}

  /** A dyno was picked at random among {@code candidates} (labels). */
  record DynoPicked(RequestId request, DynoName dyno, List<String> candidates)
      implements RequestFact {}

  /** The dyno could not be reached: the router leaves it alone {@code until} then. */
  record DynoQuarantined(RequestId request, DynoName dyno, boolean refused, Instant until)
      implements RequestFact {}

  /** The dyno accepted the connection. */
  record DynoConnected(RequestId request, DynoName dyno, Duration connect) implements RequestFact {}

  /** The whole request was sent to the dyno. */
  record RequestForwarded(RequestId request, DynoName dyno, long bytes) implements RequestFact {}

  /** The dyno began to answer. */
  record FirstByteReceived(RequestId request, DynoName dyno, int status, Duration service)
      implements RequestFact {}

  /**
   * The dyno agreed to speak another protocol, such as {@code websocket}: from now on the router
   * passes bytes both ways without looking at them.
   */
  record ConnectionUpgraded(RequestId request, DynoName dyno, String protocol)
      implements RequestFact {}

  /**
   * The answer went out whole.
   *
   * @param bytes size of the body
   * @param connect time to reach the dyno
   * @param service time between the dyno's connection and the end of its answer
   */
  record ResponseCompleted(
      RequestId request, DynoName dyno, int status, long bytes, Duration connect, Duration service)
      implements RequestFact {}

  /** Between whom a head went. */
  enum HeadWay {
    /** As the client sent it to the router. */
    FROM_CLIENT,
    /** As the router sent it on to the dyno. */
    TO_DYNO,
    /** As the dyno answered. */
    FROM_DYNO,
    /** As the router sent the answer back. */
    TO_CLIENT;

    /** Whether it is the head of a request, not of an answer. */
    public boolean asks() {
      return this == FROM_CLIENT || this == TO_DYNO;
    }
  }

  /**
   * A head as it went over the wire. Values that may be secrets, such as cookies, are not in it:
   * their length stands in their place, since a journal may be given away.
   *
   * @param text a character a byte, lines ending in CR LF as they came; at most {@link #MOST}
   * @param bytes how long the head is in truth
   * @param masked names of the headers whose values were left out, each once
   */
  record HeadSeen(RequestId request, HeadWay way, String text, int bytes, List<String> masked)
      implements RequestFact {
    /** Most bytes of a head that are told. */
    public static final int MOST = 8192;

    /** Whether the end of it was cut off. */
    public boolean cut() {
      return !text.endsWith("\r\n\r\n") && !text.endsWith("\n\n");
    }
  }

  /**
   * The request ended in an error.
   *
   * @param code the platform's code such as {@code H12}, empty for "No such app"
   */
  record RequestFailed(RequestId request, String code, int status, String description)
      implements RequestFact {}
}
