/** The router's real sockets: HTTP/1.1 in from clients and out to dynos, on Netty. */
@NullMarked
package dev.dynoscope.live.router;

import org.jspecify.annotations.NullMarked;
