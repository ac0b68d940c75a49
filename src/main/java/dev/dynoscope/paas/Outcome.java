package dev.dynoscope.paas;

import dev.dynoscope.journal.Entry;
import java.util.List;

/** What one input brought about: entries for the journal and effects to carry out, in order. */
public record Outcome(List<Entry> entries, List<Effect> effects) {}
