/** The DNS server's real sockets, and the client that the built-in browser asks it with. */
@NullMarked
package dev.dynoscope.live.dns;

import org.jspecify.annotations.NullMarked;
