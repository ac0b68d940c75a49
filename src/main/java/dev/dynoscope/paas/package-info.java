/** The platform's rules as pure state machines: inputs in, facts and effects out. */
@NullMarked
package dev.dynoscope.paas;

import org.jspecify.annotations.NullMarked;
