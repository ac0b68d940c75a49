package dev.dynoscope.live.router;

import io.netty.handler.codec.http.HttpResponseStatus;

/**
 * Why the head of a request is not taken.
 *
 * @param why ends the sentence "The request has …"
 * @param inHeaders whether it is in the header lines; else in the request line
 */
record HeadFault(HttpResponseStatus status, String why, boolean inHeaders) {
  static HeadFault inLine(HttpResponseStatus status, String why) {
    return new HeadFault(status, why, false);
  }

  static HeadFault inLine(String why) {
    return inLine(HttpResponseStatus.BAD_REQUEST, why);
  }

  static HeadFault inHeaders(HttpResponseStatus status, String why) {
    return new HeadFault(status, why, true);
  }

  static HeadFault inHeaders(String why) {
    return inHeaders(HttpResponseStatus.BAD_REQUEST, why);
  }

  /** A fault on its way through Netty's decoder. */
  @SuppressWarnings("serial") // never written anywhere
  static final class Found extends IllegalArgumentException {
    private final HeadFault fault;

    Found(HeadFault fault) {
      super(fault.why());
      this.fault = fault;
    }

    HeadFault fault() {
      return fault;
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
      return this; // what a client sends is nobody's stack trace
    }
  }
}
