package dev.dynoscope.live.dyno.local;

import java.io.IOException;

/** A dyno's disk as it can be looked at from outside, again and again. */
public interface DiskView {
  /** What the slug alone put there. */
  DiskState asUnpacked();

  /** What it holds now; the folders are those in which changes show. */
  DiskState now() throws IOException;
}
