package dev.dynoscope.paas;

import java.time.Duration;
import java.util.List;

/**
 * The numbers a platform of some year ran by. No rule holds a number of its own: they all come from
 * here, so changing the era changes the behaviour, and no code knows an era's name.
 *
 * @param name such as {@code free-2019}
 * @param title for people, such as {@code Free tier, 2019}
 */
public record Era(
    String name,
    String title,
    Sleep sleep,
    Dynos dynos,
    Fleet fleet,
    Routing routing,
    Limits limits,
    Hours hours,
    Releases releases,
    Names names,
    Words words) {

  /**
   * When apps fall asleep (Free Dyno Hours, and before it Dynos, Dev Center).
   *
   * @param after time without traffic before an app sleeps
   * @param onlyOneWebDyno whether an app with two web dynos or more never sleeps
   * @param workersToo whether workers sleep together with the web dyno
   */
  public record Sleep(Duration after, boolean onlyOneWebDyno, boolean workersToo) {}

  /**
   * The life of a dyno.
   *
   * @param bootTimeout R10: time for a web process to bind to its port
   * @param exitTimeout R12: time between SIGTERM and SIGKILL
   * @param stableAfter a crash this long after the dyno came up counts as the first one
   * @param coolOff waits before the boot after the first, second, … crash in a row; the last one
   *     stands for all that follow
   * @param cycleAfter time after which a dyno is restarted
   * @param cycleSpread a random time up to this is added to {@code cycleAfter}, for each boot
   * @param memoryTold how often R14 is told while a dyno is above its memory quota
   * @param oneOffIdle an attached one-off dyno that is silent for so long is hung up
   * @param hangUpEvery time between two SIGHUPs to a one-off dyno that was hung up
   * @param hangUps R16: how many SIGHUPs a one-off dyno gets before it is left alone
   * @param openFiles how many files a process may have open; no figure in the articles
   * @param tmpMegabytes room for temporary files; no figure of Heroku's was ever published
   * @param sizes the dyno sizes there are; the first one is what an app begins with
   */
  public record Dynos(
      Duration bootTimeout,
      Duration exitTimeout,
      Duration stableAfter,
      List<Duration> coolOff,
      Duration cycleAfter,
      Duration cycleSpread,
      Duration memoryTold,
      Duration oneOffIdle,
      Duration hangUpEvery,
      int hangUps,
      int openFiles,
      int tmpMegabytes,
      List<Size> sizes) {

    /** The wait before the boot after the {@code inARow}th crash in a row, counted from 1. */
    Duration coolOffAfter(int inARow) {
      return coolOff.get(Math.min(inARow, coolOff.size()) - 1);
    }
  }

  /**
   * A dyno size (Dyno Types, Dev Center).
   *
   * @param name as {@code ps:scale web=1:NAME} has it, such as {@code standard-1x}
   * @param title as it is printed, such as {@code Standard-1X}
   * @param memoryMegabytes R14 above it
   * @param killPercent R15 at this share of the memory quota
   * @param processes processes and threads together (Limits, Dev Center)
   * @param mostPerType how many dynos of one process type an app may have
   * @param sleeps whether such dynos sleep
   * @param pooled free hours that such a dyno uses up in an hour; 0 if it uses none
   * @param javaOptions what a JVM in such a dyno is told about its memory (Java Buildpack Behavior,
   *     before it Heroku Java Support, Dev Center)
   */
  public record Size(
      String name,
      String title,
      int memoryMegabytes,
      int killPercent,
      int processes,
      int mostPerType,
      boolean sleeps,
      int pooled,
      String javaOptions) {

    /** The memory quota. */
    long quotaBytes() {
      return memoryMegabytes * Sizing.MEGABYTE;
    }

    /** As much memory as is R15. */
    long killBytes() {
      return quotaBytes() * killPercent / 100;
    }
  }

  /**
   * The machines that dynos run on.
   *
   * @param zones availability zones, such as {@code us-east-1a}
   * @param hostsPerZone machines in each zone, as far as we can see
   * @param noticeAfter how long it takes the platform to notice that a machine is lost; no figure
   *     of Heroku's was ever published
   */
  public record Fleet(List<String> zones, int hostsPerZone, Duration noticeAfter) {}

  /**
   * How the router waits and tries (HTTP Routing, Dev Center).
   *
   * @param wakeTimeout H20: how long the router holds a request for an app that is starting
   * @param firstByteTimeout H12: time for the first byte of an answer, after the request was sent
   * @param idleTimeout H15, H28: the longest silence after that, in either direction
   * @param connectTimeout H19: time for a dyno to accept a connection
   * @param quarantine how long a router leaves a dyno alone that could not be reached
   * @param connectAttempts how many dynos a router tries for one request, at the most
   * @param requestsPerDyno H11: requests of an app that may be open, for each of its web dynos
   * @param backlogPerDyno requests beyond those that wait their turn at the router, for each of its
   *     web dynos; H11 comes above both
   * @param via what the router calls itself in {@code Via}, such as {@code vegur}
   * @param blankStatus status of H81, a blank app
   * @param quarantinedCode error code when all dynos stay in quarantine
   * @param quotaWords what H82 is called, when free hours are used up
   */
  public record Routing(
      Duration wakeTimeout,
      Duration firstByteTimeout,
      Duration idleTimeout,
      Duration connectTimeout,
      Duration quarantine,
      int connectAttempts,
      int requestsPerDyno,
      int backlogPerDyno,
      String via,
      int blankStatus,
      String quarantinedCode,
      String quotaWords) {}

  /**
   * What the router's connections bear (HTTP Routing, Dev Center; vegur). Lengths are in bytes.
   *
   * @param requestLine longest request line
   * @param headerLine longest header line of a request
   * @param headerName longest name of a header
   * @param headers most header lines of a request
   * @param method longest method
   * @param statusLine longest status line of an answer
   * @param answerHeader longest header line of an answer
   * @param cookie longest cookie of an answer
   * @param head time for a request's head to arrive
   * @param keepAlive time that a client's connection may be idle between two requests
   * @param clients H22: connections of clients that may be open
   */
  public record Limits(
      int requestLine,
      int headerLine,
      int headerName,
      int headers,
      int method,
      int statusLine,
      int answerHeader,
      int cookie,
      Duration head,
      Duration keepAlive,
      int clients) {}

  /**
   * Free dyno hours in a calendar month (Free Dyno Hours; before it Usage and Billing, Dev Center).
   *
   * @param pool hours that come with an account, or with each app where {@code perApp}
   * @param verified the same for an account that has a credit card
   * @param perApp whether each app has hours of its own, in place of one pool for all
   * @param sleepingCounts whether a dyno uses up hours as long as it is wanted, asleep or crashed
   *     too; else only while it starts or is up
   * @param billed whether an account with a credit card pays for what it uses beyond, so that its
   *     apps do not sleep
   * @param warnPercent share of the hours at which the owner is told that they run out
   */
  public record Hours(
      Duration pool,
      Duration verified,
      boolean perApp,
      boolean sleepingCounts,
      boolean billed,
      int warnPercent) {}

  /**
   * Slugs and releases.
   *
   * @param slugMegabytes largest slug
   * @param configBytes all names and values of an app's config vars together
   * @param buildLimit how long a build may take
   * @param phaseLimit how long a release phase command may run
   */
  public record Releases(
      int slugMegabytes, int configBytes, Duration buildLimit, Duration phaseLimit) {}

  /**
   * Names of apps and of the platform itself.
   *
   * @param appDomain default domain of apps, such as {@code herokuapp.test}
   * @param legacyDomains older domains by which every app is reached, too
   * @param randomSuffix whether a new app's host gets a random suffix of twelve hex digits
   * @param targetDomain domain of the DNS targets for custom domains; empty where their target is
   *     the app's default host
   * @param routeDomain what an app's default host is an alias of, and all of them are; empty where
   *     each has the addresses itself
   * @param mostDomains how many custom domains an app may have
   * @param routers how many routers, each with an address, there are at a time
   * @param retiredAnswers for how long an address that was given up is still answered at, by H31
   * @param addressTtlSeconds TTL of A records
   * @param routeTtlSeconds TTL of the aliases of {@code routeDomain}
   * @param aliasTtlSeconds TTL of the records in the zones of those who own domains
   * @param negativeTtlSeconds for how long it may be believed that a name does not exist
   */
  public record Names(
      String appDomain,
      List<String> legacyDomains,
      boolean randomSuffix,
      String targetDomain,
      String routeDomain,
      int mostDomains,
      int routers,
      Duration retiredAnswers,
      int addressTtlSeconds,
      int routeTtlSeconds,
      int aliasTtlSeconds,
      int negativeTtlSeconds) {}

  /**
   * How the command line and the log put things. Words in braces stand for something: {@code {app}}
   * for the app's name, and so on.
   *
   * @param apiSource the source of log lines about an app as a whole: {@code app} in {@code
   *     app[api]: …}
   * @param configSet the answer to {@code config:set}: app, names, version
   * @param configUnset the answer to {@code config:unset}: app, names, version
   * @param scaled the answer to {@code ps:scale}: changes; empty where each has its own line
   * @param scaledOne one of them: process, quantity, size
   * @param restarted the answer to {@code ps:restart}: app
   * @param dynoRestarted the answer to {@code ps:restart web.1}: app, dyno
   * @param dynoStopped the answer to {@code ps:stop web.1}: app, dyno
   * @param dynoLine a line of {@code ps}: dyno, state, since, ago, age
   * @param run the first line of {@code run}: app, command, dyno
   * @param rolledBack the answer to {@code rollback}: app, to, version
   * @param quotaLeft first line of {@code ps} with free hours: size, left, percent; empty for none
   * @param quotaUsed second line of it: size, used, percent
   */
  public record Words(
      String apiSource,
      String configSet,
      String configUnset,
      String scaled,
      String scaledOne,
      String restarted,
      String dynoRestarted,
      String dynoStopped,
      String dynoLine,
      String run,
      String rolledBack,
      String quotaLeft,
      String quotaUsed) {
    /**
     * A template with its words in braces filled in.
     *
     * @param parts names and values in turn
     */
    static String fill(String template, Object... parts) {
      String text = template;
      for (int i = 0; i < parts.length; i += 2) {
        text = text.replace("{" + parts[i] + "}", String.valueOf(parts[i + 1]));
      }
      return text;
    }
  }
}
