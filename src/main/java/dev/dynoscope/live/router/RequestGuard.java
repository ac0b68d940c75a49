package dev.dynoscope.live.router;

import dev.dynoscope.paas.Era;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Refuses requests that two servers could read differently. Whatever passes here has one host, one
 * way to tell where its body ends, and a target that is a path.
 */
final class RequestGuard {
  private static final String WORD_MARKS = "!#$%&'*+.^_`|~-";

  /** An address of IPv6 with or without a port; other hosts are looked at letter by letter. */
  private static final Pattern BRACKETED = Pattern.compile("\\[[0-9A-Fa-f:.]+](:[0-9]{0,5})?");

  private RequestGuard() {}

  /** What is wrong with the request, if anything is. */
  static Optional<HeadFault> check(HttpRequest request, Era.Limits limits) {
    if (!(request instanceof HeadIn head) || request.decoderResult().isFailure()) {
      return Optional.of(fault(request.decoderResult().cause()));
    }
    return checkLine(head)
        .or(() -> checkNames(head.headers(), limits))
        .or(() -> checkHost(head))
        .or(() -> checkFraming(head));
  }

  private static HeadFault fault(Throwable cause) {
    return switch (cause) {
      case HeadFault.Found found -> found.fault();
      case TooLongHttpLineException _ ->
          HeadFault.inLine(
              HttpResponseStatus.REQUEST_URI_TOO_LONG, "a request line that is too long");
      case TooLongHttpHeaderException _ ->
          HeadFault.inHeaders(
              HttpResponseStatus.REQUEST_HEADER_FIELDS_TOO_LARGE, "headers that are too large");
      case null -> HeadFault.inLine("a head that is not HTTP");
      default -> HeadFault.inHeaders(reason(cause));
    };
  }

  private static String reason(Throwable cause) {
    String message = cause.getMessage();
    return message == null ? "a head that is not HTTP" : message;
  }

  private static Optional<HeadFault> checkLine(HeadIn head) {
    HttpMethod method = head.method();
    if (!isWord(method.name())) {
      return Optional.of(HeadFault.inLine("a method that is not a word"));
    }
    if (method.equals(HttpMethod.CONNECT)) {
      return Optional.of(
          HeadFault.inLine(
              HttpResponseStatus.METHOD_NOT_ALLOWED, "a method that is not served here"));
    }
    if (path(head).isEmpty() || head.uri().indexOf('#') >= 0) {
      return Optional.of(HeadFault.inLine("a target that is not a path"));
    }
    return Optional.empty();
  }

  private static boolean isWord(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isLetterOrDigit(c) && WORD_MARKS.indexOf(c) < 0) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  private static boolean isLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isDigit(c);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
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

  private static Optional<HeadFault> checkNames(HttpHeaders headers, Era.Limits limits) {
    for (Iterator<Map.Entry<CharSequence, CharSequence>> each = headers.iteratorCharSequence();
        each.hasNext(); ) {
      if (each.next().getKey().length() > limits.headerName()) {
        return Optional.of(
            HeadFault.inHeaders(
                HttpResponseStatus.REQUEST_HEADER_FIELDS_TOO_LARGE,
                "a header name longer than " + limits.headerName() + " bytes"));
      }
    }
    return Optional.empty();
  }

  private static Optional<HeadFault> checkHost(HeadIn head) {
    List<String> hosts = head.headers().getAll(HttpHeaderNames.HOST);
    if (hosts.size() > 1) {
      return bad("more than one Host header");
    }
    if (hosts.isEmpty()) {
      return head.isOld() ? Optional.empty() : bad("no Host header");
    }
    return isHost(hosts.getFirst())
        ? Optional.empty()
        : bad("a Host header that is not a host name");
  }

  private static boolean isHost(String host) {
    if (host.startsWith("[")) {
      return BRACKETED.matcher(host).matches();
    }
    int colon = host.indexOf(':');
    int end = colon < 0 ? host.length() : colon;
    for (int i = 0; i < end; i++) {
      char c = host.charAt(i);
      if (!isLetterOrDigit(c) && c != '.' && c != '-' && c != '_' && c != '~') {
        return false;
      }
    }
    return end > 0 && (colon < 0 || isNumber(host, colon + 1, 0, 5));
  }

  /** Whether the rest of the text is {@code least} to {@code most} digits. */
  private static boolean isNumber(String text, int from, int least, int most) {
    int count = text.length() - from;
    for (int i = from; i < text.length(); i++) {
      if (!isDigit(text.charAt(i))) {
        return false;
      }
    }
    return count >= least && count <= most;
  }

  private static Optional<HeadFault> checkFraming(HeadIn head) {
    List<String> encodings = head.headers().getAll(HttpHeaderNames.TRANSFER_ENCODING);
    if (!encodings.isEmpty()) {
      return checkCodings(String.join(",", encodings).toLowerCase(Locale.ROOT), head.isOld());
    }
    List<String> lengths = head.headers().getAll(HttpHeaderNames.CONTENT_LENGTH);
    if (lengths.size() > 1) {
      return bad("more than one Content-Length");
    }
    return lengths.isEmpty() || isNumber(lengths.getFirst(), 0, 1, 18)
        ? Optional.empty()
        : bad("a Content-Length that is not a number");
  }

  /** Chunks must come last and once; what else may be done to a body we do not know (RFC 9112). */
  private static Optional<HeadFault> checkCodings(String codings, boolean old) {
    if (codings.equals("chunked") && !old) {
      return Optional.empty();
    }
    String what = "a Transfer-Encoding other than chunked";
    boolean chunkedLast = codings.indexOf("chunked") == codings.length() - "chunked".length();
    boolean after = codings.matches(".*[ \t,]chunked") && codings.matches("[a-z0-9, \t-]*");
    return chunkedLast && after && !old
        ? Optional.of(HeadFault.inHeaders(HttpResponseStatus.NOT_IMPLEMENTED, what))
        : bad(what);
  }

  private static Optional<HeadFault> bad(String why) {
    return Optional.of(HeadFault.inHeaders(why));
  }
}
