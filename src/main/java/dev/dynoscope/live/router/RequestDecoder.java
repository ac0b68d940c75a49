package dev.dynoscope.live.router;

import dev.dynoscope.paas.Era;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.DefaultLastHttpContent;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Netty's decoder, less what it forgives: see {@link HeadScan}. */
final class RequestDecoder extends HttpRequestDecoder {
  /** All header lines together, in bytes: a bound of our own, for memory's sake. */
  private static final int MAX_HEAD = 1 << 20;

  /** Room for the end of a line that is found too long by {@link HeadScan}, in bytes. */
  private static final int SLACK = 2;

  private final HeadScan scan;
  private final HeadBytes copy = new HeadBytes();
  private final Runnable headBegan;
  private boolean inHead = true;
  private boolean told;
  private boolean upgrading;
  private boolean paused;
  private boolean broken;

  /** Looks at a body in chunks; absent while there is none. */
  private @Nullable ChunkScan chunks;

  /** How many of the bytes that wait it has looked at. */
  private int lookedAt;

  /**
   * A decoder for one connection.
   *
   * @param headBegan is told when the first byte of a request is there
   */
  RequestDecoder(Era.Limits limits, Runnable headBegan) {
    super(
        new HttpDecoderConfig()
            .setMaxInitialLineLength(limits.requestLine() + SLACK)
            .setMaxHeaderSize(MAX_HEAD)
            .setMaxChunkSize(1 << 16)
            .setAllowDuplicateContentLengths(false)
            .setStrictLineParsing(true));
    scan = new HeadScan(limits);
    this.headBegan = headBegan;
  }

  /** Whether the next request has begun to arrive. */
  boolean hasPartOfHead() {
    return inHead && (scan.begun() || actualReadableBytes() > 0);
  }

  /** Whether a request's body has begun and not ended. */
  boolean inBody() {
    return !inHead;
  }

  /** Bytes that came after a request to upgrade: they may belong to the other protocol. */
  int setAside() {
    return paused ? actualReadableBytes() : 0;
  }

  /** The connection was not upgraded: what came after that request is another one. */
  void resume(ChannelHandlerContext ctx) {
    if (paused) {
      paused = false;
      try {
        channelRead(ctx, Unpooled.EMPTY_BUFFER);
      } catch (Exception e) {
        ctx.fireExceptionCaught(e);
      }
    }
  }

  @Override
  protected void decode(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) throws Exception {
    if (paused || chunksAreBroken(in, out)) {
      return;
    }
    boolean wasInHead = inHead;
    boolean isNew = inHead && !told && in.isReadable();
    int from = in.readerIndex();
    int already = out.size();
    super.decode(ctx, in, out);
    lookedAt -= Math.min(lookedAt, in.readerIndex() - from);
    if (wasInHead) {
      scan.take(in, from, in.readerIndex());
      copy.take(in, from, in.readerIndex());
    }
    for (int i = already; i < out.size(); i++) {
      note(out.get(i));
    }
    if (isNew && inHead && !paused) {
      told = true;
      headBegan.run();
    }
  }

  /** Ends a body at once whose chunks cannot be what they say; nothing after it can be read. */
  private boolean chunksAreBroken(ByteBuf in, List<Object> out) {
    if (chunks == null) {
      return false;
    }
    int from = in.readerIndex() + lookedAt;
    lookedAt = chunks.take(in, from, in.writerIndex()) - in.readerIndex();
    Optional<String> fault = chunks.fault();
    if (fault.isPresent() && !broken) {
      broken = true;
      LastHttpContent end = new DefaultLastHttpContent(Unpooled.EMPTY_BUFFER);
      end.setDecoderResult(DecoderResult.failure(new IllegalArgumentException(fault.get())));
      out.add(end);
    }
    if (broken) {
      in.skipBytes(in.readableBytes());
      lookedAt = 0;
    }
    return broken;
  }

  private void note(Object decoded) {
    if (decoded instanceof HttpRequest request) {
      inHead = false;
      scan.fault()
          .ifPresent(
              fault -> request.setDecoderResult(DecoderResult.failure(new HeadFault.Found(fault))));
      scan.reset();
      if (request instanceof HeadIn head) {
        head.cameAs(copy.text(), copy.count());
      }
      copy.reset();
      chunks =
          request instanceof HeadIn head && head.isChunked() && request.decoderResult().isSuccess()
              ? new ChunkScan()
              : null;
      lookedAt = 0;
      upgrading = request instanceof HeadIn head && head.isUpgrade();
    }
    if (decoded instanceof LastHttpContent) {
      chunks = null;
      inHead = true;
      told = false;
      paused = upgrading;
    }
  }

  @Override
  protected HttpMessage createMessage(String[] line) {
    HttpVersion version =
        switch (line[2]) {
          case "HTTP/1.1" -> HttpVersion.HTTP_1_1;
          case "HTTP/1.0" -> HttpVersion.HTTP_1_0;
          default -> throw new HeadFault.Found(otherVersion(line[2]));
        };
    return new HeadIn(version, line[0], line[1], headersFactory);
  }

  private static HeadFault otherVersion(String version) {
    boolean wellFormed =
        version.length() == 8
            && version.startsWith("HTTP/")
            && isDigit(version.charAt(5))
            && version.charAt(6) == '.'
            && isDigit(version.charAt(7));
    String why = "a version that is not HTTP/1.1 or 1.0";
    return wellFormed
        ? HeadFault.inLine(HttpResponseStatus.HTTP_VERSION_NOT_SUPPORTED, why)
        : HeadFault.inLine(why);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
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
