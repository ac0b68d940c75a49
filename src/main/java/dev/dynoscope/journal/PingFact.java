package dev.dynoscope.journal;

import java.time.Duration;

/** What a pinger did: a monitor outside the platform that visits an app again and again. */
public sealed interface PingFact extends Fact {
  /** The app. */
  AppName app();

  @Override
  default String subject() {
    return "pinger:" + app();
  }

  /** A pinger visits {@code url} from now on, every so often. */
  record PingerSet(AppName app, String url, Duration every) implements PingFact {}

  /** The pinger visits no more. */
  record PingerRemoved(AppName app) implements PingFact {}

  /** A visit began. */
  record PingSent(AppName app, String url) implements PingFact {}

  /**
   * A visit ended.
   *
   * @param status of the answer, 0 where there was none
   * @param trouble why there was no answer, as a sentence; empty where there was one
   */
  record PingEnded(AppName app, int status, String trouble) implements PingFact {}
}
