package dev.dynoscope.live.router;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import java.util.List;

/** Netty's decoder, less what it forgives: see {@link HeadScan}. */
final class RequestDecoder extends HttpRequestDecoder {
  /** All header lines together, in bytes: a bound of our own, for memory's sake. */
  private static final int MAX_HEAD = 1 << 20;

  private final HeadScan scan = new HeadScan();
  private final Runnable headBegan;
  private boolean inHead = true;
  private boolean told;

  /**
   * A decoder for one connection.
   *
   * @param headBegan is told when the first byte of a request is there
   */
  RequestDecoder(Runnable headBegan) {
    super(
        new HttpDecoderConfig()
            .setMaxInitialLineLength(HeadScan.MAX_LINE)
            .setMaxHeaderSize(MAX_HEAD)
            .setMaxChunkSize(1 << 16)
            .setAllowDuplicateContentLengths(false)
            .setStrictLineParsing(true));
    this.headBegan = headBegan;
  }

  /** Whether the next request has begun to arrive. */
  boolean hasPartOfHead() {
    return inHead && (scan.begun() || actualReadableBytes() > 0);
  }

  @Override
  protected void decode(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) throws Exception {
    boolean wasInHead = inHead;
    boolean isNew = inHead && !told && in.isReadable();
    int from = in.readerIndex();
    int already = out.size();
    super.decode(ctx, in, out);
    if (wasInHead) {
      scan.take(in, from, in.readerIndex());
    }
    for (Object each : out.subList(already, out.size())) {
      note(each);
    }
    if (isNew && inHead) {
      told = true;
      headBegan.run();
    }
  }

  private void note(Object decoded) {
    if (decoded instanceof HttpRequest request) {
      inHead = false;
      scan.fault()
          .filter(fault -> request.decoderResult().isSuccess())
          .ifPresent(fault ->
              request.setDecoderResult(DecoderResult.failure(new IllegalArgumentException(fault))));
      scan.reset();
    }
    if (decoded instanceof LastHttpContent) {
      inHead = true;
      told = false;
    }
  }

  @Override
  protected HttpMessage createMessage(String[] line) {
    HttpVersion version =
        switch (line[2]) {
          case "HTTP/1.1" -> HttpVersion.HTTP_1_1;
          case "HTTP/1.0" -> HttpVersion.HTTP_1_0;
          default -> throw new IllegalArgumentException("a version that is not HTTP/1.1 or 1.0");
        };
    return new HeadIn(version, line[0], line[1], headersFactory);
  }

  @Override
  protected void handleTransferEncodingChunkedWithContentLength(HttpMessage message) {
    clearContentLength();
    message.headers().remove(HttpHeaderNames.CONTENT_LENGTH);
    if (message instanceof HeadIn head) {
      head.markAmbiguous();
    }
  }
}
