package dev.dynoscope.live.browser;

import dev.dynoscope.paas.Effect;
import dev.dynoscope.paas.Inbox;
import dev.dynoscope.paas.Input;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Goes to pages and uploads pictures as a person's browser does: asks the DNS server, sends
 * requests to the router, follows redirects, keeps cookies, fetches the pictures of a page. One
 * visit after the other, on a thread of its own.
 */
public final class Browser implements AutoCloseable {
  /** How many visits may wait; whoever presses the button more often has made the point. */
  static final int MOST_WAITING = 5;

  /** The router may hold a request for 75 s while a dyno starts. */
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private static final Logger LOG = Logger.getLogger(Browser.class.getName());

  private final Inbox inbox;
  private final Http http;
  private final KeptPages kept;
  private final SamplePictures pictures = new SamplePictures();
  private final ThreadPoolExecutor visits =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(MOST_WAITING),
          Thread.ofPlatform().daemon().name("browser").factory(),
          (visit, full) -> LOG.info("too many visits are waiting: one was left out"));

  /**
   * A browser.
   *
   * @param kept takes what its visits bring
   * @param routerPort where HTTP is spoken, at whatever address a name has
   * @param cookies those it has, and to which it adds
   */
  public Browser(Inbox inbox, Resolver names, int routerPort, KeptPages kept, Cookies cookies) {
    this(inbox, kept, new Http(names, routerPort, PATIENCE, "Dynoscope", cookies));
  }

  Browser(Inbox inbox, Resolver names, int routerPort, KeptPages kept, Duration patience) {
    this(inbox, kept, new Http(names, routerPort, patience, "Dynoscope"));
  }

  private Browser(Inbox inbox, KeptPages kept, Http http) {
    this.inbox = inbox;
    this.kept = kept;
    this.http = http;
  }

  /** Makes a visit as soon as those before it are over; returns at once. */
  public void carryOut(Effect order) {
    switch (order) {
      case Effect.Browse browse -> visits.execute(() -> visit(browse.url(), false));
      case Effect.UploadPicture upload -> visits.execute(() -> visit(upload.url(), true));
      default -> throw new IllegalArgumentException("not for a browser: " + order);
    }
  }

  private void visit(String url, boolean upload) {
    try {
      Optional<Form> form = upload ? Optional.of(pictures.next()) : Optional.empty();
      new Visit(inbox, http, kept, url).make(form);
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException unforeseen) { // the next visit must find its thread
      LOG.log(Level.SEVERE, "a visit to " + url + " failed", unforeseen);
      inbox.put(new Input.PageFailed(url, "The browser failed in a way that it should not."));
    }
  }

  /** Breaks off the visit that is being made and forgets those that wait. */
  @Override
  public void close() {
    visits.shutdownNow();
    http.close();
  }
}
