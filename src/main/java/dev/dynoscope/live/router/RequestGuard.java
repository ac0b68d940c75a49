package dev.dynoscope.live.router;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Refuses requests that two servers could read differently. Whatever passes here has one host, one
 * way to tell where its body ends, and a target that is a path.
 */
final class RequestGuard {
  private static final int MAX_METHOD = 127;
  private static final int MAX_NAME = 1000;
  private static final Pattern METHOD = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
  private static final Pattern HOST =
      Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[A-Za-z0-9._~-]+)(:[0-9]{0,5})?");
  private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");

  private RequestGuard() {}

  /**
   * Why a request is not taken.
   *
   * @param why ends the sentence "The request has …"
   */
  record Refusal(HttpResponseStatus status, String why) {}

  /** What is wrong with the request, if anything is. */
  static Optional<Refusal> check(HttpRequest request) {
    if (!(request instanceof HeadIn head) || request.decoderResult().isFailure()) {
      return bad(reason(request.decoderResult().cause()));
    }
    return checkLine(head)
        .or(() -> checkNames(head.headers()))
        .or(() -> checkHost(head))
        .or(() -> checkFraming(head));
  }

  private static String reason(Throwable cause) {
    String message = cause == null ? null : cause.getMessage();
    return message == null ? "a head that is not HTTP" : message;
  }

  private static Optional<Refusal> checkLine(HeadIn head) {
    String method = head.method().name();
    String target = head.uri();
    if (method.length() > MAX_METHOD || !METHOD.matcher(method).matches()) {
      return bad("a method that is not a word");
    }
    if (method.equals("CONNECT")) {
      return Optional.of(
          new Refusal(HttpResponseStatus.METHOD_NOT_ALLOWED, "a method that is not served here"));
    }
    if (path(head).isEmpty() || target.indexOf('#') >= 0) {
      return bad("a target that is not a path");
    }
    return Optional.empty();
  }

  /**
   * The path and query that the target stands for. A target with scheme and host is taken if its
   * host is the one of the Host header; anything else would be a guess.
   */
  static Optional<String> path(HeadIn head) {
    String target = head.uri();
    boolean star = target.equals("*") && head.method().equals(HttpMethod.OPTIONS);
    if (target.startsWith("/") || star) {
      return Optional.of(target);
    }
    String host = head.headers().get(HttpHeaderNames.HOST, "");
    String prefix = "http://" + host;
    if (host.isEmpty() || !target.regionMatches(true, 0, prefix, 0, prefix.length())) {
      return Optional.empty();
    }
    String rest = target.substring(prefix.length());
    boolean whole = rest.isEmpty() || rest.startsWith("/") || rest.startsWith("?");
    return whole ? Optional.of(rest.startsWith("/") ? rest : "/" + rest) : Optional.empty();
  }

  private static Optional<Refusal> checkNames(HttpHeaders headers) {
    boolean tooLong = headers.names().stream().anyMatch(name -> name.length() > MAX_NAME);
    return tooLong ? bad("a header name longer than " + MAX_NAME + " bytes") : Optional.empty();
  }

  private static Optional<Refusal> checkHost(HeadIn head) {
    List<String> hosts = head.headers().getAll(HttpHeaderNames.HOST);
    if (hosts.size() > 1) {
      return bad("more than one Host header");
    }
    if (hosts.isEmpty()) {
      return head.isOld() ? Optional.empty() : bad("no Host header");
    }
    return HOST.matcher(hosts.getFirst()).matches()
        ? Optional.empty()
        : bad("a Host header that is not a host name");
  }

  private static Optional<Refusal> checkFraming(HeadIn head) {
    List<String> encodings = head.headers().getAll(HttpHeaderNames.TRANSFER_ENCODING);
    boolean chunked = encodings.size() == 1 && encodings.getFirst().equalsIgnoreCase("chunked");
    if (!encodings.isEmpty() && (!chunked || head.isOld())) {
      return bad("a Transfer-Encoding other than chunked");
    }
    List<String> lengths = head.headers().getAll(HttpHeaderNames.CONTENT_LENGTH);
    if (lengths.size() > 1) {
      return bad("more than one Content-Length");
    }
    return lengths.isEmpty() || LENGTH.matcher(lengths.getFirst()).matches()
        ? Optional.empty()
        : bad("a Content-Length that is not a number");
  }

  private static Optional<Refusal> bad(String why) {
    return Optional.of(new Refusal(HttpResponseStatus.BAD_REQUEST, why));
  }
}
