package dev.dynoscope.live.router;

import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseEncoder;

/** Netty's encoder, told whether the request was a HEAD, whose answer has no body. */
final class AnswerEncoder extends HttpResponseEncoder {
  private boolean toHead;

  void answersHead(boolean isHead) {
    toHead = isHead;
  }

  @Override
  protected boolean isContentAlwaysEmpty(HttpResponse answer) {
    return super.isContentAlwaysEmpty(answer) || toHead;
  }
}
