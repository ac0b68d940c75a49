package dev.dynoscope.live.dyno.local;

import dev.dynoscope.live.FileKeeper;
import java.io.IOException;

/** A dyno's disk as it can be looked at from outside, again and again. */
public interface DiskView {
  /** What the slug alone put there. */
  DiskState asUnpacked();

  /** What was there when the dyno booted: what the slug put there, and what was put back. */
  DiskState atBoot();

  /** Opens a plain file of it; follows no link. */
  FileKeeper.Opened open(String path) throws IOException;

  /** What it holds now; the folders are those in which changes show. */
  DiskState now() throws IOException;
}
