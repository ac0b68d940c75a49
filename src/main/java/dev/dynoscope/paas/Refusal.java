package dev.dynoscope.paas;

/**
 * Why a request ends in an error, and what its log line says of it.
 *
 * @param status what the client gets, which for some codes depends on the case
 * @param description the {@code desc=} of the log line
 * @param cause the {@code cause=} of the log line, empty where it has none
 */
record Refusal(ErrorCode code, int status, String description, String cause) {
  static Refusal of(ErrorCode code) {
    return new Refusal(code, code.status, code.description, "");
  }

  /** H26: the client's own fault. */
  static Refusal badRequest(int status, String cause) {
    return new Refusal(ErrorCode.H26, status, ErrorCode.H26.description, cause);
  }

  /** H25: the dyno's answer is held back as too risky or too large. */
  static Refusal restriction(Restriction which) {
    String what = ErrorCode.H25.description + ": " + which.words();
    return new Refusal(ErrorCode.H25, ErrorCode.H25.status, what, "");
  }

  /** The same in other words. */
  Refusal withDescription(String other) {
    return new Refusal(code, status, other, cause);
  }

  /** The same with another status. */
  Refusal withStatus(int other) {
    return new Refusal(code, other, description, cause);
  }
}
