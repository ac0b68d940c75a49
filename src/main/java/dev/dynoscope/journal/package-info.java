/**
 * What happened: ids, facts, entries and the log that holds them. Everything seen is read from
 * here.
 */
@NullMarked
package dev.dynoscope.journal;

import org.jspecify.annotations.NullMarked;
