package dev.dynoscope.paas;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.DynoName;
import dev.dynoscope.journal.SlugId;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;

/** What the platform asks of the world outside the rules. */
public sealed interface Effect {
  /** What is asked of the place where dynos run, see {@link DynoHost}. */
  sealed interface ForHost extends Effect {}

  /** From now on, run dynos in another way: see {@link Input.HostOpened}, {@code HostUnfit}. */
  record UseHost(String kind) implements ForHost {}

  /** What is asked of one boot of a dyno. */
  sealed interface ForDyno extends ForHost {
    /** The dyno. */
    DynoName dyno();

    /** Which of its boots. */
    int boot();
  }

  /**
   * Boot a dyno: a fresh copy of the slug, the command, these environment variables. The host adds
   * {@code PORT} where {@code listens}, and holds the dyno within {@code bounds} as well as it can.
   */
  record StartDyno(
      DynoName dyno,
      int boot,
      SlugId slug,
      String command,
      SortedMap<String, String> env,
      boolean listens,
      Bounds bounds)
      implements ForDyno {}

  /**
   * What a dyno may take.
   *
   * @param quotaBytes memory that comes with its size; above it is R14, and the platform's affair
   * @param mostBytes memory that it cannot have whatever happens; about that is R15
   * @param processes processes and threads together
   * @param openFiles open files of each process
   * @param tmpBytes room for temporary files
   */
  record Bounds(long quotaBytes, long mostBytes, int processes, int openFiles, long tmpBytes) {}

  /**
   * Before this boot begins, put into its disk what the dyno had written by the moment from which
   * the platform is taken up again: see {@link Input.TakenUp}.
   */
  record PutBack(DynoName dyno, int boot) implements ForDyno {}

  /** Send a signal to every process of a dyno. */
  record SignalDyno(DynoName dyno, int boot, Signal signal) implements ForDyno {}

  /**
   * The machine that a dyno is on is lost: its processes end without a signal, and who connects to
   * it gets no answer, until the dyno is started again.
   */
  record CutDyno(DynoName dyno, int boot) implements ForDyno {}

  /** Signals that the platform sends. */
  enum Signal {
    /** Your terminal is gone: SIGHUP. */
    HUP,
    /** Please end: SIGTERM. */
    TERM,
    /** End now: SIGKILL. */
    KILL
  }

  /** What is asked of the router's sockets, see {@link Wire}. */
  sealed interface ForWire extends Effect {
    /** The exchange, as the wire numbered it. */
    long exchange();
  }

  /**
   * Connect to the dyno and send it the request with these headers; the body is streamed.
   *
   * @param router what the router calls itself to the client
   */
  record Forward(
      long exchange,
      Endpoint to,
      Duration connectTimeout,
      List<RequestHead.Header> headers,
      String router)
      implements ForWire {}

  /** Answer the client with an error page of the platform's own. */
  record Refuse(long exchange, int status, String body) implements ForWire {}

  /** Say when bytes last went through: {@link Input.Stirred}. */
  record AskStir(long exchange) implements ForWire {}

  /** Say what the heads look like that go over the wire: {@link Input.HeadPassed}. */
  record TellHeads(long exchange) implements ForWire {}

  /** Close both sides: the answer has begun and cannot be finished. */
  record Abort(long exchange) implements ForWire {}

  /** What is asked of the place where slugs are made and kept. */
  sealed interface ForSlugs extends Effect {}

  /** Make a slug of an app folder, and report {@link Input.OfBuild}: lines, and then an end. */
  record CompileSlug(long build, AppName app, String folder) implements ForSlugs {}

  /** Stop making the slug of this build, if it goes on; nothing is reported of it any more. */
  record StopBuild(long build) implements ForSlugs {}

  /** Damage the archive of a slug, as a bad disk would. */
  record DamageSlug(SlugId slug) implements ForSlugs {}

  /** What is asked of object storage. */
  sealed interface ForStorage extends Effect {}

  /**
   * Make a bucket that only this key opens, or take up the one that is there from an earlier run,
   * and report {@link Input.BucketOpened} or {@link Input.BucketUnopenable}.
   *
   * @param opening a number, used once
   */
  record OpenBucket(long opening, String bucket, String accessKey, String secretKey)
      implements ForStorage {
    /** Tells no secret, wherever it is written. */
    @Override
    public String toString() {
      return "OpenBucket[opening=" + opening + ", bucket=" + bucket + "]";
    }
  }

  /** Delete a bucket with all that is in it; its key opens nothing any more. */
  record CloseBucket(String bucket) implements ForStorage {}

  /** From now on the router's connections bear no more than this. */
  record LimitConnections(Era.Limits limits) implements Effect {}

  /**
   * Answer a DNS question.
   *
   * @param tell whether the messages are to be told: {@link Input.MessagesPassed}
   */
  record AnswerName(long question, DnsAnswer answer, boolean tell) implements Effect {}

  /** What is asked of the browser's resolver, which knows nothing by itself. */
  sealed interface ForResolver extends Effect {
    /** The look-up, as the resolver numbered it. */
    long lookUp();
  }

  /** Ask the DNS server for the addresses of a name. */
  record AskName(long lookUp, String name) implements ForResolver {}

  /**
   * Go to one of these addresses.
   *
   * @param rcode why there are none; {@code NOERROR} and {@code NXDOMAIN} are sure, others are not
   */
  record UseAddresses(long lookUp, String rcode, List<String> addresses) implements ForResolver {}

  /** What is asked of the router's sockets about where they listen. */
  sealed interface ForFleet extends Effect {
    /** The addresses. */
    List<String> addresses();
  }

  /** Listen at these addresses as well, and report which could be had. */
  record OpenRouters(List<String> addresses) implements ForFleet {}

  /** Listen at these addresses no more. */
  record CloseRouters(List<String> addresses) implements ForFleet {}

  /** Set the clock forward, stopping on the way at whatever is due. */
  record SkipClock(Duration by) implements Effect {}

  /** Let the clock go at {@code rate}, 0 to 3600; 0 pauses it. */
  record SetClockRate(double rate) implements Effect {}

  /** Let the pinger outside visit {@code url}; {@code number} is this visit's among the app's. */
  record Ping(AppName app, long number, String url) implements Effect {}

  /** Send the built-in browser to a page. */
  record Browse(String url) implements Effect {}

  /** Let the built-in browser upload its next sample picture to the app at {@code url}. */
  record UploadPicture(AppName app, String url) implements Effect {}
}
