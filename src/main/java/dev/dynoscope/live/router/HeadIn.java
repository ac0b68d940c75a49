package dev.dynoscope.live.router;

import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeadersFactory;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;

/** A request's head as a client sent it, with what its transport headers mean. */
final class HeadIn extends DefaultHttpRequest {
  private boolean ambiguous;
  private String raw = "";
  private int rawBytes;

  HeadIn(HttpVersion version, String method, String target, HttpHeadersFactory headers) {
    super(version, HttpMethod.valueOf(method), target, headers);
  }

  /** It gave both a length and chunks: chunks win, and the connection ends after it. */
  void markAmbiguous() {
    ambiguous = true;
  }

  /** Notes the bytes that it was read from. */
  void cameAs(String text, int bytes) {
    raw = text;
    rawBytes = bytes;
  }

  /** As it came, a character a byte; its end is missing where it is longer than is kept. */
  String raw() {
    return raw;
  }

  /** How long it was, in bytes. */
  int rawBytes() {
    return rawBytes;
  }

  boolean isOld() {
    return protocolVersion().equals(HttpVersion.HTTP_1_0);
  }

  boolean isHead() {
    return method().equals(HttpMethod.HEAD);
  }

  boolean isChunked() {
    return headers().contains(HttpHeaderNames.TRANSFER_ENCODING);
  }

  /** Length of the body in bytes if it was given, else -1. */
  long length() {
    return isChunked() ? -1 : HttpUtil.getContentLength(this, -1L);
  }

  boolean hasBody() {
    return isChunked() || length() > 0;
  }

  /** Whether the connection may serve another request after this one. */
  boolean keepsConnection() {
    return !isOld()
        && !ambiguous
        && !headers().containsValue(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE, true);
  }

  /** Whether the client wants to speak another protocol on this connection. */
  boolean isUpgrade() {
    return headers().contains(HttpHeaderNames.UPGRADE)
        && !isOld()
        && headers().containsValue(HttpHeaderNames.CONNECTION, HttpHeaderValues.UPGRADE, true);
  }

  /** Whether the client may hold its body back until it hears from us. */
  boolean expects() {
    return hasBody() && headers().contains(HttpHeaderNames.EXPECT);
  }

  /** Whether the client waits for a word before it sends the body. */
  boolean expectsContinue() {
    return !isOld()
        && hasBody()
        && headers().contains(HttpHeaderNames.EXPECT, HttpHeaderValues.CONTINUE, true);
  }
}
