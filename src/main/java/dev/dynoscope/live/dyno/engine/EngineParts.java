package dev.dynoscope.live.dyno.engine;

import java.util.concurrent.ScheduledExecutorService;

/** What all cells of an engine share. */
record EngineParts(
    Engine engine,
    RunOwner owner,
    Networks networks,
    Releases releases,
    ScheduledExecutorService beat) {}
