package dev.dynoscope.paas;

/**
 * The router's error codes, each with its usual status and the words of its log line (Error Codes,
 * Dev Center). Not among them: H16 and H70, which were given up; H23, for places that WebSockets
 * cannot pass, of which there are none here; H32 and H33, for TLS and HTTP/2, which this router
 * does not speak.
 */
enum ErrorCode {
  H10(503, "App crashed"),
  H11(503, "Backlog too deep"),
  H12(503, "Request timeout"),
  H13(503, "Connection closed without response"),
  H14(503, "No web processes running"),
  H15(503, "Idle connection"),
  H17(503, "Poorly formatted HTTP response"),
  H18(503, "Server Request Interrupted", "sock=backend at=error"),
  H19(503, "Backend connection timeout"),
  H20(503, "App boot timeout"),
  H21(503, "Backend connection refused"),
  H22(503, "Connection limit reached"),
  H24(503, "Forced close"),
  H25(502, "HTTP restriction"),
  H26(400, "Request Error"),
  H27(499, "Client Request Interrupted", "sock=client at=warning"),
  H28(499, "Client Connection Idle", "at=warning"),
  H31(421, "Misdirected Request"),
  H34(503, "All up dynos quarantined"),
  H80(503, "Maintenance mode", "at=info"),
  H81(503, "Blank app", "at=info"),
  H82(503, "Free dyno quota exhausted", "at=info"),
  H83(503, "Planned Service Degradation"),
  H99(503, "Platform error");

  final int status;
  final String description;

  /** How its log line begins: how bad it is, and on which side where the line tells it. */
  final String start;

  ErrorCode(int status, String description) {
    this(status, description, "at=error");
  }

  ErrorCode(int status, String description, String start) {
    this.status = status;
    this.description = description;
    this.start = start;
  }
}
