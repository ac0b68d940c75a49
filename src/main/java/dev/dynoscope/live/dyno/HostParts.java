package dev.dynoscope.live.dyno;

import dev.dynoscope.paas.Inbox;
import dev.dynoscope.paas.SlugStore;
import java.util.concurrent.ScheduledExecutorService;

/** What all dynos of a host share. */
record HostParts(
    RunFolder run,
    SlugStore slugs,
    Inbox inbox,
    Starter starter,
    LifeLine lifeLine,
    LoopbackPorts ports,
    DiskWatch watch,
    MemoryMeter memory,
    ScheduledExecutorService beat) {}
