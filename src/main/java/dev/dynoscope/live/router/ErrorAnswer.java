package dev.dynoscope.live.router;

import dev.dynoscope.paas.Effect;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.nio.charset.StandardCharsets;

/** Answers that come from the router itself. */
final class ErrorAnswer {
  private ErrorAnswer() {}

  /** The page that the platform ordered. */
  static FullHttpResponse page(Effect.Refuse order, boolean closes) {
    return page(HttpResponseStatus.valueOf(order.status()), order.body(), closes);
  }

  /** A page of HTML, whole. */
  static FullHttpResponse page(HttpResponseStatus status, String html, boolean closes) {
    byte[] body = html.getBytes(StandardCharsets.UTF_8);
    FullHttpResponse answer =
        new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status, Unpooled.wrappedBuffer(body));
    answer
        .headers()
        .set(HttpHeaderNames.CONTENT_TYPE, "text/html; charset=utf-8")
        .set(HttpHeaderNames.CACHE_CONTROL, "no-cache, no-store")
        .set(HttpHeaderNames.CONTENT_LENGTH, body.length);
    if (closes) {
      answer.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
    }
    return answer;
  }

  /** The page for a request that was not even taken; the connection closes after it. */
  static FullHttpResponse notTaken(HttpResponseStatus status, String sentence) {
    String html =
        "<!doctype html><html><head><title>%s</title></head><body><h1>%s</h1><p>%s</p></body></html>\n"
            .formatted(escape(status.reasonPhrase()), escape(status.toString()), escape(sentence));
    return page(status, html, true);
  }

  /** The word that lets a client go on with its body. */
  static FullHttpResponse goOn() {
    return new DefaultFullHttpResponse(
        HttpVersion.HTTP_1_1, HttpResponseStatus.CONTINUE, Unpooled.EMPTY_BUFFER);
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
