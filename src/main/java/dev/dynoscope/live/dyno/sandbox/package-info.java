/**
 * Runs dynos in sandboxes of this machine: bubblewrap closes them off, an overlay gives them a disk
 * of their own, and a cgroup or the limits of processes hold them within bounds. Needs no engine
 * and no rights that an ordinary user lacks.
 */
@NullMarked
package dev.dynoscope.live.dyno.sandbox;

import org.jspecify.annotations.NullMarked;
