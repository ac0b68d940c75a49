package dev.dynoscope.paas;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.DynoName;
import dev.dynoscope.journal.FileInfo;
import dev.dynoscope.journal.PageFact;
import java.time.Duration;
import java.util.List;

/**
 * What reaches the platform from outside: commands, sockets, processes, the clock. Whoever carries
 * effects out, with sockets or in virtual time, reports back with these.
 */
public sealed interface Input {
  /** Time has passed: whatever is due is done. */
  record Tick() implements Input {}

  /** The learner typed or pressed something; {@code text} is the command as words. */
  record Told(String text) implements Input {}

  /** An app folder was compiled to a slug; the app is created if it does not exist. */
  record Deployed(AppName app, Slug slug) implements Input {}

  /** The clock was set forward by the effect {@link Effect.SkipClock}. */
  record ClockSkipped(Duration by) implements Input {}

  /** The DNS server was asked; {@code question} is a number of the asker's choice, used once. */
  record NameAsked(long question, String name, String type, String transport) implements Input {}

  /** Several questions that came together: a handful out of a flood. */
  record NamesAsked(List<NameAsked> questions) implements Input {}

  /** What happens to an exchange: a request at the wire, by a number of the wire's choice. */
  sealed interface OfExchange extends Input {
    /** The exchange. */
    long exchange();
  }

  /** A request's head was read. */
  record RequestArrived(long exchange, RequestHead head) implements OfExchange {}

  /** The dyno accepted the connection. */
  record Connected(long exchange, Duration took) implements OfExchange {}

  /** The dyno refused the connection, or did not answer in time. */
  record ConnectFailed(long exchange, boolean refused) implements OfExchange {}

  /** The whole request has gone out to the dyno. */
  record RequestSent(long exchange, long bytes) implements OfExchange {}

  /** The head of the dyno's answer was read. */
  record AnswerBegan(long exchange, int status) implements OfExchange {}

  /** The answer has gone out whole to the client. */
  record AnswerEnded(long exchange, long bytes) implements OfExchange {}

  /** The dyno closed the connection before its answer was whole. */
  record DynoHungUp(long exchange) implements OfExchange {}

  /** The dyno's answer was not HTTP. */
  record AnswerMalformed(long exchange) implements OfExchange {}

  /** The client went away before its answer was whole. */
  record ClientGone(long exchange) implements OfExchange {}

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

  /** The dyno wrote a line to its output. */
  record OutputLine(DynoName dyno, int boot, String text) implements OfDyno {}

  /** Files of the dyno's disk were created, changed or deleted. */
  record FilesChanged(DynoName dyno, int boot, List<FileInfo> written, List<String> deleted)
      implements OfDyno {}

  /** The memory that all processes of the dyno take has changed. */
  record MemoryMeasured(DynoName dyno, int boot, long bytes) implements OfDyno {}

  /** The built-in browser was sent to a page. */
  record PageAsked(String method, String url) implements Input {}

  /** The built-in browser shows a page. */
  record PageShown(PageFact.PageShown page) implements Input {}

  /** The built-in browser could not get a page. */
  record PageFailed(String url, String sentence) implements Input {}
}
