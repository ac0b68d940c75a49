package dev.dynoscope.world;

/** The steps of a request, in the order in which they can happen. */
public enum RequestStep {
  /** The router has its head. */
  RECEIVED,
  /** A row of the router's table matched. */
  ROUTED,
  /** It waits at the router for a dyno to come up. */
  HELD,
  /** A dyno was picked. */
  PICKED,
  /** The dyno accepted the connection. */
  CONNECTED,
  /** It was sent to the dyno whole. */
  FORWARDED,
  /** The dyno began to answer. */
  ANSWERING,
  /** Its connection carries bytes both ways. */
  UPGRADED,
  /** It has its outcome. */
  ENDED
}
