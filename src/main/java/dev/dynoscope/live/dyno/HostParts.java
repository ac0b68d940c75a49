package dev.dynoscope.live.dyno;

import dev.dynoscope.live.FileKeeper;
import dev.dynoscope.paas.Inbox;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;

/**
 * What all dynos of a host share.
 *
 * @param onGone is told when none can run any more
 * @param keeper keeps what files held
 */
record HostParts(
    Cells cells,
    Inbox inbox,
    LoopbackPorts ports,
    BlackHoles holes,
    ScheduledExecutorService beat,
    Consumer<Gone> onGone,
    FileKeeper keeper) {}
