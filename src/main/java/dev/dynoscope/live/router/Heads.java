package dev.dynoscope.live.router;

import dev.dynoscope.paas.HeaderRules;
import dev.dynoscope.paas.RequestHead;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Heads between Netty's form and the platform's. Where a body ends is told by what we decoded, not
 * by what a list of headers says, so the two cannot contradict each other.
 */
final class Heads {
  private Heads() {}

  /** Where a client's connection comes from and where it came to; known as long as it is open. */
  record Ends(InetSocketAddress client, InetSocketAddress router) {
    static Ends of(SocketChannel channel) {
      return new Ends(channel.remoteAddress(), channel.localAddress());
    }
  }

  /** The head as the platform sees it. */
  static RequestHead toPlatform(HeadIn head, Ends ends) {
    return new RequestHead(
        head.method().name(),
        RequestGuard.path(head).orElse(head.uri()),
        head.isOld(),
        list(head.headers()),
        ends.client().getAddress().getHostAddress(),
        ends.router().getAddress().getHostAddress(),
        ends.router().getPort());
  }

  /** The head as the dyno gets it, with the headers that the platform gave and the times. */
  static HttpRequest toDyno(
      HeadIn head, List<RequestHead.Header> headers, List<RequestHead.Header> times) {
    HttpRequest out =
        new DefaultHttpRequest(
            HttpVersion.HTTP_1_1, head.method(), RequestGuard.path(head).orElse(head.uri()));
    fill(out.headers(), headers);
    fill(out.headers(), times);
    out.headers().remove(HttpHeaderNames.CONTENT_LENGTH).remove(HttpHeaderNames.TRANSFER_ENCODING);
    if (head.isChunked()) {
      out.headers().set(HttpHeaderNames.TRANSFER_ENCODING, HttpHeaderValues.CHUNKED);
    } else if (head.length() >= 0) {
      out.headers().set(HttpHeaderNames.CONTENT_LENGTH, head.length());
    }
    return out;
  }

  /** Whether the client can tell the end of this answer only by the end of the connection. */
  static boolean endsByClosing(HeadIn head, HttpResponse answer) {
    if (hasNoBody(head, answer)) {
      return false;
    }
    boolean chunked = HttpUtil.isTransferEncodingChunked(answer);
    return chunked ? head.isOld() : HttpUtil.getContentLength(answer, -1L) < 0;
  }

  /** Whether the answer ends with its head, whatever its headers say. */
  static boolean hasNoBody(HeadIn head, HttpResponse answer) {
    int status = answer.status().code();
    return head.isHead() || status == 204 || status == 304;
  }

  /**
   * The answer's head as the client gets it.
   *
   * @param router what the router calls itself
   */
  static HttpResponse toClient(HeadIn head, HttpResponse answer, boolean closes, String router) {
    HttpResponse out = new DefaultHttpResponse(HttpVersion.HTTP_1_1, answer.status());
    fill(
        out.headers(),
        HeaderRules.toClient(answer.status().code(), list(answer.headers()), router));
    out.headers().remove(HttpHeaderNames.CONTENT_LENGTH).remove(HttpHeaderNames.TRANSFER_ENCODING);
    if (HttpUtil.isTransferEncodingChunked(answer)) {
      if (!head.isOld()) {
        out.headers().set(HttpHeaderNames.TRANSFER_ENCODING, HttpHeaderValues.CHUNKED);
      }
    } else if (answer.headers().contains(HttpHeaderNames.CONTENT_LENGTH)) {
      out.headers()
          .set(
              HttpHeaderNames.CONTENT_LENGTH, answer.headers().get(HttpHeaderNames.CONTENT_LENGTH));
    }
    if (closes) {
      out.headers().add(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
    }
    return out;
  }

  private static List<RequestHead.Header> list(HttpHeaders headers) {
    List<RequestHead.Header> list = new ArrayList<>(headers.size());
    for (Map.Entry<String, String> each : headers) {
      list.add(new RequestHead.Header(each.getKey(), each.getValue()));
    }
    return list;
  }

  private static void fill(HttpHeaders out, List<RequestHead.Header> headers) {
    for (RequestHead.Header each : headers) {
      out.add(each.name(), each.value());
    }
  }
}
