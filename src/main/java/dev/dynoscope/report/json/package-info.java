/** A report as JSON, for other programs. */
@NullMarked
package dev.dynoscope.report.json;

import org.jspecify.annotations.NullMarked;
