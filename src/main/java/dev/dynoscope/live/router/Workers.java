package dev.dynoscope.live.router;

import dev.dynoscope.paas.Inbox;
import dev.dynoscope.paas.Input;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.SingleThreadEventLoop;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.FastThreadLocal;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The event loops that serve connections: what each has to report, and what each is to do. */
final class Workers {
  private final EventLoopGroup group;
  private final Inbox inbox;
  private final FastThreadLocal<@Nullable Reports> reports = new FastThreadLocal<>();
  private final Set<EventLoop> toWake = new HashSet<>();

  Workers(EventLoopGroup group, Inbox inbox) {
    this.group = group;
    this.inbox = inbox;
    for (EventExecutor each : group) {
      if (each instanceof SingleThreadEventLoop loop) {
        loop.execute(() -> reports.set(new Reports(inbox, loop)));
      }
    }
  }

  EventLoopGroup group() {
    return group;
  }

  /** Reports what has happened on the loop whose thread this is. */
  void report(Input input) {
    Reports ofLoop = reports.get();
    if (ofLoop == null) {
      inbox.put(input);
    } else {
      ofLoop.add(input);
    }
  }

  /** Has a loop do something when it is awake, after {@link #wake} at the latest; by one thread. */
  void later(EventLoop loop, Runnable order) {
    if (loop instanceof SingleThreadEventLoop sleepy) {
      sleepy.lazyExecute(order);
      toWake.add(loop);
    } else {
      loop.execute(order);
    }
  }

  /** Wakes the loops that have something to do. */
  void wake() {
    toWake.forEach(loop -> loop.execute(Workers::nothing));
    toWake.clear();
  }

  private static void nothing() {}
}
