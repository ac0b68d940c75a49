package dev.dynoscope.live.router;

import dev.dynoscope.paas.Inbox;
import dev.dynoscope.paas.Input;
import io.netty.channel.SingleThreadEventLoop;
import java.util.ArrayList;
import java.util.List;

/**
 * What one event loop has to report to the platform. Put into its inbox together, when all that was
 * ready at the sockets has been seen to: waking the platform's thread for each would cost more than
 * what it has to do. Belongs to the loop's thread.
 */
final class Reports {
  private final Inbox inbox;
  private final SingleThreadEventLoop loop;
  private List<Input> waiting = new ArrayList<>();

  Reports(Inbox inbox, SingleThreadEventLoop loop) {
    this.inbox = inbox;
    this.loop = loop;
  }

  void add(Input report) {
    if (waiting.isEmpty()) {
      loop.executeAfterEventLoopIteration(this::put);
    }
    waiting.add(report);
  }

  private void put() {
    List<Input> ready = waiting;
    waiting = new ArrayList<>();
    inbox.putAll(ready);
  }
}
