/** Era profiles as JSON files. */
@NullMarked
package dev.dynoscope.paas.json;

import org.jspecify.annotations.NullMarked;
