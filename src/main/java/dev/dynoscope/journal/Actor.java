package dev.dynoscope.journal;

/** Who did what an entry tells. */
public enum Actor {
  /** The person at the window or at the command line. */
  LEARNER,
  /** The built-in browser or any other HTTP client. */
  CLIENT,
  /** The platform's DNS server. */
  DNS,
  /** The HTTP router. */
  ROUTER,
  /** A dyno: the app's own process. */
  DYNO,
  /** Object storage, outside all dynos. */
  STORAGE,
  /** The rest of the platform: the dyno manager, the slug compiler, the clock. */
  PLATFORM
}
