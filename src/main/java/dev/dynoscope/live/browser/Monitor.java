package dev.dynoscope.live.browser;

import dev.dynoscope.paas.Effect;
import dev.dynoscope.paas.Inbox;
import dev.dynoscope.paas.Input;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Visits apps as an uptime monitor does: asks the DNS server, sends one GET to the router, and
 * looks at the status of the answer. When to visit is a rule and none of its business.
 */
public final class Monitor implements AutoCloseable {
  /** What it calls itself. */
  public static final String AGENT = "Dynoscope-Pinger/1.0 (uptime monitor)";

  /** The router may hold a request for 75 s while a dyno starts. */
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private static final int MOST_AT_ONCE = 4;
  private static final int MOST_WAITING = 100;
  private static final Logger LOG = Logger.getLogger(Monitor.class.getName());

  private final Inbox inbox;
  private final Http http;
  private final ThreadPoolExecutor visits =
      new ThreadPoolExecutor(
          MOST_AT_ONCE,
          MOST_AT_ONCE,
          0,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(MOST_WAITING),
          Thread.ofPlatform().daemon().name("monitor-", 0).factory());

  /**
   * A monitor.
   *
   * @param routerPort where HTTP is spoken, at whatever address a name has
   */
  public Monitor(Inbox inbox, Resolver names, int routerPort) {
    this.inbox = inbox;
    http = new Http(names, routerPort, PATIENCE, AGENT);
  }

  /** Visits as soon as there is a hand free; returns at once. */
  public void carryOut(Effect.Ping order) {
    visits.execute(() -> visit(order));
  }

  private void visit(Effect.Ping order) {
    try {
      Http.Ask ask =
          Http.Ask.get(
              Address.of(order.url())
                  .orElseThrow(() -> new NoPage("\"" + order.url() + "\" is no address.")));
      ended(order, http.trip().send(ask).statusCode(), "");
    } catch (NoPage none) {
      ended(order, 0, String.valueOf(none.getMessage()));
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException unforeseen) { // the next visit must find its thread
      LOG.log(Level.SEVERE, "a visit to " + order.url() + " failed", unforeseen);
      ended(order, 0, "The monitor failed in a way that it should not.");
    }
  }

  private void ended(Effect.Ping order, int status, String trouble) {
    inbox.put(new Input.PingEnded(order.app(), order.number(), status, trouble));
  }

  /** Breaks off the visits that are being made. */
  @Override
  public void close() {
    visits.shutdownNow();
    http.close();
  }
}
