package dev.dynoscope.view;

import dev.dynoscope.journal.Entry;
import dev.dynoscope.world.World;
import java.time.Instant;
import java.util.List;

/**
 * What pages of the inspector are made from.
 *
 * @param world what is shown
 * @param now platform time of what is shown
 * @param log the latest log lines up to that moment
 * @param tab the chosen tab
 */
record PageContext(World world, Instant now, List<Entry> log, WindowNotes notes, String tab) {}
