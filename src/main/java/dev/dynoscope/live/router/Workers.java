package dev.dynoscope.live.router;

import dev.dynoscope.paas.Inbox;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.SingleThreadEventLoop;
import io.netty.util.concurrent.EventExecutor;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The event loops that serve connections: each with what it has to report and what to do. */
final class Workers {
  private final EventLoopGroup group;
  private final Map<EventExecutor, Reports> reports = new HashMap<>();
  private final Set<SingleThreadEventLoop> toWake = new HashSet<>();

  Workers(EventLoopGroup group, Inbox inbox) {
    this.group = group;
    for (EventExecutor each : group) {
      if (each instanceof SingleThreadEventLoop loop) {
        reports.put(loop, new Reports(inbox, loop));
      }
    }
  }

  EventLoopGroup group() {
    return group;
  }

  /** What this loop has to report. */
  Reports of(EventLoop loop) {
    return Objects.requireNonNull(reports.get(loop));
  }

  /** Has a loop do something when it is awake; one thread alone may ask for that. */
  void later(EventLoop loop, Runnable order) {
    SingleThreadEventLoop to = of(loop).loop();
    to.lazyExecute(order);
    toWake.add(to);
  }

  /** Wakes the loops that have something to do. */
  void wake() {
    toWake.forEach(loop -> loop.execute(Workers::nothing));
    toWake.clear();
  }

  private static void nothing() {}
}
