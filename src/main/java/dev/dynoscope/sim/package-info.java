/**
 * The platform in virtual time: the same rules as live, with dynos, sockets, clients and faults
 * that are drawn by chance. Holds no rule of the platform.
 */
@NullMarked
package dev.dynoscope.sim;

import org.jspecify.annotations.NullMarked;
