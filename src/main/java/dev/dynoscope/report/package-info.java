/**
 * Figures folded from a journal's entries as they go by: what became of the requests, how often
 * dynos booted and why, what was used of the free hours, how often machines were lost.
 */
@NullMarked
package dev.dynoscope.report;

import org.jspecify.annotations.NullMarked;
