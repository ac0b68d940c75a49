package dev.dynoscope.paas;

/** The router's error codes that can happen so far (Error Codes, Dev Center). */
enum ErrorCode {
  H10(503, "App crashed"),
  H12(503, "Request timeout"),
  H13(503, "Connection closed without response"),
  H14(503, "No web processes running"),
  H17(503, "Poorly formatted HTTP response"),
  H18(503, "Server Request Interrupted"),
  H19(503, "Backend connection timeout"),
  H20(503, "App boot timeout"),
  H21(503, "Backend connection refused"),
  H27(499, "Client Request Interrupted"),
  H81(503, "Blank app"),
  H82(503, "Free dyno quota exhausted"),
  H99(503, "Platform error");

  final int status;
  final String description;

  ErrorCode(int status, String description) {
    this.status = status;
    this.description = description;
  }

  /** The {@code at=} of the router's log line. */
  String level() {
    return switch (this) {
      case H27 -> "warning";
      case H81, H82 -> "info";
      case H10, H12, H13, H14, H17, H18, H19, H20, H21, H99 -> "error";
    };
  }

  /** Which side the trouble was on, where the log line tells it. */
  String sock() {
    return switch (this) {
      case H18 -> "sock=backend ";
      case H27 -> "sock=client ";
      case H10, H12, H13, H14, H17, H19, H20, H21, H81, H82, H99 -> "";
    };
  }
}
