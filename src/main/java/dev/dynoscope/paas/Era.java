package dev.dynoscope.paas;

import java.time.Duration;
import java.util.List;

/**
 * The numbers a platform of some year ran by. No rule holds a number of its own: they all come from
 * here, so changing the era changes the behaviour.
 *
 * @param name such as {@code free-2019}
 * @param idleAfter time without traffic before an app sleeps
 * @param bootTimeout R10: time for a web process to bind to its port
 * @param exitTimeout R12: time between SIGTERM and SIGKILL
 * @param wakeTimeout H20: how long the router holds a request for an app that is starting
 * @param firstByteTimeout H12: time for the first byte of an answer, after the request was sent
 * @param connectTimeout H19: time for a dyno to accept a connection
 * @param quarantine how long a router leaves a dyno alone that could not be reached
 * @param connectAttempts how many dynos a router tries for one request, at the most
 * @param stableAfter a crash this long after the dyno came up counts as the first one
 * @param coolOff waits before the boot after the first, second, … crash in a row; the last one
 *     stands for all that follow
 * @param appDomain default domain of apps, such as {@code herokuapp.test}
 * @param targetDomain domain of the DNS targets for custom domains
 * @param addressTtlSeconds TTL of A records
 * @param aliasTtlSeconds TTL of CNAME records
 */
public record Era(
    String name,
    Duration idleAfter,
    Duration bootTimeout,
    Duration exitTimeout,
    Duration wakeTimeout,
    Duration firstByteTimeout,
    Duration connectTimeout,
    Duration quarantine,
    int connectAttempts,
    Duration stableAfter,
    List<Duration> coolOff,
    String appDomain,
    String targetDomain,
    int addressTtlSeconds,
    int aliasTtlSeconds) {

  /** The wait before the boot after the {@code inARow}th crash in a row, counted from 1. */
  Duration coolOffAfter(int inARow) {
    return coolOff.get(Math.min(inARow, coolOff.size()) - 1);
  }
}
