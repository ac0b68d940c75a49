/** Pictures as files: SVG and PNG, the same bytes for the same picture on every machine. */
@NullMarked
package dev.dynoscope.export;

import org.jspecify.annotations.NullMarked;
