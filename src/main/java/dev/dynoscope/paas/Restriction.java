package dev.dynoscope.paas;

/** Why the router holds a dyno's answer back (H25 in Error Codes, Dev Center). */
public enum Restriction {
  /** It has several lengths, or one that is no number. */
  INVALID_CONTENT_LENGTH,
  /** A cookie that would be too large to come back in a request. */
  OVERSIZED_COOKIE,
  /** A header line that is too long. */
  OVERSIZED_HEADER,
  /** A status line that is too long. */
  OVERSIZED_STATUS_LINE;

  String words() {
    return switch (this) {
      case INVALID_CONTENT_LENGTH -> "invalid content length";
      case OVERSIZED_COOKIE -> "oversized cookie";
      case OVERSIZED_HEADER -> "oversized header";
      case OVERSIZED_STATUS_LINE -> "oversized status line";
    };
  }
}
