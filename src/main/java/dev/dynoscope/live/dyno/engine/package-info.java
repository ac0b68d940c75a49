/**
 * Runs dynos as containers of Docker or Podman, on this machine or another, through the engine's
 * HTTP API. {@link dev.dynoscope.live.dyno.engine.EngineCells} is the way in.
 */
@NullMarked
package dev.dynoscope.live.dyno.engine;

import org.jspecify.annotations.NullMarked;
