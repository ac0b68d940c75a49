package dev.dynoscope.app;

import dev.dynoscope.live.Hands;
import dev.dynoscope.live.browser.Browser;
import dev.dynoscope.live.browser.CachedNames;
import dev.dynoscope.live.browser.Cookies;
import dev.dynoscope.live.browser.Monitor;
import dev.dynoscope.live.browser.Resolver;
import dev.dynoscope.live.slug.SlugCompiler;
import dev.dynoscope.paas.Inbox;

/**
 * Those who carry out what one branch of a run asks. The browser, the monitor and the compiler have
 * things under way that belong to that branch alone, and are others in the next.
 */
final class Crew implements AutoCloseable {
  private final Turnstile inbox;
  private final Browser browser;
  private final Monitor monitor;
  private final SlugCompiler compiler;
  private final Hands hands;

  /**
   * Those who begin now.
   *
   * @param cookies what the browser has
   */
  Crew(Outside outside, Inbox loop, Cookies cookies) {
    inbox = new Turnstile(loop);
    int port = outside.router().port();
    CachedNames names = new CachedNames(inbox, outside.resolver());
    browser = new Browser(inbox, names, port, outside.pages(), cookies);
    monitor = new Monitor(inbox, Resolver.asking(outside.resolver()), port);
    compiler = new SlugCompiler(outside.slugs(), inbox);
    hands =
        new Hands(
            outside.host(),
            outside.router(),
            outside.dns()::answer,
            names::carryOut,
            outside.router()::carryOut,
            browser::carryOut,
            monitor::carryOut,
            compiler::carryOut,
            outside.storage()::carryOut);
  }

  Hands hands() {
    return hands;
  }

  /** Breaks off what is under way; nobody hears of it. */
  @Override
  public void close() {
    inbox.shut();
    compiler.close();
    monitor.close();
    browser.close();
  }
}
