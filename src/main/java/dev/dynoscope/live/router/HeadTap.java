package dev.dynoscope.live.router;

import dev.dynoscope.journal.RequestFact.HeadWay;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import java.util.Optional;

/**
 * Stands right at a socket, changes nothing, and tells what a head looks like in each direction
 * that it was set to. Takes itself out when it has seen what it came for.
 */
final class HeadTap extends ChannelDuplexHandler {
  private final Told told;
  private final Optional<HeadWay> in;
  private final Optional<HeadWay> out;
  private final HeadCopy coming = new HeadCopy();
  private final HeadCopy going = new HeadCopy();
  private boolean inDone;
  private boolean outDone;

  /** Gets each head, once. */
  interface Told {
    void head(HeadWay way, HeadBytes bytes);
  }

  HeadTap(Optional<HeadWay> in, Optional<HeadWay> out, Told told) {
    this.in = in;
    this.out = out;
    this.told = told;
    inDone = in.isEmpty();
    outDone = out.isEmpty();
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    if (!inDone && message instanceof ByteBuf bytes) {
      inDone = seen(bytes, coming, in);
    }
    ctx.fireChannelRead(message);
    leaveIfDone(ctx);
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // who wrote it holds the promise
  public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
    if (!outDone && message instanceof ByteBuf bytes) {
      outDone = seen(bytes, going, out);
    }
    ctx.write(message, promise);
    leaveIfDone(ctx);
  }

  private boolean seen(ByteBuf bytes, HeadCopy copy, Optional<HeadWay> way) {
    int from = bytes.readerIndex();
    while (from < bytes.writerIndex() && !copy.ended()) {
      from = copy.take(bytes, from);
      if (copy.ended() && copy.interim()) {
        copy.reset();
      }
    }
    if (copy.ended()) {
      way.ifPresent(it -> told.head(it, copy.bytes()));
    }
    return copy.ended();
  }

  private void leaveIfDone(ChannelHandlerContext ctx) {
    if (inDone && outDone && !ctx.isRemoved()) {
      ctx.pipeline().remove(this);
    }
  }
}
