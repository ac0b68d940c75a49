package dev.dynoscope.paas;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.DnsFact;
import dev.dynoscope.journal.DnsRecord;
import dev.dynoscope.journal.DynoName;
import dev.dynoscope.journal.FileInfo;
import dev.dynoscope.journal.PageFact;
import dev.dynoscope.journal.RequestFact;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;

/**
 * What reaches the platform from outside: commands, sockets, processes, the clock. Whoever carries
 * effects out, with sockets or in virtual time, reports back with these.
 */
public sealed interface Input {
  /** Time has passed: whatever is due is done. */
  record Tick() implements Input {}

  /** The learner typed or pressed something; {@code text} is the command as words. */
  record Told(String text) implements Input {}

  /**
   * An app folder was compiled to a slug; the app is created if it does not exist.
   *
   * @param output what the build has printed
   */
  record Deployed(AppName app, Slug slug, List<String> output) implements Input {
    /** A slug whose build printed nothing. */
    public Deployed(AppName app, Slug slug) {
      this(app, slug, List.of());
    }
  }

  /** What becomes of a build, see {@link Effect.CompileSlug}. */
  sealed interface OfBuild extends Input {
    /** The build, by the platform's number. */
    long build();

    /** The app that is being built. */
    AppName app();
  }

  /** The build goes on, and prints a line. */
  record BuildOutput(long build, AppName app, String line) implements OfBuild {}

  /** The folder has become a slug. */
  record Built(long build, AppName app, Slug slug) implements OfBuild {}

  /** The folder cannot become a slug; {@code sentence} says why, and what to do. */
  record BuildFailed(long build, AppName app, String sentence) implements OfBuild {}

  /** The clock was set forward by the effect {@link Effect.SkipClock}. */
  record ClockSkipped(Duration by) implements Input {}

  /** The DNS server was asked; {@code question} is a number of the asker's choice, used once. */
  record NameAsked(long question, String name, String type, String transport) implements Input {}

  /** Several questions that came together: a handful out of a flood. */
  record NamesAsked(List<NameAsked> questions) implements Input {}

  /** The messages of a question that {@link Effect.AnswerName} wanted told. */
  record MessagesPassed(DnsFact.MessagesSeen messages) implements Input {}

  /** The browser wants the addresses of a host; {@code lookUp} is a number, used once. */
  record NameWanted(long lookUp, String host) implements Input {}

  /**
   * The browser asked DNS, as {@link Effect.AskName} said.
   *
   * @param rcode what DNS said, such as {@code NXDOMAIN}; empty when it did not answer
   * @param answer the answer section, names in lower case
   * @param negativeSeconds for how long it may be believed that there is nothing, 0 if not said
   */
  record NameTold(long lookUp, String rcode, List<DnsRecord> answer, int negativeSeconds)
      implements Input {}

  /** The router listens at these of the addresses that it was asked to open. */
  record RoutersOpened(List<String> addresses) implements Input {}

  /** What happens to an exchange: a request at the wire, by a number of the wire's choice. */
  sealed interface OfExchange extends Input {
    /** The exchange. */
    long exchange();
  }

  /**
   * A request's head was read.
   *
   * @param clients how many connections of clients are open
   */
  record RequestArrived(long exchange, RequestHead head, int clients) implements OfExchange {
    /** The request of the only client there is. */
    public RequestArrived(long exchange, RequestHead head) {
      this(exchange, head, 1);
    }
  }

  /**
   * A request was answered with an error and its connection closed, because its head is not proper
   * HTTP or larger than allowed; {@code head} is what could be read of it.
   */
  record HeadRefused(long exchange, RequestHead head, int status) implements OfExchange {}

  /**
   * A head went over the wire of an exchange that {@link Effect.TellHeads} was ordered for.
   *
   * @param text its first {@link RequestFact.HeadSeen#MOST} bytes, a character a byte
   * @param bytes how long it is in truth
   */
  record HeadPassed(long exchange, RequestFact.HeadWay way, String text, int bytes)
      implements OfExchange {}

  /** What happens to an exchange that has arrived; of one that is over, it is of no interest. */
  sealed interface OfOpenExchange extends OfExchange {}

  /** The dyno accepted the connection. */
  record Connected(long exchange, Duration took) implements OfOpenExchange {}

  /** The dyno refused the connection, or did not answer in time. */
  record ConnectFailed(long exchange, boolean refused) implements OfOpenExchange {}

  /** The whole request has gone out to the dyno. */
  record RequestSent(long exchange, long bytes) implements OfOpenExchange {}

  /** A chunk of the request's body cannot be read. */
  record BodyMalformed(long exchange) implements OfOpenExchange {}

  /**
   * The head of the dyno's answer was read. With status 101 the connection is from now on one for
   * bytes of any kind, both ways.
   */
  record AnswerBegan(long exchange, int status) implements OfOpenExchange {}

  /** The answer has gone out whole to the client. */
  record AnswerEnded(long exchange, long bytes) implements OfOpenExchange {}

  /** The dyno closed the connection before its answer was whole. */
  record DynoHungUp(long exchange) implements OfOpenExchange {}

  /** The dyno's answer was not HTTP. */
  record AnswerMalformed(long exchange) implements OfOpenExchange {}

  /** The dyno's answer is HTTP, but is not passed on. */
  record AnswerRestricted(long exchange, Restriction why) implements OfOpenExchange {}

  /** The client went away before its answer was whole. */
  record ClientGone(long exchange) implements OfOpenExchange {}

  /**
   * The answer to {@link Effect.AskStir}.
   *
   * @param moved whether bytes went one way or the other since it was last asked, or since the
   *     connection or the answer began
   * @param quiet how long ago that was, by the wall clock
   * @param waitsForClient whether it is the client's turn to send or to take, else the dyno's
   * @param bytes of the answer's body that have gone out
   */
  record Stirred(long exchange, boolean moved, Duration quiet, boolean waitsForClient, long bytes)
      implements OfOpenExchange {}

  /** The router's node is stopped; another takes its place. */
  record RouterStopped() implements Input {}

  /**
   * The platform is taken up again as it was after an entry of its past. Of what ran at that moment
   * nothing is there any more.
   *
   * @param branch what it is called from now on, such as {@code re-run 1}
   * @param from the branch it is taken from
   * @param entry the last entry that both have
   * @param host in what dynos run now
   * @param disks what was written by then, of each dyno that had written anything
   */
  record TakenUp(
      String branch, String from, long entry, HostOpened host, SortedMap<DynoName, Written> disks)
      implements Input {}

  /** What becomes of the place where dynos run. */
  sealed interface OfHost extends Input {
    /** The kind of host, such as {@code sandbox}. */
    String kind();
  }

  /**
   * From now on dynos run in this way.
   *
   * @param honesty a sentence that says what it does not hold back
   * @param kinds all ways there are, the strongest first
   * @param passedOver a sentence for each stronger one that this machine does not have
   */
  record HostOpened(String kind, String honesty, List<String> kinds, List<String> passedOver)
      implements OfHost {}

  /** Dynos cannot be run in this way, for which {@link Effect.UseHost} had asked. */
  record HostUnfit(String kind, String why) implements OfHost {}

  /**
   * What dynos ran in is there no more, and none can start.
   *
   * @param why a sentence
   * @param others ways that would work now, the strongest first
   */
  record HostGone(String kind, String why, List<String> others) implements OfHost {}

  /** A machine that dynos run on has failed; of one that is not there, it is of no interest. */
  record MachineFailed(String machine) implements Input {}

  /** What happens to one boot of a dyno. */
  sealed interface OfDyno extends Input {
    /** The dyno. */
    DynoName dyno();

    /** Which of its boots. */
    int boot();
  }

  /** The dyno listens on its port (web), or its process runs (other process types). */
  record DynoReady(DynoName dyno, int boot, Endpoint at, long pid) implements OfDyno {}

  /**
   * The dyno's first process ended, and its disk with {@code lost}, written since boot, is gone.
   */
  record DynoEnded(DynoName dyno, int boot, int status, List<FileInfo> lost) implements OfDyno {}

  /** The dyno could not be started at all; {@code why} is a sentence. */
  record DynoUnstartable(DynoName dyno, int boot, String why) implements OfDyno {}

  /** What was unpacked for the dyno is not the slug that was made; both checksums are SHA-256. */
  record SlugDamaged(DynoName dyno, int boot, String expected, String actual) implements OfDyno {}

  /** The dyno wrote a line to its output. */
  record OutputLine(DynoName dyno, int boot, String text) implements OfDyno {}

  /** Files of the dyno's disk were created, changed or deleted. */
  record FilesChanged(DynoName dyno, int boot, List<FileInfo> written, List<String> deleted)
      implements OfDyno {}

  /**
   * A visit of an app's pinger ended.
   *
   * @param status of the answer, 0 where there was none
   * @param trouble why there was none, as a sentence
   */
  record PingEnded(AppName app, long number, int status, String trouble) implements Input {}

  /** The memory that all processes of the dyno take has changed. */
  record MemoryMeasured(DynoName dyno, int boot, long bytes) implements OfDyno {}

  /** What object storage reports. */
  sealed interface OfStorage extends Input {}

  /**
   * The bucket is there, see {@link Effect.OpenBucket}.
   *
   * @param endpoint where S3 is spoken, such as {@code http://127.0.0.1:9000}
   * @param objects what is in it from an earlier run, or its first objects by name
   */
  record BucketOpened(long opening, String endpoint, List<FileInfo> objects) implements OfStorage {}

  /** There is no bucket; {@code sentence} says why, and what to do. */
  record BucketUnopenable(long opening, String sentence) implements OfStorage {}

  /** A request of a client to a bucket. */
  sealed interface OfBucket extends OfStorage {
    /** The bucket. */
    String bucket();

    /** What the client calls itself: its {@code User-Agent}. */
    String client();
  }

  /** An object was stored. */
  record ObjectStored(String bucket, String key, long bytes, String client) implements OfBucket {}

  /** An object was fetched. */
  record ObjectFetched(String bucket, String key, long bytes, String client) implements OfBucket {}

  /** An object was deleted. */
  record ObjectDeleted(String bucket, String key, String client) implements OfBucket {}

  /** The objects were listed, {@code count} of them. */
  record ObjectsListed(String bucket, int count, String client) implements OfBucket {}

  /** A request was refused with an error of S3; {@code key} may be empty. */
  record AccessRefused(String bucket, String key, int status, String why, String client)
      implements OfBucket {}

  /** The built-in browser was sent to a page. */
  record PageAsked(String method, String url) implements Input {}

  /** The built-in browser shows a page. */
  record PageShown(PageFact.PageShown page) implements Input {}

  /** The built-in browser could not get a page. */
  record PageFailed(String url, String sentence) implements Input {}
}
